package dev.clipchat.client.translate;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What was given out of the current sentence, and what may begin behind it. */
final class SentenceSoFar {

  /** How much of a sentence is looked back at. */
  private static final int MOST_BEFORE = 400;

  private static final int MOST_CLAUSE_WORDS = 48;

  /** A quote that is longer was none: somebody wrote 5" for inches. */
  private static final int MOST_QUOTED = 200;

  private static final Set<String> JOINING = Set.of("and", "then", "or", "please");

  /** How {@link #YOU_MAY} may end: looked at first, because it is cheap. */
  private static final Set<String> MAY_ENDS =
      Set.of(
          "can",
          "could",
          "should",
          "may",
          "might",
          "must",
          "to",
          "also",
          "now",
          "just",
          "simply",
          "always",
          "still",
          "directly");

  private static final Pattern YOU_MAY =
      Pattern.compile(
          "(?i)\\byou(?:['’]ll| will)? (?:can|could|should|may|might|must|need to|have to|want to)"
              + "(?: (?:also|now|then|just|simply|always|still|directly))?\\s+$");

  private static final Pattern YOU_DO =
      Pattern.compile("(?i)\\b(?:when|whenever|once|after|if|until|before|as soon as) you\\s+$");

  /** From here on, the sentence tells what somebody else says or shows. */
  private static final Pattern REPORTED =
      Pattern.compile(
          "(?i)\\b(?:says?|said|saying|reads|reading|tells|told|telling|asks|asked|how to|titled"
              + "|called|named|labell?ed|narrat\\w+|lyrics?)\\b"
              + "|\\bshows? (?!you\\b)[^,;]*$"
              + "|(?:显示|展示|演示|讲解|介绍|如何|怎么|怎样|写着|写了|写的是|说|内容[是为]|文字[是为]|改[为成]|名为|叫做|标题[是为]|字幕[是为]|念)[^，。；]*$");

  private final StringBuilder before = new StringBuilder();

  /** What would end the quote that is open; 0 where none is. */
  private char closingQuote;

  private int quotedSince;

  void clear() {
    before.setLength(0);
    closingQuote = 0;
  }

  CharSequence text() {
    return before;
  }

  boolean quoted() {
    return closingQuote != 0;
  }

  /** Whether it depends on the next character what this one is. */
  boolean needsNext(char c) {
    return closingQuote == '\'' && c == '\'';
  }

  boolean reported() {
    return REPORTED.matcher(before).find();
  }

  /** What was there and is not shown. */
  void skip(String text) {
    before.append(text);
    shorten();
  }

  /** What was shown; a new sentence begins with its first character that is no space. */
  void add(char c, char next) {
    if (!Character.isWhitespace(c) && before.length() > 0 && sentenceStart(false)) {
      before.setLength(0);
    }
    quote(c, next);
    before.append(c);
    shorten();
  }

  private void shorten() {
    if (before.length() > MOST_BEFORE) {
      before.delete(0, before.length() - MOST_BEFORE / 2);
    }
  }

  /**
   * Behind the end of a sentence, its closing quotes and spaces; {@code space}: a space comes next.
   */
  boolean sentenceStart(boolean space) {
    for (int i = before.length() - 1; i >= 0; i--) {
      char c = before.charAt(i);
      if (c == '\n' || "。！？".indexOf(c) >= 0) {
        return true;
      }
      if (".!?…".indexOf(c) >= 0) {
        return space || i + 1 < before.length();
      }
      if (!Character.isWhitespace(c) && "\"”’'」』)]*_".indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  boolean clauseStart() {
    int end = lastInk() + 1;
    if (end == 0) {
      return false;
    }
    char ink = before.charAt(end - 1);
    if ("(—–,;:，；：、（".indexOf(ink) >= 0) {
      return true;
    }
    if (end == before.length()) {
      return "后并再".indexOf(ink) >= 0;
    }
    String word = wordBefore(end);
    return JOINING.contains(word)
        || (ink == '-' && end > 1 && Character.isWhitespace(before.charAt(end - 2)))
        || (MAY_ENDS.contains(word) && YOU_MAY.matcher(clauseWords()).find());
  }

  /** Whether it goes on with what the person does at some time: {@code when you …}. */
  boolean youDo() {
    int end = lastInk() + 1;
    return end < before.length()
        && wordBefore(end).equals("you")
        && YOU_DO.matcher(clauseWords()).find();
  }

  /** Where the last character stands that is no space; -1 where there is none. */
  private int lastInk() {
    int i = before.length() - 1;
    while (i >= 0 && Character.isWhitespace(before.charAt(i))) {
      i--;
    }
    return i;
  }

  private String wordBefore(int end) {
    int start = end;
    while (start > 0 && end - start < 10 && Character.isLetter(before.charAt(start - 1))) {
      start--;
    }
    return before.substring(start, end).toLowerCase(Locale.ROOT);
  }

  private char last() {
    return before.length() == 0 ? '\n' : before.charAt(before.length() - 1);
  }

  private CharSequence clauseWords() {
    return before.subSequence(Math.max(0, before.length() - MOST_CLAUSE_WORDS), before.length());
  }

  private void quote(char c, char next) {
    quotedSince = closingQuote == 0 ? 0 : quotedSince + 1;
    if (c == '\n' || quotedSince > MOST_QUOTED) {
      closingQuote = 0;
    } else if (closingQuote != 0) {
      if (c == closingQuote && !(c == '\'' && isLetter(next))) {
        closingQuote = 0;
      }
    } else {
      char last = last();
      closingQuote =
          switch (c) {
            case '"', '`' -> c;
            case '“' -> '”';
            case '「' -> '」';
            case '『' -> '』';
            case '«' -> '»';
            case '《' -> '》';
            case '‘' -> '’';
            case '\'' -> isLetter(last) || Character.isDigit(last) ? 0 : c;
            default -> 0;
          };
    }
  }

  private static boolean isLetter(char c) {
    return Character.isLetter(c);
  }
}
