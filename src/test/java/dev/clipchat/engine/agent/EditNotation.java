package dev.clipchat.engine.agent;

import dev.clipchat.engine.edit.Edit;
import dev.clipchat.engine.edit.EditCases;
import dev.clipchat.engine.edit.Moment;
import dev.clipchat.engine.edit.Ratio;
import dev.clipchat.engine.edit.Span;
import dev.clipchat.engine.edit.Step;
import dev.clipchat.engine.edit.Title;
import dev.clipchat.engine.edit.Where;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Edits as the sentence tables write them: {@code remove 0:5; ceiling 10000000}. */
final class EditNotation implements EditCases<String> {

  /** What a reading comes to, in one line. */
  static String of(Understood u) {
    if (!u.troubles().isEmpty()) {
      return "? "
          + u.troubles().stream().map(t -> t.kind().name()).collect(Collectors.joining(" "));
    }
    List<String> all = new java.util.ArrayList<>();
    Understood.Recall recall = u.recall();
    if (recall != null) {
      all.add(
          recall.way().name().toLowerCase(Locale.ROOT)
              + (recall.times() == 1 ? "" : " " + recall.times()));
    }
    u.steps().forEach(s -> all.add(of(s)));
    Proposal proposal = u.proposal();
    if (proposal != null) {
      all.add(
          "~ "
              + proposal.choices().stream()
                  .map(EditNotation::of)
                  .collect(Collectors.joining(" | ")));
    }
    if (u.said() != null) {
      all.add("= " + u.said().kind());
    }
    u.questions().forEach(q -> all.add("! " + q.name()));
    return String.join("; ", all);
  }

  private static String of(Proposal.Choice choice) {
    String steps = choice.steps().stream().map(EditNotation::of).collect(Collectors.joining(", "));
    return choice.undo() == 0 ? steps : "undo " + choice.undo() + ", " + steps;
  }

  private static String of(Step s) {
    return (s.clipId() == null ? "" : s.clipId() + "/") + s.edit().match(new EditNotation());
  }

  static String seconds(long ms) {
    return number(ms / 1000.0);
  }

  private static String number(double n) {
    return BigDecimal.valueOf(Math.round(n * 1000) / 1000.0).stripTrailingZeros().toPlainString();
  }

  private static String moment(Moment m) {
    return m.equals(Moment.END) ? "end" : m.fromEnd() ? "end-" + seconds(m.ms()) : seconds(m.ms());
  }

  private static String where(Where where) {
    return where.match(
        EditNotation::moment,
        b -> (b.after() ? "after " : "before ") + (b.number() == 0 ? b.mediaId() : b.number()));
  }

  private static String span(Span s) {
    return moment(s.from()) + ".." + moment(s.to());
  }

  private static String spans(List<Span> spans) {
    return spans.stream().map(EditNotation::span).collect(Collectors.joining("+"));
  }

  private static String part(Span s) {
    return s.isAll() ? "" : " " + span(s);
  }

  @Override
  public String keep(Edit.Keep e) {
    return "keep " + spans(e.spans());
  }

  @Override
  public String remove(Edit.Remove e) {
    return "remove " + spans(e.spans());
  }

  @Override
  public String speed(Edit.Speed e) {
    return "speed " + number(e.factor()) + part(e.span());
  }

  @Override
  public String reverse(Edit.Reverse e) {
    return "reverse" + part(e.span());
  }

  @Override
  public String loop(Edit.Loop e) {
    return e.untilMs() > 0 ? "loop until " + seconds(e.untilMs()) : "loop " + e.times();
  }

  @Override
  public String mute(Edit.Mute e) {
    return (e.muted() ? "mute" : "unmute") + part(e.span());
  }

  @Override
  public String volume(Edit.Volume e) {
    return "volume " + (e.relative() ? "x" : "") + number(e.level()) + part(e.span());
  }

  @Override
  public String addMusic(Edit.AddMusic e) {
    return (e.replace() ? "sound " : "music ")
        + e.media().id()
        + " "
        + number(e.volume())
        + (e.start().equals(Moment.START) ? "" : " from " + moment(e.start()));
  }

  @Override
  public String musicVolume(Edit.MusicVolume e) {
    return "musicvolume " + (e.relative() ? "x" : "") + number(e.level());
  }

  @Override
  public String removeMusic(Edit.RemoveMusic e) {
    return "nomusic";
  }

  @Override
  public String fade(Edit.Fade e) {
    String what =
        e.what() == Edit.Fade.What.BOTH ? "" : e.what().name().toLowerCase(Locale.ROOT) + " ";
    return what + "fade" + (e.in() ? "in " : "out ") + seconds(e.ms());
  }

  @Override
  public String normalize(Edit.Normalize e) {
    return e.on() ? "normalize" : "nonormalize";
  }

  @Override
  public String addTitle(Edit.AddTitle e) {
    return "title \""
        + e.text().replace("\n", "\\n")
        + "\" "
        + e.place().word()
        + " "
        + moment(e.start())
        + "+"
        + (e.lengthMs() == Title.TO_END ? "end" : seconds(e.lengthMs()))
        + (e.letters() == Title.Letters.NORMAL ? "" : " " + e.letters().word())
        + (e.color().equals("white") ? "" : " " + e.color());
  }

  @Override
  public String changeTitle(Edit.ChangeTitle e) {
    StringBuilder s = new StringBuilder("retitle");
    if (e.text() != null) {
      s.append(" \"").append(e.text()).append('"');
    }
    Title.Place place = e.place();
    if (place != null) {
      s.append(' ').append(place.word());
    }
    Moment start = e.start();
    if (start != null) {
      s.append(' ').append(moment(start));
    }
    Long length = e.lengthMs();
    if (length != null) {
      s.append('+').append(seconds(length));
    }
    Title.Letters letters = e.letters();
    if (letters != null) {
      s.append(' ').append(letters.word());
    }
    if (e.color() != null) {
      s.append(' ').append(e.color());
    }
    return s.toString();
  }

  @Override
  public String removeTitles(Edit.RemoveTitles e) {
    return "notitle";
  }

  @Override
  public String aspect(Edit.Aspect e) {
    Ratio r = e.ratio();
    return "aspect " + (r == null ? "source" : r.text() + " " + e.fit().word());
  }

  @Override
  public String resize(Edit.Resize e) {
    var s = e.size();
    if (!s.given()) {
      return "size source";
    }
    String size =
        s.lines() > 0
            ? s.lines() + "p"
            : (s.width() > 0 ? s.width() : "") + "x" + (s.height() > 0 ? s.height() : "");
    return "size " + (s.atMost() ? "<=" : "") + size + (s.enlarge() ? " enlarge" : "");
  }

  @Override
  public String resizeBy(Edit.ResizeBy e) {
    return "sizeby " + number(e.factor());
  }

  @Override
  public String fps(Edit.Fps e) {
    return "fps " + (e.fps() == 0 ? "source" : number(e.fps()));
  }

  @Override
  public String rotate(Edit.Rotate e) {
    return "rotate " + e.degrees();
  }

  @Override
  public String flip(Edit.Flip e) {
    return "flip " + (e.upsideDown() ? "v" : "h");
  }

  @Override
  public String blackAndWhite(Edit.BlackAndWhite e) {
    return e.on() ? "grey" : "colour";
  }

  @Override
  public String adjust(Edit.Adjust e) {
    return "adjust"
        + (e.brightness() == 0 ? "" : " b" + number(e.brightness()))
        + (e.contrast() == 1 ? "" : " c" + number(e.contrast()))
        + (e.saturation() == 1 ? "" : " s" + number(e.saturation()));
  }

  @Override
  public String useEffect(Edit.UseEffect e) {
    return e.effect().word() + " " + number(e.strength());
  }

  @Override
  public String ceiling(Edit.Ceiling e) {
    if (e.bytes() == 0) {
      return "unlimited";
    }
    return "under " + number(e.bytes() / 1e6);
  }

  @Override
  public String ceilingPart(Edit.CeilingPart e) {
    return "part " + number(e.part());
  }

  @Override
  public String smaller(Edit.Smaller e) {
    return "smaller";
  }

  @Override
  public String useCodec(Edit.UseCodec e) {
    return "codec " + e.codec().word();
  }

  @Override
  public String useEffort(Edit.UseEffort e) {
    return "effort " + e.effort().word();
  }

  @Override
  public String useFormat(Edit.UseFormat e) {
    return "format " + e.format().word() + (e.format().isStill() ? " " + moment(e.at()) : "");
  }

  @Override
  public String insert(Edit.Insert e) {
    return "insert " + e.media().id() + " " + where(e.at()) + "+" + seconds(e.lengthMs());
  }

  @Override
  public String join(Edit.Join e) {
    return "join " + String.join("+", e.clipIds());
  }

  @Override
  public String select(Edit.Select e) {
    return "select " + e.clipId();
  }
}
