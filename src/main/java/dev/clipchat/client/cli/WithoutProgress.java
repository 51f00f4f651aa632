package dev.clipchat.client.cli;

import dev.clipchat.client.reply.Block;
import dev.clipchat.client.reply.Screen;

/** A screen for whoever does not want to see how far things are. */
record WithoutProgress(Screen screen) implements Screen {

  @Override
  public void show(Block block) {
    Block inner = block instanceof Block.InLane laned ? laned.block() : block;
    if (!(inner instanceof Block.Progress) && !(inner instanceof Block.ProgressEnd)) {
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
