package dev.clipchat.client.doctor;

import dev.clipchat.client.doctor.Finding.Level;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** All findings: as lines for people, as values for programs. */
public record Report(List<Finding> findings) {

  public Report {
    findings = List.copyOf(findings);
  }

  /** Whether nothing essential is broken. */
  public boolean well() {
    return findings.stream().noneMatch(f -> f.level() == Level.BROKEN);
  }

  /**
   * A line for each finding, and one for each fix.
   *
   * @param words gives a short wording in the person's language
   */
  public String text(UnaryOperator<String> words) {
    List<String> lines = new ArrayList<>();
    for (Finding finding : findings) {
      String mark =
          switch (finding.level()) {
            case FINE -> "ok ";
            case NOTE -> "-- ";
            case BROKEN -> "!! ";
          };
      lines.add(mark + words.apply(finding.what()) + ": " + words.apply(finding.found()));
      if (!finding.fix().isEmpty()) {
        lines.add("   > " + words.apply(finding.fix()));
      }
    }
    return String.join("\n", lines);
  }

  public Map<String, @Nullable Object> data() {
    Map<String, @Nullable Object> data = new LinkedHashMap<>();
    data.put("ok", well());
    data.put("checks", findings.stream().map(Report::data).toList());
    return data;
  }

  private static Map<String, @Nullable Object> data(Finding finding) {
    Map<String, @Nullable Object> data = new LinkedHashMap<>();
    data.put("what", finding.what());
    data.put("ok", finding.level() != Level.BROKEN);
    data.put("level", finding.level().name().toLowerCase(java.util.Locale.ROOT));
    data.put("found", finding.found());
    data.put("fix", finding.fix().isEmpty() ? null : finding.fix());
    return data;
  }
}
