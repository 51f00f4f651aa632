package dev.clipchat.engine.agent;

import dev.clipchat.engine.agent.Understood.Question;
import dev.clipchat.engine.agent.Understood.Recall;
import dev.clipchat.engine.edit.Edit;
import dev.clipchat.engine.edit.Project;
import java.util.List;

/**
 * Reads sentences: characters to atoms, atoms to words, words and numbers to quantities, those to
 * clauses; then small readers, each for one kind of edit, take from a clause what is theirs. What
 * none of them takes was not understood.
 */
final class Grammar {

  /** A message longer than this is no wish for an edit, and its reading would only cost time. */
  private static final int LONGEST = 4_000;

  private final Lexicon lexicon;
  private final Lexer lexer;

  Grammar(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.lexer = new Lexer(lexicon);
  }

  Understood read(String sentence, Project project, Language session) {
    Language language = Language.of(sentence, session);
    if (sentence.length() > LONGEST) {
      String part = sentence.substring(0, 60) + "…";
      return Understood.troubled(language, List.of(Trouble.unknown(part)));
    }
    Reading out = new Reading(sentence, project);
    List<Part> parts = parts(sentence, project);
    if (isQuestion(sentence, parts)) {
      ask(parts, out);
      return out.result(language);
    }
    List<Clause> clauses = Clauses.of(parts, out::isSound);
    boolean several = clauses.size() > 1;
    for (Clause c : clauses) {
      // What only tells how things are is no wish, where a wish comes beside it.
      if (!(several && Leftovers.isFact(c))) {
        read(c, out);
      }
    }
    OutputReader.platform(clauses, out);
    settle(parts, out);
    for (Clause c : clauses) {
      Complaints.settle(c, out);
      if (!(several && Leftovers.isFact(c))) {
        Leftovers.report(c, out);
      }
    }
    return out.result(language);
  }

  private List<Part> parts(String sentence, Project project) {
    List<Atom> atoms = new Scanner(sentence, Names.of(project, lexicon::knows)).scan();
    long total = project.current().map(c -> c.durationMs()).orElse(0L);
    List<Part> parts = Roles.attach(Quantities.read(sentence, lexer.read(atoms)));
    return Described.without(Spans.read(parts, total));
  }

  private static void read(Clause c, Reading out) {
    louderAndQuieter(c);
    verbs(c);
    Negation.resolve(c, out);
    history(c, out);
    new FilesReader(c, out).read();
    new TitleReader(c, out).read();
    new SoundReader(c, out).read();
    new ColourReader(c, out).read();
    new PictureReader(c, out).read();
    new OutputReader(c, out).read();
    new TimeReader(c, out).read();
  }

  /** 大一点 and 小一点 are said of letters and files, but of sound too. */
  private static void louderAndQuieter(Clause c) {
    if (!c.mentions(Sense.MUSIC, Sense.SOUND, Sense.VOLUME)
        || c.mentions(Sense.TITLE, Sense.CAPTION, Sense.TEXT, Sense.SIZE)) {
      return;
    }
    for (int i = 0; i < c.size(); i++) {
      Part p = c.get(i);
      if (p.is(Sense.SHRINK) && p.text().contains("小")) {
        c.replace(i, p.withSense(Sense.QUIETER));
      } else if (p.is(Sense.BIGLETTERS)) {
        c.replace(i, p.withSense(Sense.LOUDER));
      }
    }
  }

  /** "Drop the resolution" lowers it; "I just want the audio" is a kind of file. */
  private static void verbs(Clause c) {
    List<Part> content = Clauses.content(c);
    boolean lowers =
        c.mentions(
                Sense.RESOLUTION,
                Sense.FRAMERATE,
                Sense.VOLUME,
                Sense.SIZEWORD,
                Sense.BRIGHTNESS,
                Sense.CONTRAST,
                Sense.SATURATION,
                Sense.FPS,
                Sense.LINES,
                Sense.SIZE)
            && !c.mentions(Sense.SPAN, Sense.TIME);
    boolean shapes =
        c.mentions(Sense.RATIO, Sense.SQUARE, Sense.PORTRAIT, Sense.LANDSCAPE)
            && !c.mentions(Sense.SPAN, Sense.TIME, Sense.CROP);
    for (int i = 0; i < c.size(); i++) {
      Part p = c.get(i);
      if (c.mentions(Sense.CODEC) && Clauses.isPace(p)) {
        c.replace(i, p.withSense(p.text().equals("fast") ? Sense.FASTENCODE : Sense.BEST));
      }
      if (shapes && p.is(Sense.TRIM)) {
        c.replace(i, p.withSense(Sense.CROP));
      }
      if (lowers && p.text().equals("drop")) {
        c.replace(i, p.withSense(Sense.DECREASE));
      }
      boolean sole = p.is(Sense.KEEP) && content.size() == 2 && content.get(1).is(Sense.SOUND);
      if (sole
          && (p.text().contains("only") || p.text().contains("just") || p.text().contains("只"))) {
        c.replace(i, p.withSense(Sense.AUDIOONLY));
      }
    }
  }

  private static void history(Clause c, Reading out) {
    int at = c.find(Sense.UNDO, Sense.REDO, Sense.RESTART);
    if (at < 0) {
      return;
    }
    Part p = c.get(at);
    c.takeAll(Sense.UNDO, Sense.REDO, Sense.RESTART);
    Part times = c.take(Sense.TIMES, Sense.NUMBER);
    c.takeAll(Sense.LAST, Sense.CHANGE, Sense.FIRST, Sense.BEFORE);
    int n = times == null ? 1 : (int) Math.max(1, Math.min(100, times.number()));
    Recall.Way way =
        switch (p.sense()) {
          case REDO -> Recall.Way.REDO;
          case RESTART -> Recall.Way.START_OVER;
          default -> Recall.Way.UNDO;
        };
    out.recall(new Recall(way, n));
  }

  /** What the sentence says as a whole: a limit makes "smaller" needless. */
  private static void settle(List<Part> parts, Reading out) {
    if (out.hasEdit(Edit.Ceiling.class, Edit.CeilingPart.class)) {
      out.drop(Edit.Smaller.class);
    }
    boolean kept = parts.stream().anyMatch(p -> p.is(Sense.QUALITYKEPT));
    if (kept && !out.hasEdits() && !out.hasTroubles()) {
      out.add(new Edit.Smaller(), 0, Reading.Rank.OUTPUT);
    }
    if (!out.hasEdits() && !out.hasTroubles()) {
      ask(parts, out);
    } else if (parts.stream().anyMatch(p -> p.is(Sense.WHATISTHERE))) {
      out.ask(Question.WHAT_IS_THERE);
    }
  }

  private static void ask(List<Part> parts, Reading out) {
    boolean there = parts.stream().anyMatch(p -> p.is(Sense.WHATISTHERE));
    boolean can = parts.stream().anyMatch(p -> p.is(Sense.WHATCANYOUDO, Sense.QUESTION));
    boolean hello =
        parts.stream().allMatch(p -> p.is(Leftovers.IGNORABLE))
            && parts.stream().anyMatch(p -> p.is(Sense.HELLO));
    if (there) {
      out.ask(Question.WHAT_IS_THERE);
    } else if (can) {
      out.ask(Question.WHAT_CAN_YOU_DO);
    } else if (hello) {
      out.ask(Question.GREETING);
    }
  }

  /** A question is answered, and never taken for a wish: "how do I rotate it?" rotates nothing. */
  private static boolean isQuestion(String sentence, List<Part> parts) {
    Part first =
        parts.stream()
            .filter(
                p ->
                    !p.is(
                        Sense.HELLO,
                        Sense.COMMA,
                        Sense.MARK,
                        Sense.AND,
                        Sense.THEN,
                        Sense.STOP,
                        Sense.SWITCH))
            .findFirst()
            .orElse(null);
    if (first == null) {
      return false;
    }
    boolean mark = sentence.strip().endsWith("?") || sentence.strip().endsWith("？");
    boolean asked =
        first.is(Sense.QUESTION)
            || (first.is(Sense.WHATISTHERE, Sense.WHATCANYOUDO)
                && !first.text().startsWith("help")
                && !first.text().startsWith("can you help"));
    boolean chinese =
        parts.stream().anyMatch(p -> p.is(Sense.QUESTION) && ASKING.contains(p.text()));
    boolean is =
        mark
            && List.of("is", "are", "was", "does", "did", "do", "has", "is it", "it's")
                .contains(first.text());
    return asked || chinese || is;
  }

  private static final List<String> ASKING =
      List.of("什么", "怎么", "如何", "为什么", "多少", "哪些", "哪个", "怎样", "啥", "几个", "多久", "多大", "多长");
}
