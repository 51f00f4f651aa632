package dev.clipchat.engine.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

class LineTest {

  private static final Line.Owner ME = new Line.Owner("me", 1);

  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch goOn = new CountDownLatch(1);

  private boolean waitToGoOn() {
    try {
      goOn.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return false;
  }

  /** A line whose only thread is at work on "first" until it may go on. */
  private Line busy() throws InterruptedException {
    Line line = new Line(1, said -> {});
    line.take(
        "first",
        ME,
        () -> {
          begun.countDown();
          return waitToGoOn();
        });
    begun.await();
    return line;
  }

  @Test
  void whatIsCalledOffBeforeItsTurnIsKeptNoLonger() throws InterruptedException {
    Line line = busy();
    for (int i = 0; i < 10_000; i++) {
      line.take("k" + i, ME, () -> false);
      line.leave("k" + i);
    }
    assertEquals(0, line.waiting());
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
    line.take("last", ME, counting(done));
    goOn.countDown();
    done.await();
    line.close();
    line.end();
    assertFalse(line.has("first"));
  }

  @Test
  void oneKeyIsDoneOnce() throws InterruptedException {
    Line line = busy();
    line.take("again", ME, () -> false);
    line.take("again", ME, () -> false);
    assertEquals(1, line.waiting());
    goOn.countDown();
    line.close();
    line.end();
  }

  private static BooleanSupplier counting(CountDownLatch done) {
    return () -> {
      done.countDown();
      return false;
    };
  }

  @Test
  void whoBringsMuchKeepsNobodyElseWaiting() throws InterruptedException {
    Line line = new Line(2, said -> {});
    CountDownLatch theirs = new CountDownLatch(1);
    line.take(
        "first",
        ME,
        () -> {
          begun.countDown();
          return waitToGoOn();
        });
    begun.await();
    CountDownLatch mine = new CountDownLatch(3);
    for (int i = 0; i < 3; i++) {
      line.take("mine " + i, ME, counting(mine));
    }
    line.take("theirs", new Line.Owner("them", 1), counting(theirs));
    // The second thread is free, but not for more of mine.
    assertTrue(theirs.await(60, TimeUnit.SECONDS));
    assertEquals(3, mine.getCount());
    goOn.countDown();
    assertTrue(mine.await(60, TimeUnit.SECONDS));
    line.close();
    line.end();
  }

  @Test
  void whatIsToBeDoneOnceMoreIsAndWhatBreaksEndsNothingElse() throws InterruptedException {
    List<String> log = new CopyOnWriteArrayList<>();
    Line line = new Line(1, log::add);
    CountDownLatch twice = new CountDownLatch(2);
    line.take(
        "twice",
        ME,
        () -> {
          twice.countDown();
          return twice.getCount() > 0;
        });
    CountDownLatch done = new CountDownLatch(1);
    line.take(
        "broken",
        ME,
        () -> {
          throw new IllegalStateException("as a test");
        });
    line.take("last", ME, counting(done));
    assertTrue(twice.await(60, TimeUnit.SECONDS));
    assertTrue(done.await(60, TimeUnit.SECONDS));
    line.close();
    line.end();
    assertTrue(log.get(0).contains("as a test"), log.toString());
  }
}
