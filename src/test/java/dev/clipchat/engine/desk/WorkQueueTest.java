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

class WorkQueueTest {

  private static final WorkQueue.Owner ME = new WorkQueue.Owner("me", 1);

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
  private WorkQueue busy() throws InterruptedException {
    WorkQueue queue = new WorkQueue(1, said -> {});
    queue.take(
        "first",
        ME,
        () -> {
          begun.countDown();
          return waitToGoOn();
        });
    begun.await();
    return queue;
  }

  @Test
  void whatIsCalledOffBeforeItsTurnIsKeptNoLonger() throws InterruptedException {
    WorkQueue queue = busy();
    for (int i = 0; i < 10_000; i++) {
      queue.take("k" + i, ME, () -> false);
      queue.leave("k" + i);
    }
    assertEquals(0, queue.waiting());
    goOn.countDown();
    queue.close();
    queue.end();
  }

  @Test
  void whatHasBegunStaysUntilItEnds() throws InterruptedException {
    WorkQueue queue = busy();
    queue.leave("first");
    assertTrue(queue.has("first"));
    CountDownLatch done = new CountDownLatch(1);
    queue.take("last", ME, counting(done));
    goOn.countDown();
    done.await();
    queue.close();
    queue.end();
    assertFalse(queue.has("first"));
  }

  @Test
  void oneKeyIsDoneOnce() throws InterruptedException {
    WorkQueue queue = busy();
    queue.take("again", ME, () -> false);
    queue.take("again", ME, () -> false);
    assertEquals(1, queue.waiting());
    goOn.countDown();
    queue.close();
    queue.end();
  }

  private static BooleanSupplier counting(CountDownLatch done) {
    return () -> {
      done.countDown();
      return false;
    };
  }

  @Test
  void whoBringsMuchKeepsNobodyElseWaiting() throws InterruptedException {
    WorkQueue queue = new WorkQueue(2, said -> {});
    CountDownLatch theirs = new CountDownLatch(1);
    queue.take(
        "first",
        ME,
        () -> {
          begun.countDown();
          return waitToGoOn();
        });
    begun.await();
    CountDownLatch mine = new CountDownLatch(3);
    for (int i = 0; i < 3; i++) {
      queue.take("mine " + i, ME, counting(mine));
    }
    queue.take("theirs", new WorkQueue.Owner("them", 1), counting(theirs));
    // The second thread is free, but not for more of mine.
    assertTrue(theirs.await(60, TimeUnit.SECONDS));
    assertEquals(3, mine.getCount());
    goOn.countDown();
    assertTrue(mine.await(60, TimeUnit.SECONDS));
    queue.close();
    queue.end();
  }

  @Test
  void whatIsToBeDoneOnceMoreIsAndWhatBreaksEndsNothingElse() throws InterruptedException {
    List<String> log = new CopyOnWriteArrayList<>();
    WorkQueue queue = new WorkQueue(1, log::add);
    CountDownLatch twice = new CountDownLatch(2);
    queue.take(
        "twice",
        ME,
        () -> {
          twice.countDown();
          return twice.getCount() > 0;
        });
    CountDownLatch done = new CountDownLatch(1);
    queue.take(
        "broken",
        ME,
        () -> {
          throw new IllegalStateException("as a test");
        });
    queue.take("last", ME, counting(done));
    assertTrue(twice.await(60, TimeUnit.SECONDS));
    assertTrue(done.await(60, TimeUnit.SECONDS));
    queue.close();
    queue.end();
    assertTrue(log.get(0).contains("as a test"), log.toString());
  }
}
