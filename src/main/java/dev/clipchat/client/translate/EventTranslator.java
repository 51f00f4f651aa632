package dev.clipchat.client.translate;

import dev.clipchat.client.api.StreamFact;
import dev.clipchat.client.api.StreamFactCases;
import dev.clipchat.client.intent.Deed;
import dev.clipchat.client.reply.Block;
import dev.clipchat.client.reply.ReplySink;
import java.util.ArrayList;
import java.util.List;

/**
 * The answer to one message: facts become blocks as they come, and what the answer wants done is
 * kept for the time after its end.
 */
public final class EventTranslator implements StreamFactCases<List<Block>> {

  private final Words words;
  private final ReplySink sink;
  private final GuiPhrases phrases;
  private final SpeakerTurns floor;
  private final List<String> told = new ArrayList<>();

  private boolean garbled;
  private String refusal = "";

  /** A fault of the server that may turn out not to be the end. */
  private String fault = "";

  public EventTranslator(Words words, ReplySink sink, TurnContext circumstances) {
    this.words = words;
    this.sink = sink;
    this.phrases = new GuiPhrases(words, circumstances);
    this.floor = new SpeakerTurns(phrases);
  }

  /** Takes the next fact. */
  public void take(StreamFact fact) {
    fact.match(this).forEach(sink::show);
  }

  /**
   * The stream is over: nothing is held back any more.
   *
   * @param complete it came to its own end, so that a refusal or a fault is what the deed fails
   *     with; else nobody tells it but we
   */
  public void end(boolean complete) {
    endText().forEach(sink::show);
    if (!complete) {
      survived().forEach(sink::show);
      if (!refusal.isBlank() && told.stream().noneMatch(t -> t.contains(refusal))) {
        sink.show(new Block.Answer(refusal));
      }
    }
    fault = "";
    refusal = "";
  }

  /** What the answer asked for, to be done now that it is complete; each thing once. */
  public List<Deed> deeds() {
    return phrases.deeds();
  }

  /** The answer goes on past a fault, so it is by the way. */
  private List<Block> survived() {
    List<Block> blocks =
        fault.isEmpty()
            ? List.of()
            : List.of(new Block.Notice(words.say("client.server_said", "words", fault)));
    fault = "";
    return blocks;
  }

  @Override
  public List<Block> text(StreamFact.Text fact) {
    List<Block> blocks = new ArrayList<>(survived());
    blocks.addAll(floor.text(who(fact.author(), fact.branch()), fact.delta()));
    return blocks;
  }

  @Override
  public List<Block> textEnd(StreamFact.TextEnd fact) {
    told.add(fact.whole());
    return floor.textEnd(who(fact.author(), fact.branch()));
  }

  private static String who(String author, String branch) {
    return author + "\n" + branch;
  }

  private List<Block> endText() {
    return new ArrayList<>(floor.end());
  }

  @Override
  public List<Block> cut(StreamFact.Cut fact) {
    List<Block> blocks = endText();
    blocks.add(new Block.Notice(words.say("client.answer_cut", "reason", fact.reason())));
    return blocks;
  }

  /** Tools are the backend's own business. */
  @Override
  public List<Block> toolCall(StreamFact.ToolCall fact) {
    return List.of();
  }

  /** The failure tells it, and usually a text has told it before. */
  @Override
  public List<Block> refused(StreamFact.Refused fact) {
    refusal = fact.message().strip();
    return List.of();
  }

  /** Usually the end of it all, and then the failure tells it. */
  @Override
  public List<Block> serverError(StreamFact.ServerError fact) {
    List<Block> blocks = endText();
    blocks.addAll(survived());
    fault = fact.message();
    return blocks;
  }

  /** Said once, however much of the answer is lost. */
  @Override
  public List<Block> garbled(StreamFact.Garbled fact) {
    List<Block> blocks = garbled ? new ArrayList<>() : endText();
    if (!garbled) {
      blocks.add(new Block.Notice(words.say("client.garbled")));
    }
    garbled = true;
    return blocks;
  }

  @Override
  public List<Block> stillWorking(StreamFact.StillWorking fact) {
    return List.of(new Block.StillWorking(words.say("client.still_working"), fact.since()));
  }
}
