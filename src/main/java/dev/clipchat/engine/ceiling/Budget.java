package dev.clipchat.engine.ceiling;

import dev.clipchat.engine.edit.Output;
import dev.clipchat.engine.render.RenderArgs;

/** How the bytes of a ceiling are shared out. */
record Budget(long ceiling, long sound, long index, double seconds) {

  /** What a file has beside picture and sound: its index. */
  private static final long INDEX = 3_000;

  /** Its size, and where it is shown if that is not its turn. */
  private static final long INDEX_OF_A_FRAME = 12;

  /** AV1's frames leave the encoder in the order in which they are shown. */
  static final long INDEX_OF_A_FRAME_IN_TURN = 4;

  static Budget of(Task task, double fps, long soundBytes) {
    long index = INDEX + indexOfAFrame(task) * Math.round(task.seconds() * fps);
    return new Budget(task.ceiling(), soundBytes, index, task.seconds());
  }

  private static long indexOfAFrame(Task task) {
    boolean inTurn = task.codec() == Output.Codec.AV1;
    return inTurn && RenderArgs.isMp4(task.cut().output().format())
        ? INDEX_OF_A_FRAME_IN_TURN
        : INDEX_OF_A_FRAME;
  }

  /** What is left for the picture; not positive where there is nothing. */
  long picture() {
    return ceiling - sound - index;
  }

  long bitsPerSecond() {
    return Math.max(0, Math.round(picture() * 8 / seconds));
  }
}
