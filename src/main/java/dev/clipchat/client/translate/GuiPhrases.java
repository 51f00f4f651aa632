package dev.clipchat.client.translate;

import dev.clipchat.client.intent.Deed;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes the instructions for a screen with buttons out of a text that streams in. What was given
 * out is never taken back, so it holds back what may still become such an instruction, and nothing
 * else. It looks at one character after the other: how the text is cut into pieces does not matter.
 */
final class GuiPhrases {

  /** Longer than any instruction's beginning. */
  private static final int MOST_HELD = 240;

  /** Longer than any instruction; what goes on and on is content after all. */
  private static final int MOST_CLAUSE = 600;

  /** How much of a sentence is looked back at. */
  private static final int MOST_BEFORE = 400;

  private static final int MOST_CLAUSE_WORDS = 48;

  private static final Pattern CLAUSE_BEGINS =
      Pattern.compile(
          "(?i)(?:[,;:(—–，；：、（]\\s*|\\s-\\s+|\\b(?:and|then|or|please)\\s+"
              + "|\\byou(?:['’]ll| will)? (?:can|could|should|may|might|must|need to|have to|want to)"
              + "(?: (?:also|now|then|just|simply|always|still|directly))?\\s+|[后并再]|然后)$");

  private static final Pattern YOU_DO =
      Pattern.compile("(?i)\\b(?:when|whenever|once|after|if|until|before|as soon as) you\\s+$");

  /** From here on, the sentence tells what somebody else says or shows. */
  private static final Pattern REPORTED =
      Pattern.compile(
          "(?i)\\b(?:says?|said|saying|reads|reading|tells|told|telling|asks|asked|how to|titled"
              + "|called|named|labell?ed|narrat\\w+|lyrics?)\\b"
              + "|\\bshows? (?!you\\b)[^,;]*$"
              + "|(?:显示|展示|演示|讲解|介绍|如何|怎么|怎样|写着|写了|写的是|说|内容[是为]|文字[是为]|改[为成]|名为|叫做|标题[是为]|字幕[是为]|念)[^，。；]*$");

  private final GuiDeeds deeds;

  /** What came in and was not given out. */
  private final StringBuilder held = new StringBuilder();

  /** What was given out of the current sentence. */
  private final StringBuilder before = new StringBuilder();

  /** The instruction whose end is awaited. */
  private Optional<GuiClause> clause = Optional.empty();

  private char closingQuote;
  private boolean ended;

  /** Nothing was given out since the beginning or the last line break. */
  private boolean freshLine = true;

  private boolean skipSpace;

  GuiPhrases(Words words, Circumstances circumstances) {
    this.deeds = new GuiDeeds(words, circumstances);
  }

  /** Takes more of the text; gives what can be shown now. */
  String feed(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      held.append(text.charAt(i));
      drain(out);
    }
    return out.toString();
  }

  /** The text is complete; gives the rest of it. */
  String end() {
    StringBuilder out = new StringBuilder();
    ended = true;
    drain(out);
    ended = false;
    before.setLength(0);
    closingQuote = 0;
    freshLine = true;
    skipSpace = false;
    return out.toString();
  }

  List<Deed> deeds() {
    return deeds.asked();
  }

  private void drain(StringBuilder out) {
    while (held.length() > 0) {
      if (clause.isPresent()) {
        int end = clause.get().end(held, ended);
        if (end < 0 && held.length() < MOST_CLAUSE) {
          return;
        }
        carryOut(clause.get(), end < 0 ? held.length() : end, out);
      } else if (closingQuote == 0 && mayBegin()) {
        Matcher m = pattern().matcher(held);
        boolean found = m.lookingAt();
        if (m.hitEnd() && !ended && held.length() < MOST_HELD) {
          return;
        }
        if (found) {
          clause = Optional.of(GuiClause.of(m, sentenceStart(), youDo()));
        } else {
          give(out);
        }
      } else if (closingQuote == '\'' && held.charAt(0) == '\'' && held.length() < 2 && !ended) {
        return;
      } else {
        give(out);
      }
    }
  }

  private Pattern pattern() {
    if (sentenceStart() || clauseStart() || youDo()) {
      return GuiGrammar.INSTRUCTION;
    }
    return Character.isWhitespace(held.charAt(0)) ? GuiGrammar.BY_DOING : GuiGrammar.STRONG_CHINESE;
  }

  private boolean mayBegin() {
    char first = held.charAt(0);
    boolean place =
        sentenceStart()
            || clauseStart()
            || youDo()
            || Character.isWhitespace(first)
            || "请您你只通然接再".indexOf(first) >= 0;
    return place && (sentenceStart() || !REPORTED.matcher(before).find());
  }

  /** Behind the end of a sentence, its closing quotes and spaces. */
  private boolean sentenceStart() {
    boolean space = held.length() > 0 && Character.isWhitespace(held.charAt(0));
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

  private boolean clauseStart() {
    char last = last();
    return (Character.isWhitespace(last) || "(—–,;:，；：、（后并再".indexOf(last) >= 0)
        && CLAUSE_BEGINS.matcher(clauseWords()).find();
  }

  private boolean youDo() {
    return Character.isWhitespace(last()) && YOU_DO.matcher(clauseWords()).find();
  }

  private char last() {
    return before.length() == 0 ? '\n' : before.charAt(before.length() - 1);
  }

  private CharSequence clauseWords() {
    return before.subSequence(Math.max(0, before.length() - MOST_CLAUSE_WORDS), before.length());
  }

  private void carryOut(GuiClause instruction, int end, StringBuilder out) {
    boolean atEnd = end == held.length();
    char next = atEnd ? '\n' : held.charAt(end);
    String text = deeds.carryOut(instruction, held.substring(0, end), next, before);
    int gone = text.isEmpty() && !atEnd && next != '\n' ? end + 1 : end;
    // Behind a sentence that went without a trace, its space goes too where a line begins.
    skipSpace = text.isEmpty() && freshLine;
    freshLine = freshLine && text.isEmpty();
    out.append(text);
    before.append(held, 0, gone);
    held.delete(0, gone);
    clause = Optional.empty();
  }

  /** Gives out one character, and keeps count of sentences and quotes. */
  private void give(StringBuilder out) {
    char c = held.charAt(0);
    if (skipSpace && (c == ' ' || c == '\n')) {
      held.deleteCharAt(0);
      return;
    }
    skipSpace = false;
    freshLine = c == '\n' || (freshLine && c == ' ');
    if (!Character.isWhitespace(c) && before.length() > 0 && sentenceStart()) {
      before.setLength(0);
    }
    quote(c);
    out.append(c);
    before.append(c);
    if (before.length() > MOST_BEFORE) {
      before.delete(0, before.length() - MOST_BEFORE / 2);
    }
    held.deleteCharAt(0);
  }

  private void quote(char c) {
    if (c == '\n') {
      closingQuote = 0;
    } else if (closingQuote != 0) {
      if (c == closingQuote && !(c == '\'' && held.length() > 1 && isLetter(held.charAt(1)))) {
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
