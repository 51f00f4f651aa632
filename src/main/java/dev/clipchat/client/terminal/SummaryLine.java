package dev.clipchat.client.terminal;

import dev.clipchat.client.reply.Block.Media;
import dev.clipchat.client.reply.Caption;
import dev.clipchat.client.reply.Captions;
import dev.clipchat.client.reply.ExportPlan;
import dev.clipchat.client.reply.SavedFile;
import dev.clipchat.units.Size;
import dev.clipchat.units.TimeText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Files and plans in one line: what is not known is left out. */
record SummaryLine(Captions captions) {

  private static final String BETWEEN = " · ";

  String saved(SavedFile file) {
    List<String> facts = new ArrayList<>();
    facts.add(captions.of(Caption.SAVED) + " " + SafeText.line(file.output().toString()));
    String size = new Size(file.bytesAfter()).text();
    if (file.bytesBefore() > 0) {
      size +=
          ", "
              + captions.of(Caption.WAS)
              + " "
              + new Size(file.bytesBefore()).text()
              + change(file.percentSmaller());
    }
    facts.add(size);
    addPicture(facts, file.width(), file.height());
    addTime(facts, file.duration());
    if (file.copied()) {
      facts.add(captions.of(Caption.COPIED));
    }
    SavedFile.Quality quality = file.quality();
    if (quality != null && !quality.word().isEmpty()) {
      facts.add(SafeText.line(captions.told(quality.word())));
    }
    return String.join(BETWEEN, facts);
  }

  private static String change(long percentSmaller) {
    if (percentSmaller == 0) {
      return "";
    }
    return percentSmaller > 0 ? " (-" + percentSmaller + "%)" : " (+" + -percentSmaller + "%)";
  }

  String uploaded(String name, Media media) {
    List<String> facts = new ArrayList<>();
    facts.add(captions.of(Caption.UPLOADED) + " " + SafeText.line(name));
    addPicture(facts, media.width(), media.height());
    addTime(facts, media.duration());
    if (media.bytes() > 0) {
      facts.add(new Size(media.bytes()).text());
    }
    return String.join(BETWEEN, facts);
  }

  String planned(String input, ExportPlan plan) {
    List<String> facts = new ArrayList<>();
    Caption deed = plan.copy() ? Caption.PLAN_COPY : Caption.PLAN_ENCODE;
    facts.add(SafeText.line(input) + ": " + captions.of(deed));
    if (plan.bytes() > 0) {
      facts.add((plan.copy() ? "" : "~") + new Size(plan.bytes()).text());
    }
    if (plan.ceiling() > 0) {
      facts.add("<= " + new Size(plan.ceiling()).text());
    }
    if (!plan.codec().isEmpty()) {
      facts.add(SafeText.line(plan.codec()));
    }
    addPicture(facts, plan.width(), plan.height());
    if (plan.fps() > 0) {
      facts.add(String.format(Locale.ROOT, "%.4g fps", plan.fps()).replaceAll("\\.0+ ", " "));
    }
    if (plan.audioKbps() > 0) {
      facts.add("audio " + plan.audioKbps() + " kb/s");
    }
    addTime(facts, plan.duration());
    if (plan.expected() != null) {
      facts.add(captions.of(Caption.PLAN_TIME) + " " + TimeText.clock(plan.expected()));
    }
    return String.join(BETWEEN, facts);
  }

  private static void addPicture(List<String> facts, int width, int height) {
    if (width > 0 && height > 0) {
      facts.add(width + "x" + height);
    }
  }

  private static void addTime(List<String> facts, @Nullable Duration time) {
    if (time != null && !time.isZero()) {
      facts.add(TimeText.clock(time));
    }
  }
}
