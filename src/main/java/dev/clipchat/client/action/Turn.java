package dev.clipchat.client.action;

import dev.clipchat.client.reply.Block;
import dev.clipchat.client.reply.Consent;
import dev.clipchat.client.reply.ReplySink;
import dev.clipchat.pace.Stop;

/** One thing that a person asked for: how it is stopped, where it is told, who may say yes. */
public record Turn(Stop stop, ReplySink sink, Consent consent) {

  void show(Block block) {
    sink.show(block);
  }

  void notice(String text) {
    show(new Block.Notice(text));
  }
}
