package dev.clipchat.client.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Some answers end in an apology for a temporary issue that was none. Behind a normal text such an
 * ending is held back; it is let go if more text follows, and dropped at the end.
 */
final class TrailingIssue implements Consumer<StreamFact> {

  private static final String APOLOGY = "i encountered a temporary issue";

  /** All of it: whoever says more than that tells something that has to be heard. */
  private static final Pattern NOTHING_MORE =
      Pattern.compile(
          "(?is)i encountered a temporary issue(?: (?:while|when|during|processing)\\b[^,;.!?]*)?"
              + "[.!?…\\s]*(?:please[^.!?]*[.!?\\s]*)?");

  private final Consumer<StreamFact> to;
  private final List<StreamFact> held = new ArrayList<>();

  /** The end of what was said that may be the apology's beginning. */
  private StreamFact.Text maybe = new StreamFact.Text("", "", "");

  /** Somebody's text that is an apology; others may go on meanwhile. */
  private StreamFact.Text apology = maybe;

  private boolean spoke;
  private boolean apologising;

  TrailingIssue(Consumer<StreamFact> to) {
    this.to = to;
  }

  @Override
  public void accept(StreamFact fact) {
    if (fact instanceof StreamFact.Text text) {
      say(text);
    } else if (fact instanceof StreamFact.TextEnd end) {
      end(end);
    } else {
      to.accept(fact);
    }
  }

  private void end(StreamFact.TextEnd end) {
    if (apologising && isTheirs(end.author(), end.branch())) {
      apologising = false;
      held.add(end);
    } else {
      letGo();
      to.accept(end);
    }
  }

  private void say(StreamFact.Text text) {
    if (apologising) {
      if (isTheirs(text.author(), text.branch())) {
        held.add(text);
      } else {
        pass(text, text.delta());
      }
      return;
    }
    if (!sameVoice(maybe, text)) {
      letGo();
    }
    String waiting = maybe.delta();
    maybe = new StreamFact.Text("", "", "");
    String all = waiting + text.delta();
    int at = spoke || waiting.length() > 0 ? apologyIn(all) : -1;
    if (at < 0) {
      release();
      pass(text, all);
      return;
    }
    if (at > 0) {
      release();
    }
    pass(text, all.substring(0, at));
    String rest = all.substring(at);
    if (rest.length() >= APOLOGY.length()) {
      apologising = true;
      apology = text;
      held.add(new StreamFact.Text(text.author(), text.branch(), rest));
    } else {
      maybe = new StreamFact.Text(text.author(), text.branch(), rest);
    }
  }

  private static boolean sameVoice(StreamFact.Text a, StreamFact.Text b) {
    return a.author().equals(b.author()) && a.branch().equals(b.branch());
  }

  private boolean isTheirs(String author, String branch) {
    return apology.author().equals(author) && apology.branch().equals(branch);
  }

  /** Where the apology stands or may begin at the very end; negative where neither. */
  private static int apologyIn(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    int whole = lower.indexOf(APOLOGY);
    if (whole >= 0) {
      return whole;
    }
    for (int i = Math.max(0, lower.length() - APOLOGY.length()); i < lower.length(); i++) {
      if (APOLOGY.startsWith(lower.substring(i))
          && (i == 0 || !Character.isLetter(lower.charAt(i - 1)))) {
        return i;
      }
    }
    return -1;
  }

  private void pass(StreamFact.Text like, String delta) {
    if (!delta.isEmpty()) {
      spoke |= !delta.isBlank();
      to.accept(new StreamFact.Text(like.author(), like.branch(), delta));
    }
  }

  private void letGo() {
    StreamFact.Text text = maybe;
    maybe = new StreamFact.Text("", "", "");
    pass(text, text.delta());
  }

  private void release() {
    held.forEach(to);
    held.clear();
  }

  /** The answer is over; only a complete one had an ending. */
  void end(boolean complete) {
    letGo();
    StringBuilder sorry = new StringBuilder();
    held.forEach(fact -> sorry.append(fact instanceof StreamFact.Text t ? t.delta() : ""));
    if (complete && NOTHING_MORE.matcher(sorry).matches()) {
      held.removeIf(StreamFact.Text.class::isInstance);
    }
    release();
  }

  boolean spoke() {
    return spoke;
  }
}
