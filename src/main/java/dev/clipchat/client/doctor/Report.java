package dev.clipchat.client.doctor;

import dev.clipchat.client.doctor.Finding.Level;
import dev.clipchat.words.Language;
import dev.clipchat.words.Phrasebook;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** All findings: as lines for people, as values for programs. */
public record Report(List<Finding> findings, UnaryOperator<String> clean) {

  public Report {
    findings = List.copyOf(findings);
  }

  /** Whether nothing essential is broken. */
  public boolean well() {
    return findings.stream().noneMatch(f -> f.level() == Level.BROKEN);
  }

  /** A line for each finding, and one for each fix. */
  public String text(Phrasebook words) {
    List<String> lines = new ArrayList<>();
    for (Finding finding : findings) {
      String mark =
          switch (finding.level()) {
            case FINE -> "ok ";
            case NOTE -> "-- ";
            case BROKEN -> "!! ";
          };
      String what = words.find("doctor.what_" + name(finding.what())).orElse(finding.what());
      lines.add(mark + what + ": " + clean.apply(words.say(finding.found())));
      if (!finding.fix().isEmpty()) {
        lines.add("   > " + words.say(finding.fix()));
      }
    }
    return String.join("\n", lines);
  }

  private static String name(String what) {
    return what.toLowerCase(java.util.Locale.ROOT).replaceAll("[ -]", "_");
  }

  /** For programs, in one language whoever asks. */
  public Map<String, @Nullable Object> data() {
    Phrasebook words = new Phrasebook(Language.ENGLISH);
    Map<String, @Nullable Object> data = new LinkedHashMap<>();
    data.put("ok", well());
    data.put("checks", findings.stream().map(f -> data(f, words)).toList());
    return data;
  }

  private Map<String, @Nullable Object> data(Finding finding, Phrasebook words) {
    Map<String, @Nullable Object> data = new LinkedHashMap<>();
    data.put("what", finding.what());
    data.put("ok", finding.level() != Level.BROKEN);
    data.put("level", finding.level().name().toLowerCase(java.util.Locale.ROOT));
    data.put("found", clean.apply(words.say(finding.found())));
    data.put("fix", finding.fix().isEmpty() ? null : words.say(finding.fix()));
    return data;
  }
}
