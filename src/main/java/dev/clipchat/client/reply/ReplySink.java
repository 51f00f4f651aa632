package dev.clipchat.client.reply;

/** Where blocks go. Any thread may show; blocks of one thread stay in their order. */
@FunctionalInterface
public interface ReplySink {

  void show(Block block);

  /** The same sink for one of several pieces of work that go on side by side. */
  default ReplySink lane(String lane, String subject) {
    return block -> show(new Block.InLane(lane, subject, block));
  }
}
