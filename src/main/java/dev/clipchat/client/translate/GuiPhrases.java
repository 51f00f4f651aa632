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

  private final GuiDeeds deeds;

  /** What came in and was not given out. */
  private final StringBuilder held = new StringBuilder();

  private final SentenceSoFar soFar = new SentenceSoFar();

  /** The instruction whose end is awaited. */
  private Optional<GuiClause> clause = Optional.empty();

  private boolean ended;

  /** Nothing was given out since the beginning or the last line break. */
  private boolean freshLine = true;

  private boolean skipSpace;

  GuiPhrases(Words words, TurnContext circumstances) {
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
    soFar.clear();
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
        continue;
      }
      Optional<Pattern> beginning = soFar.quoted() ? Optional.empty() : beginning();
      if (beginning.isPresent()) {
        Matcher m = beginning.get().matcher(held);
        boolean found = m.lookingAt();
        if (m.hitEnd() && !ended && held.length() < MOST_HELD) {
          return;
        }
        if (found && (sentenceStart() || !soFar.reported())) {
          clause = Optional.of(GuiClause.of(m, sentenceStart(), soFar.youDo()));
          continue;
        }
      } else if (soFar.needsNext(held.charAt(0)) && held.length() < 2 && !ended) {
        return;
      }
      give(out);
    }
  }

  /** What an instruction would begin with at this place, where one may. */
  private Optional<Pattern> beginning() {
    char first = held.charAt(0);
    if (sentenceStart() || soFar.clauseStart() || soFar.youDo()) {
      return Optional.of(GuiGrammar.INSTRUCTION);
    }
    if (Character.isWhitespace(first)) {
      return Optional.of(GuiGrammar.BY_DOING);
    }
    return "请您你只通然接再".indexOf(first) >= 0
        ? Optional.of(GuiGrammar.STRONG_CHINESE)
        : Optional.empty();
  }

  private boolean sentenceStart() {
    return soFar.sentenceStart(held.length() > 0 && Character.isWhitespace(held.charAt(0)));
  }

  private void carryOut(GuiClause instruction, int end, StringBuilder out) {
    boolean atEnd = end == held.length();
    char next = atEnd ? '\n' : held.charAt(end);
    String text = deeds.carryOut(instruction, held.substring(0, end), next, soFar.text());
    int gone = text.isEmpty() && !atEnd && next != '\n' ? end + 1 : end;
    // Behind a sentence that went without a trace, its space goes too where a line begins.
    skipSpace = text.isEmpty() && freshLine;
    freshLine = freshLine && text.isEmpty();
    out.append(text);
    soFar.skip(held.substring(0, gone));
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
    out.append(c);
    soFar.add(c, held.length() > 1 ? held.charAt(1) : ' ');
    held.deleteCharAt(0);
  }
}
