package dev.clipchat.engine.agent;

import dev.clipchat.engine.agent.Understood.Question;
import dev.clipchat.engine.edit.Edit;
import dev.clipchat.engine.edit.Project;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads sentences: characters to atoms, atoms to words, words and numbers to quantities, those to
 * clauses; then small readers, each for one kind of edit, take from a clause what is theirs. What
 * none of them takes was not understood.
 */
final class Grammar {

  /** A message longer than this is no wish for an edit, and its reading would only cost time. */
  private static final int LONGEST = 4_000;

  private static final Pattern CLAUSES = Pattern.compile("[,;，。；\n]|\\b(?:and|then)\\b");

  private final Lexicon lexicon;
  private final Lexer lexer;
  private final Nearest nearest;

  Grammar(List<Topic> topics) {
    this.lexicon = Lexicon.load(topics);
    this.lexer = new Lexer(lexicon);
    this.nearest = new Nearest(topics, lexicon, lexer);
  }

  Lexicon lexicon() {
    return lexicon;
  }

  /** The words of a text, each by itself. */
  List<Part> words(String text) {
    return lexer.read(new Scanner(text, Names.NONE).scan());
  }

  /** Says of everything that was not understood what is near to it; of the same, once. */
  Understood withTheNearest(Understood read, String sentence) {
    List<Trouble> all = new ArrayList<>();
    Set<String> said = new HashSet<>();
    for (Trouble t : read.troubles()) {
      if (t.kind() == Trouble.Kind.UNKNOWN) {
        List<String> hints = nearest.to(t.part(), clauseOf(sentence, t.part()), read.language());
        String near = String.join("\n", hints);
        all.add(t.about(said.add(near) ? near : ""));
      } else {
        all.add(t);
      }
    }
    return Understood.troubled(read.language(), all);
  }

  private static String clauseOf(String sentence, String part) {
    for (String clause : CLAUSES.split(sentence, -1)) {
      if (clause.contains(part)) {
        return clause;
      }
    }
    return sentence;
  }

  /**
   * Reads a sentence.
   *
   * @param plain the same, as it is to be read: in simplified Chinese, and blank where nothing
   *     shall be read
   * @param wish whether even what has the form of a question is read for what it would edit
   */
  Draft draft(String sentence, String plain, Project project, Language language, boolean wish) {
    if (sentence.length() > LONGEST) {
      String part = sentence.substring(0, 60) + "…";
      return nothing(Understood.troubled(language, List.of(Trouble.unknown(part))), List.of());
    }
    Reading out = new Reading(sentence, project);
    List<Part> quantities = quantities(plain, project);
    quantities.stream()
        .filter(Grammar::isLessThanNothing)
        .forEach(p -> out.trouble(Trouble.Kind.BAD_NUMBER, p, ""));
    if (out.hasTroubles()) {
      return nothing(out.result(language), quantities);
    }
    long total = project.current().map(c -> c.durationMs()).orElse(0L);
    List<Part> parts = Described.without(Spans.read(quantities, total));
    if (!wish && Questions.isOne(plain, parts)) {
      Questions.ask(parts, out);
      return nothing(out.result(language), parts);
    }
    Question talk = SmallTalk.in(parts);
    if (talk != null) {
      out.ask(talk);
      return nothing(out.result(language), parts);
    }
    List<Clause> clauses = Clauses.of(parts, out::isSound);
    boolean several = clauses.size() > 1;
    rest(clauses);
    Remainder.resolve(clauses, total);
    for (Clause c : clauses) {
      // What only tells how things are is no wish, where a wish comes beside it.
      if (!(several && isNoWish(c))) {
        read(c, out);
      }
    }
    SizeReader.platform(clauses, out);
    settle(parts, out);
    out.settleMusic();
    Complaints.settle(clauses, out);
    for (Clause c : clauses) {
      if (!(several && isNoWish(c))) {
        Leftovers.report(c, out);
      }
    }
    Understood result = out.result(language);
    return new Draft(result, out.positions(), clauses, parts);
  }

  private static Draft nothing(Understood understood, List<Part> parts) {
    return new Draft(understood, List.of(), List.of(), parts);
  }

  private static boolean isNoWish(Clause c) {
    return Leftovers.isFact(c) || SmallTalk.isAnswer(c.parts());
  }

  private List<Part> quantities(String sentence, Project project) {
    List<Atom> atoms = new Scanner(sentence, Names.of(project, lexicon::means)).scan();
    List<Part> words = Remarks.mark(lexer.read(atoms), lexicon);
    return Roles.attach(Quantities.read(sentence, words));
  }

  /** A time before the beginning, a side without a length: nothing can be made of it. */
  private static boolean isLessThanNothing(Part p) {
    return switch (p.sense()) {
      case TIME -> p.number() < 0 || (p.number() == 0 && p.hasRole(Sense.FOR));
      case LINES, PIXELS -> p.number() <= 0;
      case FRAME -> p.number() <= 0 || p.second() <= 0;
      default -> false;
    };
  }

  private static void read(Clause c, Reading out) {
    louderAndQuieter(c);
    verbs(c);
    if (TakenOff.read(c, out)) {
      return;
    }
    Negation.resolve(c, out);
    HistoryReader.read(c, out);
    new FilesReader(c, out).read();
    new TitleReader(c, out).read();
    new SoundReader(c, out).read();
    new ColourReader(c, out).read();
    new TurnReader(c, out).read();
    new ShapeReader(c, out).read();
    new PictureReader(c, out).read();
    new OutputReader(c, out).read();
    new SizeReader(c, out).read();
    new TimeReader(c, out).read();
  }

  /** "Cut the rest, keep the first 15 seconds": what stays says what goes. */
  private static void rest(List<Clause> clauses) {
    boolean kept = clauses.stream().anyMatch(c -> c.has(Sense.KEEP) && c.has(Sense.SPAN));
    for (Clause c : clauses) {
      boolean others = c.mentions(Sense.REST) || (c.has(Sense.LAST) && c.mentions(Sense.ALL));
      boolean cut =
          Clauses.content(c).stream()
              .allMatch(p -> p.is(Sense.TRIM, Sense.REMOVE, Sense.LAST, Sense.NO));
      if (kept && others && cut) {
        c.takeAll(Sense.TRIM, Sense.REMOVE, Sense.LAST, Sense.NO);
      }
    }
  }

  /** 大一点 and 小一点 are said of letters and files, but of sound too. */
  private static void louderAndQuieter(Clause c) {
    if (!c.mentions(Sense.MUSIC, Sense.SOUND, Sense.VOLUME)
        || c.mentions(Sense.TITLE, Sense.CAPTION, Sense.TEXT, Sense.SIZE)) {
      return;
    }
    for (int i = 0; i < c.size(); i++) {
      Part p = c.get(i);
      if (p.text().equals("小") || (p.is(Sense.SHRINK) && p.text().contains("小"))) {
        c.replace(i, p.withSense(Sense.QUIETER));
      } else if (p.text().equals("大")
          || p.is(Sense.BIGLETTERS)
          || (p.is(Sense.UPSCALE) && p.text().contains("大"))) {
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
      if (p.is(Sense.KEEP, Sense.TRIM, Sense.SWITCH) && isPhrasal(c, i)) {
        c.replace(i, p.withSense(Sense.REMOVE));
      }
      if (p.text().equals("切到") && c.has(Sense.ORDINAL, Sense.CLIP) && !c.has(Sense.TIME)) {
        c.replace(i, p.withSense(Sense.SWITCH));
      }
      if (lowers && (p.text().equals("drop") || p.text().equals("lower"))) {
        c.replace(i, p.withSense(Sense.DECREASE));
      }
      boolean sole = p.is(Sense.KEEP) && content.size() == 2 && content.get(1).is(Sense.SOUND);
      if (sole
          && (p.text().contains("only") || p.text().contains("just") || p.text().contains("只"))) {
        c.replace(i, p.withSense(Sense.AUDIOONLY));
      }
    }
  }

  /** "Take the title out", "cut that part out". */
  private static boolean isPhrasal(Clause c, int verb) {
    String text = c.get(verb).text();
    boolean splits =
        text.equals("take") || text.equals("take the") || text.equals("cut") || text.equals("clip");
    return splits
        && c.parts().subList(verb + 1, c.size()).stream()
            .anyMatch(p -> p.is(Sense.FILLER) && List.of("out", "off", "away").contains(p.text()));
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
      Questions.ask(parts, out);
    } else if (parts.stream().anyMatch(p -> p.is(Sense.WHATISTHERE))) {
      out.ask(Question.WHAT_IS_THERE);
    }
  }
}
