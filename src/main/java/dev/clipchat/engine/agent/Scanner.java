package dev.clipchat.engine.agent;

import dev.clipchat.engine.agent.Atom.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cuts a sentence into atoms. What is found by name or stands in quotes is one atom. */
final class Scanner {

  private static final Pattern CLOCK =
      Pattern.compile("\\d{1,3}(?::\\d{2}){1,2}(?:\\.\\d{1,6})?(?![\\d:])");
  private static final Pattern RATIO =
      Pattern.compile("\\d{1,3}(?:\\.\\d{1,4})?:\\d{1,3}(?:\\.\\d{1,4})?");
  private static final Pattern NUMBER =
      Pattern.compile("\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?(?!\\d)|\\d+(?:[.,]\\d+)?|\\.\\d+");
  private static final Pattern X264 = Pattern.compile("x26[45](?![\\d.])");

  /** 10 000 KB: a space groups digits where a unit of size follows. */
  private static final Pattern GROUPED =
      Pattern.compile("\\d{1,3}(?: \\d{3})+(?= ?(?:bytes\\b|[kmg]i?b))");

  private static final Pattern FILE =
      Pattern.compile(
          "[\\p{L}\\p{N}_][\\p{L}\\p{N}_\\-.()]*?\\.(?:mp4|mov|avi|webm|mkv|jpe?g|png|gif|webp|mp3|wav|m4a|aac|m4v)(?![\\p{L}\\p{N}])");
  private static final String OPENING = "\"“「『《«`";
  private static final String CLOSING = "\"”」』》»`";

  private final String sentence;
  private final String flat;
  private final Names names;

  Scanner(String sentence, Names names) {
    this.sentence = sentence;
    this.flat = flat(sentence);
    this.names = names;
  }

  /** Lower case, normal width, simple quotes and dashes; as long as before, so places stay. */
  static String flat(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      out.append(flat(text.charAt(i)));
    }
    return out.toString();
  }

  private static char flat(char c) {
    if (c >= '！' && c <= '～') {
      return Character.toLowerCase((char) (c - 0xfee0));
    }
    if (Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER) {
      return (char) ('0' + Character.digit(c, 10));
    }
    return switch (c) {
      case '　', '\u00a0', '\u202f', '\t', '\r' -> ' ';
      case '’', '‘', '´', '＇' -> '\'';
      case '„', '‟' -> '"';
      case '–', '—', '−', '‐', '‑', '〜', '～' -> '-';
      case '∶', '︰' -> ':';
      case '、', '，' -> ',';
      case '。', '；' -> ';';
      default -> Character.toLowerCase(c);
    };
  }

  List<Atom> scan() {
    List<Atom> atoms = new ArrayList<>();
    int i = 0;
    while (i < flat.length()) {
      char c = flat.charAt(i);
      if (Character.isWhitespace(c) && c != '\n') {
        i++;
        continue;
      }
      Atom atom = next(i, atoms);
      atoms.add(atom);
      i = atom.end();
    }
    return atoms;
  }

  private Atom next(int i, List<Atom> before) {
    boolean glued = !before.isEmpty() && before.get(before.size() - 1).end() == i;
    Names.Found named = names.at(flat, i);
    if (named != null) {
      return new Atom(Kind.CLIP, named.id(), i, named.end(), glued);
    }
    Atom quoted = quoted(i, glued);
    if (quoted != null) {
      return quoted;
    }
    char c = flat.charAt(i);
    if (!glued || before.get(before.size() - 1).kind() == Kind.HAN) {
      Matcher file = at(FILE, i);
      if (file.lookingAt() && Character.isLetterOrDigit(c)) {
        int start = firstOfName(i, file.end());
        if (start == i) {
          return atom(Kind.FILE, i, file.end(), glued);
        }
      }
    }
    if (Character.isDigit(c) || (c == '.' && at(NUMBER, i).lookingAt() && !glued)) {
      return number(i, glued);
    }
    if (Language.isHan(flat.codePointAt(i))) {
      return atom(Kind.HAN, i, i + Character.charCount(flat.codePointAt(i)), glued);
    }
    if (Character.isLetter(flat.codePointAt(i))) {
      return atom(Kind.WORD, i, endOfWord(i, glued, before), glued);
    }
    return atom(Kind.MARK, i, i + Character.charCount(flat.codePointAt(i)), glued);
  }

  /** Chinese runs into a file name without a space: then only the part without it is the name. */
  private int firstOfName(int from, int to) {
    for (int i = from; i < to; i++) {
      if (Language.isHan(flat.charAt(i)) && i + 1 < to && !Language.isHan(flat.charAt(i + 1))) {
        return i + 1;
      }
    }
    return from;
  }

  private Atom number(int i, boolean glued) {
    Matcher clock = at(CLOCK, i);
    if (clock.lookingAt()) {
      return atom(Kind.CLOCK, i, clock.end(), glued);
    }
    Matcher ratio = at(RATIO, i);
    if (ratio.lookingAt()) {
      return atom(Kind.CLOCK, i, ratio.end(), glued);
    }
    Matcher grouped = at(GROUPED, i);
    if (grouped.lookingAt()) {
      return atom(Kind.NUMBER, i, grouped.end(), glued);
    }
    Matcher number = at(NUMBER, i);
    int end = number.lookingAt() ? number.end() : i + 1;
    return atom(Kind.NUMBER, i, end, glued);
  }

  /** A word ends where a digit follows if it is a unit behind a number: 1m20s. */
  private int endOfWord(int i, boolean glued, List<Atom> before) {
    boolean unit = glued && before.get(before.size() - 1).kind() == Kind.NUMBER;
    if (flat.charAt(i) == 'x' && i + 1 < flat.length() && Character.isDigit(flat.charAt(i + 1))) {
      // x1.5, but x264 is a name.
      return at(X264, i).lookingAt() ? i + 4 : i + 1;
    }
    int end = i;
    while (end < flat.length()) {
      int c = flat.codePointAt(end);
      boolean inside =
          (Character.isLetter(c) && !Language.isHan(c))
              || (Character.isDigit(c) && !unit)
              || Character.getType(c) == Character.NON_SPACING_MARK
              || (c == '\''
                  && end > i
                  && end + 1 < flat.length()
                  && isLetter(end + 1)
                  && isLetter(end - 1));
      if (!inside) {
        break;
      }
      end += Character.charCount(c);
    }
    return end;
  }

  private boolean isLetter(int at) {
    return Character.isLetter(flat.charAt(at));
  }

  private @Nullable Atom quoted(int i, boolean glued) {
    char c = sentence.charAt(i);
    char plain = flat.charAt(i);
    if (plain == '\'') {
      return single(i, glued);
    }
    int kind = OPENING.indexOf(plain == '"' ? '"' : c);
    if (kind < 0) {
      return null;
    }
    // A straight mark inside may be written \"; a text that ends in a backslash is read again.
    Atom escaped = kind <= 1 ? escaped(i, glued) : null;
    if (escaped != null) {
      return escaped;
    }
    // “ may be closed by ”, but also by a straight mark, and the other way round.
    for (int end = i + 1; end < flat.length(); end++) {
      char closing = sentence.charAt(end);
      boolean straight =
          kind <= 1
              && (closing == '"' || closing == '”' || closing == '“' || flat.charAt(end) == '"');
      if (straight || (kind > 1 && closing == CLOSING.charAt(kind))) {
        return quoted(i, end, glued);
      }
    }
    return null;
  }

  /** "she said \\"hi\\"": up to the first mark without a backslash, where one has a backslash. */
  private @Nullable Atom escaped(int open, boolean glued) {
    int end = open + 1;
    boolean any = false;
    while (end < flat.length() && flat.charAt(end) != '"') {
      boolean skip =
          flat.charAt(end) == '\\' && end + 1 < flat.length() && flat.charAt(end + 1) == '"';
      any |= skip;
      end += skip ? 2 : 1;
    }
    if (!any || end >= flat.length()) {
      return null;
    }
    String inner = sentence.substring(open + 1, end).replace("\\\"", "\"");
    return new Atom(Kind.QUOTED, inner, open, end + 1, glued);
  }

  private @Nullable Atom single(int i, boolean glued) {
    if (i > 0
        && Character.isLetterOrDigit(flat.charAt(i - 1))
        && !Language.isHan(flat.charAt(i - 1))) {
      return null;
    }
    for (int end = i + 1; end < flat.length(); end++) {
      boolean closes =
          flat.charAt(end) == '\''
              && (end + 1 == flat.length()
                  || !Character.isLetterOrDigit(flat.charAt(end + 1))
                  || Language.isHan(flat.charAt(end + 1)));
      if (closes && end > i + 1) {
        return quoted(i, end, glued);
      }
    }
    return null;
  }

  private Atom quoted(int open, int close, boolean glued) {
    String inner = sentence.substring(open + 1, close);
    Names.Found named = names.whole(flat(inner));
    return named == null
        ? new Atom(Kind.QUOTED, inner, open, close + 1, glued)
        : new Atom(Kind.CLIP, named.id(), open, close + 1, glued);
  }

  private Atom atom(Kind kind, int start, int end, boolean glued) {
    return new Atom(kind, flat.substring(start, end), start, end, glued);
  }

  private Matcher at(Pattern pattern, int from) {
    Matcher m = pattern.matcher(flat);
    m.region(from, flat.length());
    m.useTransparentBounds(true);
    m.useAnchoringBounds(false);
    return m;
  }
}
