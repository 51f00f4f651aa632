package dev.clipchat.client.cli;

import dev.clipchat.client.reply.Block;
import dev.clipchat.client.reply.Screen;

/** A screen for one deed: facts and outcomes, without what an answer would say to go on with. */
record WithoutTalk(Screen screen) implements Screen {

  @Override
  public void show(Block block) {
    Block inner = block instanceof Block.InLane laned ? laned.block() : block;
    boolean talk =
        inner instanceof Block.TextDelta
            || inner instanceof Block.TextEnd
            || inner instanceof Block.Answer
            || inner instanceof Block.Hint;
    if (!talk) {
      screen.show(block);
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
