package dev.clipchat.engine.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class LineTest {

  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch goOn = new CountDownLatch(1);

  /** A line whose only thread is at work on "first" until it may go on. */
  private Line busy() throws InterruptedException {
    Line line = new Line(1, said -> {});
    line.take(
        "first",
        "me",
        () -> {
          begun.countDown();
          try {
            goOn.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    begun.await();
    return line;
  }

  @Test
  void whatIsCalledOffBeforeItsTurnIsKeptNoLonger() throws InterruptedException {
    Line line = busy();
    for (int i = 0; i < 10_000; i++) {
      line.take("k" + i, "me", () -> {});
      line.leave("k" + i);
    }
    assertEquals(0, line.waiting());
    assertEquals(1, line.countOf("me"));
    goOn.countDown();
    line.close();
    line.end();
  }

  @Test
  void whatHasBegunStaysUntilItEnds() throws InterruptedException {
    Line line = busy();
    line.leave("first");
    assertTrue(line.has("first"));
    CountDownLatch done = new CountDownLatch(1);
    line.take("last", "me", done::countDown);
    goOn.countDown();
    done.await();
    line.close();
    line.end();
    assertFalse(line.has("first"));
  }

  @Test
  void oneKeyIsDoneOnce() throws InterruptedException {
    Line line = busy();
    line.take("again", "me", () -> {});
    line.take("again", "me", () -> {});
    assertEquals(1, line.waiting());
    assertEquals(0, line.countOf("you"));
    goOn.countDown();
    line.close();
    line.end();
  }
}
