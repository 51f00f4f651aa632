package dev.clipchat.client.cli;

import dev.clipchat.client.reply.Block;
import dev.clipchat.client.reply.Screen;

/** Remembers the words that were shown, so that a refusal is not told twice. */
final class WithoutEcho implements Screen {

  private final Screen screen;
  private final StringBuilder shown = new StringBuilder();
  private int notices;

  WithoutEcho(Screen screen) {
    this.screen = screen;
  }

  @Override
  public void show(Block block) {
    if (block instanceof Block.TextDelta delta) {
      synchronized (shown) {
        shown.append(delta.text());
      }
    } else if (block instanceof Block.Answer answer) {
      synchronized (shown) {
        shown.append(answer.text());
      }
    } else if (block instanceof Block.Notice) {
      synchronized (shown) {
        notices++;
      }
    }
    screen.show(block);
  }

  /** How many notices there were so far. */
  int notices() {
    synchronized (shown) {
      return notices;
    }
  }

  boolean hasShown(String words) {
    synchronized (shown) {
      return !words.isBlank() && shown.indexOf(words.strip()) >= 0;
    }
  }

  @Override
  public void settle() {
    screen.settle();
  }

  @Override
  public void close() {
    screen.close();
  }
}
