package dev.clipchat.client.standin;

import dev.clipchat.client.reply.Block;
import dev.clipchat.client.reply.Consent;
import dev.clipchat.client.reply.ReplySink;
import java.util.ArrayList;
import java.util.List;

/** Keeps what a person would have seen, and answers questions as it was told to. */
public final class Screen implements ReplySink, Consent {

  private final List<Block> blocks = new ArrayList<>();
  private final List<String> questions = new ArrayList<>();
  private boolean consent;
  private boolean interactive;
  private boolean blindly;

  @Override
  public synchronized void show(Block block) {
    blocks.add(block);
  }

  public synchronized List<Block> blocks() {
    return List.copyOf(blocks);
  }

  public <B extends Block> List<B> blocks(Class<B> kind) {
    return blocks().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** The streamed texts, one after the other. */
  public String text() {
    StringBuilder text = new StringBuilder();
    blocks(Block.TextDelta.class).forEach(d -> text.append(d.text()));
    return text.toString();
  }

  public List<String> answers() {
    return blocks(Block.Answer.class).stream().map(Block.Answer::text).toList();
  }

  public List<String> notices() {
    return blocks(Block.Notice.class).stream().map(Block.Notice::text).toList();
  }

  public void agrees() {
    consent = true;
  }

  /** Somebody sits there. */
  public void isATerminal() {
    interactive = true;
  }

  /** Says yes to everything, asked or not. */
  public void agreesBlindly() {
    consent = true;
    blindly = true;
  }

  public List<String> questions() {
    return List.copyOf(questions);
  }

  @Override
  public boolean interactive() {
    return interactive;
  }

  @Override
  public boolean givenBlindly() {
    return blindly;
  }

  @Override
  public boolean given(String question) {
    questions.add(question);
    return consent;
  }
}
