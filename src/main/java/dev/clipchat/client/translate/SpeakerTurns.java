package dev.clipchat.client.translate;

import dev.clipchat.client.reply.Block;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who has the floor where several agents speak at once: one is heard as it speaks, the others wait
 * until its text is over, so that each text stands in one piece.
 */
final class SpeakerTurns {

  /** Somebody waiting says this much while the speaker is silent: then the speaker has done. */
  private static final int PATIENCE = 80;

  private final GuiPhrases phrases;

  /** What is still unsaid of those who wait, in the order in which they began. */
  private final Map<String, Waiting> waiting = new LinkedHashMap<>();

  /** Who speaks at the moment, empty between texts. */
  private String speaker = "";

  private boolean shownAny;

  SpeakerTurns(GuiPhrases phrases) {
    this.phrases = phrases;
  }

  private static final class Waiting {
    private final StringBuilder text = new StringBuilder();

    /** How much of it came since the speaker's last word. */
    private int unanswered;

    private boolean over;
  }

  List<Block> text(String who, String delta) {
    List<Block> blocks = new ArrayList<>();
    if (speaker.isEmpty()) {
      speaker = who;
    }
    if (speaker.equals(who)) {
      waiting.values().forEach(w -> w.unanswered = 0);
      blocks.addAll(said(phrases.feed(delta)));
      return blocks;
    }
    Waiting other = waiting.get(who);
    if (other != null && other.over) {
      // A second text of one who still waits with the first.
      blocks.addAll(end());
      return and(blocks, text(who, delta));
    }
    other = waiting.computeIfAbsent(who, w -> new Waiting());
    other.text.append(delta);
    other.unanswered += delta.length();
    return other.unanswered > PATIENCE ? and(blocks, nextSpeaker()) : blocks;
  }

  List<Block> textEnd(String who) {
    if (speaker.equals(who)) {
      return nextSpeaker();
    }
    Waiting other = waiting.get(who);
    if (other == null) {
      return List.of();
    }
    other.over = true;
    return other.unanswered == other.text.length() ? nextSpeaker() : List.of();
  }

  /** All texts end here, and those that waited are said. */
  List<Block> end() {
    List<Block> blocks = new ArrayList<>();
    while (!speaker.isEmpty()) {
      blocks.addAll(nextSpeaker());
    }
    return blocks;
  }

  private List<Block> nextSpeaker() {
    List<Block> blocks = new ArrayList<>(said(phrases.end()));
    if (shownAny) {
      blocks.add(new Block.TextEnd());
    }
    shownAny = false;
    speaker = waiting.keySet().stream().findFirst().orElse("");
    Waiting next = waiting.remove(speaker);
    if (next != null) {
      blocks.addAll(said(phrases.feed(next.text.toString())));
      if (next.over) {
        blocks.addAll(nextSpeaker());
      }
    }
    return blocks;
  }

  private static List<Block> and(List<Block> blocks, List<Block> more) {
    blocks.addAll(more);
    return blocks;
  }

  private List<Block> said(String text) {
    shownAny |= !text.isEmpty();
    return text.isEmpty() ? List.of() : List.of(new Block.TextDelta(text));
  }
}
