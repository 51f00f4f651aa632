package dev.clipchat.engine.agent;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a title says: what stands in quotes, or else words that nothing else explains. */
final class TitleText {

  /** A new line as it is typed where Enter ends the sentence; a second \ before it means itself. */
  private static final Pattern TYPED_LINE = Pattern.compile("(?<!\\\\)\\\\n");

  static final Sense[] WORDS = {
    Sense.UNKNOWN,
    Sense.OTHER,
    Sense.HELLO,
    Sense.THANKS,
    Sense.PLEASED,
    Sense.FAREWELL,
    Sense.NUMBER
  };

  private final Clause c;
  private final Reading out;

  TitleText(Clause clause, Reading out) {
    this.c = clause;
    this.out = out;
  }

  /** What stands in quotes; else what follows "saying" or the noun. */
  @Nullable String after(int noun, boolean changes) {
    Part quoted = c.take(Sense.TEXT);
    if (quoted != null) {
      StringBuilder all = new StringBuilder(quoted.text());
      for (Part more = c.take(Sense.TEXT); more != null; more = c.take(Sense.TEXT)) {
        all.append('\n').append(more.text());
      }
      return lines(all.toString());
    }
    int says = says(noun);
    if (says < 0 && noun >= 0 && isPoem(noun)) {
      return null;
    }
    if (says < 0 && isSpoken(noun)) {
      return null;
    }
    int from = says >= 0 ? says + 1 : changes ? -1 : noun + 1;
    if (from < 0 || (says < 0 && noun < 0)) {
      return null;
    }
    return unquoted(from, says >= 0);
  }

  private static String lines(String typed) {
    return TYPED_LINE.matcher(typed).replaceAll("\n").replace("\\\\n", "\\n");
  }

  /** "Saying", or the colon behind the noun. */
  private int says(int noun) {
    int says = c.find(Sense.SAYS);
    if (says < 0 && noun >= 0 && noun + 1 < c.size() && c.get(noun + 1).text().equals(":")) {
      return noun + 1;
    }
    return says;
  }

  /** "Subtitles of what I say", "caption everything": words that have to be heard first. */
  private boolean isSpoken(int noun) {
    for (int i = noun + 1; i > 0 && i < c.size() && !c.get(i).is(WORDS); i++) {
      if (c.get(i).is(Sense.OF, Sense.QUESTION, Sense.ALL, Sense.SUBJECT)) {
        return true;
      }
    }
    return false;
  }

  /** "Write a poem" asks for words that somebody else is to find. */
  private boolean isPoem(int noun) {
    String verb = c.get(noun).text();
    return (verb.startsWith("writ") || verb.startsWith("写"))
        && noun + 1 < c.size()
        && c.get(noun + 1).is(Sense.ARTICLE);
  }

  /**
   * Words that nothing else here explains; after "saying" also known ones, up to a time or place.
   */
  private @Nullable String unquoted(int from, boolean said) {
    int first = -1;
    int last = -1;
    for (int i = from; i < c.size(); i++) {
      Part p = c.get(i);
      boolean ends =
          p.is(
              Sense.TIME,
              Sense.SPAN,
              Sense.COLOR,
              Sense.TOP,
              Sense.BOTTOM,
              Sense.CENTER,
              Sense.CORNER,
              Sense.THROUGHOUT,
              Sense.FOR,
              Sense.START,
              Sense.END,
              Sense.BIGLETTERS,
              Sense.SMALLLETTERS);
      if (ends && (first >= 0 || !said)) {
        break;
      }
      boolean word = said || p.is(WORDS);
      if (word || (first >= 0 && c.unused(i))) {
        first = first < 0 ? i : first;
        last = i;
      }
    }
    if (first < 0) {
      return null;
    }
    for (int i = first; i <= last; i++) {
      c.use(i);
    }
    String words = out.words(c.get(first).start(), c.get(last).end());
    return words.replaceAll("^[:：]\\s*", "");
  }
}
