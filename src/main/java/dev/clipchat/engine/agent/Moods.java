package dev.clipchat.engine.agent;

import dev.clipchat.engine.agent.Cues.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a sentence into what is said one after the other, and tells of each how it is meant. No edit
 * is thought of here: that comes after, and only for wishes.
 */
final class Moods {

  /** What stands in quotes is content: neither a mark nor a word in it counts. */
  private static final Pattern QUOTED =
      Pattern.compile(
          "\"[^\"]*\"|“[^”]*”|「[^」]*」|『[^』]*』|《[^》]*》|(?<![\\p{L}\\p{N}])'[^']+'(?![\\p{L}\\p{N}])");

  private static final Pattern MARK =
      Pattern.compile(
          "[;!?，。；！？\\n…]+|\\.(?=\\s|$)|,(?!\\d{3}(?!\\d))|\\s(?:-|–|—)\\s|(?<=\\))|(?=\\()");

  private final Cues cues;

  /** Whether a word of editing or a quantity stands in a text. */
  private final Predicate<String> edits;

  /** Whether a text begins with a verb of editing. */
  private final Predicate<String> commands;

  Moods(Cues cues, Predicate<String> edits, Predicate<String> commands) {
    this.cues = cues;
    this.edits = edits;
    this.commands = commands;
  }

  List<Saying> of(String sentence) {
    String open = blanked(sentence);
    List<int[]> ranges = new ArrayList<>();
    int from = 0;
    Matcher mark = MARK.matcher(open);
    while (mark.find()) {
      if (mark.start() > from) {
        ranges.add(new int[] {from, mark.end()});
        from = mark.end();
      }
    }
    ranges.add(new int[] {from, open.length()});
    List<Saying> all = new ArrayList<>();
    for (int[] r : ranges) {
      int start = r[0];
      for (int next = boundary(open, start, r[1]); next > 0; next = boundary(open, start, r[1])) {
        add(all, open, start, next);
        start = next;
      }
      add(all, open, start, r[1]);
    }
    return all;
  }

  private void add(List<Saying> all, String open, int start, int end) {
    String text = open.substring(start, end);
    String plain = Cues.plain(text);
    if (!plain.isEmpty()) {
      all.add(new Saying(start, end, plain, mood(text, plain)));
    }
  }

  /** Quotes become one letter over and over, so that every place stays where it is. */
  private static String blanked(String sentence) {
    StringBuilder text = new StringBuilder(sentence);
    Matcher quoted = QUOTED.matcher(sentence);
    while (quoted.find()) {
      for (int i = quoted.start(); i < quoted.end(); i++) {
        text.setCharAt(i, 'q');
      }
    }
    return text.toString();
  }

  /** The one text, and where the other has quotes, that one's. */
  static String outsideQuotes(String sentence, String plain) {
    StringBuilder text = new StringBuilder(plain);
    Matcher quoted = QUOTED.matcher(sentence);
    while (quoted.find()) {
      text.replace(quoted.start(), quoted.end(), quoted.group());
    }
    return text.toString();
  }

  /** Where inside of that stretch another clause begins, or -1. */
  private int boundary(String open, int start, int end) {
    String text = Scanner.flat(open.substring(start, end)).replaceAll("['’]", "\u0001");
    // Apostrophes are left out without moving what comes after them.
    StringBuilder plain = new StringBuilder();
    List<Integer> at = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) != '\u0001') {
        plain.append(text.charAt(i));
        at.add(start + i);
      }
    }
    Matcher m = cues.matcher(Kind.BOUNDARY, plain.toString());
    while (m.find()) {
      if (m.start() > 0 && !Cues.plain(plain.substring(0, m.start())).isEmpty()) {
        return at.get(m.start());
      }
    }
    return -1;
  }

  private Mood mood(String text, String plain) {
    boolean marked = text.strip().endsWith("?") || text.strip().endsWith("？");
    if (!cues.in(Kind.NO_QUESTION, plain)) {
      if (cues.in(Kind.ABILITY, plain)) {
        return Mood.QUESTION;
      }
      if (cues.in(Kind.ASKED_WISH, plain)) {
        return edits.test(plain) ? Mood.ASKED_WISH : marked ? Mood.QUESTION : Mood.TALK;
      }
      if (cues.in(Kind.QUESTION, plain)) {
        return Mood.QUESTION;
      }
    }
    if (cues.in(Kind.TOLD, plain) && !cues.in(Kind.NO_TOLD, plain)) {
      return Mood.TOLD;
    }
    if ((cues.in(Kind.BAD, plain) || cues.in(Kind.GOOD, plain)) && !commands.test(plain)) {
      return Mood.FEELING;
    }
    return edits.test(plain) ? Mood.WISH : Mood.TALK;
  }
}
