package dev.clipchat.engine.agent;

import dev.clipchat.engine.agent.Understood.Question;
import dev.clipchat.engine.agent.Understood.Recall;
import dev.clipchat.engine.edit.Applied.Note;
import dev.clipchat.engine.edit.Cut;
import dev.clipchat.engine.edit.Edit;
import dev.clipchat.engine.edit.Plan;
import dev.clipchat.engine.edit.Project;
import dev.clipchat.engine.edit.Refusal;
import dev.clipchat.engine.edit.Step;
import dev.clipchat.units.Size;
import dev.clipchat.units.TimeText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The agent's own words, in one language. */
abstract class Wording {

  static Wording in(Language language) {
    return language == Language.CHINESE ? new ChineseWording() : new EnglishWording();
  }

  abstract Language language();

  /** What stands between two sentences. */
  abstract String gap();

  abstract String edit(Edit edit);

  /** One sentence of what was done to the clip of that name; the name is empty for the current. */
  abstract String sentence(String clip, List<String> deeds);

  abstract String note(Note note);

  abstract String plan(Plan plan);

  abstract String comesTo(Project project, Cut cut);

  abstract String next(boolean small);

  abstract String recalled(Recall recall);

  abstract String nothingTo(Recall.Way way);

  abstract String answer(Question question, Project project);

  abstract String refusal(Edit edit, Refusal refusal);

  abstract String trouble(Trouble trouble);

  abstract String unreachable(long ceiling, long smallest);

  /** What would be done, in one or several ways, and what of the sentence is not clear. */
  abstract String proposed(List<String> ways, List<String> unclear);

  /** A question of what to do, where nothing was wished. */
  abstract String whatElse();

  /** What was taken back. */
  abstract String takenBack(String deeds);

  /** An edit of the whole was wished for a part. */
  abstract String wholeOnly();

  abstract String undrawable(String characters, String setting);

  abstract String nothingChanged();

  /** What the steps did, clip by clip, and what is worth knowing about it. */
  final String done(List<Step> steps, Project project, List<Note> notes) {
    List<String> sentences = new ArrayList<>();
    int from = 0;
    while (from < steps.size()) {
      int to = from + 1;
      while (to < steps.size() && sameClip(steps.get(from), steps.get(to))) {
        to++;
      }
      List<String> deeds = steps.subList(from, to).stream().map(s -> edit(s.edit())).toList();
      sentences.add(sentence(name(steps.get(from), project), deeds));
      from = to;
    }
    notes.forEach(n -> sentences.add(note(n)));
    return String.join(gap(), sentences);
  }

  /** The same in a few words, without a sentence around them. */
  final String deeds(List<Step> steps, Project project) {
    List<String> deeds = new ArrayList<>();
    for (Step step : steps) {
      String clip = name(step, project);
      deeds.add((clip.isEmpty() ? "" : clip + ": ") + edit(step.edit()));
    }
    return list(deeds);
  }

  abstract String list(List<String> deeds);

  private static boolean sameClip(Step a, Step b) {
    return java.util.Objects.equals(a.clipId(), b.clipId());
  }

  private static String name(Step step, Project project) {
    String id = step.clipId();
    return id == null ? "" : project.cut(id).map(Cut::name).orElse("");
  }

  final String comesTo(Project project) {
    return project.current().map(c -> comesTo(project, c)).orElse("");
  }

  final String next(Project project, List<Step> steps) {
    Optional<Cut> cut = project.current();
    return cut.isEmpty()
        ? ""
        : next(cut.get().output().ceiling() > 0 || cut.get().output().smaller() || steps.isEmpty());
  }

  final String told(List<Question> questions, Project project) {
    return String.join(gap(), questions.stream().map(q -> answer(q, project)).toList());
  }

  final String troubles(List<Trouble> troubles) {
    List<String> all = new ArrayList<>(troubles.stream().map(this::trouble).distinct().toList());
    all.add(nothingChanged());
    return String.join(gap(), all);
  }

  /** A position or length: {@code 5 s} is short enough as it is, more is a clock time. */
  static String clock(long ms) {
    long tenths = Math.round(ms / 100.0) % 600;
    String rest = TimeText.seconds(Duration.ofMillis(tenths * 100));
    long minutes = Math.round(ms / 100.0) / 600;
    String seconds = (tenths < 100 ? "0" : "") + rest;
    return minutes >= 60
        ? "%d:%02d:%s".formatted(minutes / 60, minutes % 60, seconds)
        : minutes + ":" + seconds;
  }

  static String seconds(long ms) {
    return TimeText.seconds(Duration.ofMillis(ms));
  }

  static String size(long bytes) {
    return new Size(bytes).text();
  }

  /** A size that can be asked for, not below the given one: two digits, rounded up. */
  static String atLeast(long bytes) {
    long unit = 1;
    while (bytes / unit >= 100) {
      unit *= 10;
    }
    long up = (bytes + unit - 1) / unit * unit;
    return new Size(up).text().replaceAll("(\\.\\d*?)0+ ", "$1 ").replace(". ", " ");
  }

  /** A limit as it was asked for, where that can be said in a few digits. */
  static String limit(long bytes) {
    String exact = new Size(bytes).exact();
    return exact.length() <= 7 ? exact.replaceAll("([kMGT]?B)$", " $1") : size(bytes);
  }

  /** A number without a needless decimal part. */
  static String number(double value) {
    return java.math.BigDecimal.valueOf(Math.round(value * 100) / 100.0)
        .stripTrailingZeros()
        .toPlainString();
  }

  static String percent(double part) {
    return Math.round(part * 100) + "%";
  }
}
