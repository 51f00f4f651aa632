package dev.clipchat.engine.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clipchat.engine.edit.Cut;
import dev.clipchat.engine.store.Job;
import dev.clipchat.engine.store.Jobs;
import dev.clipchat.engine.store.Keys;
import dev.clipchat.engine.store.Session;
import dev.clipchat.engine.store.Stores;
import dev.clipchat.engine.store.disk.DiskStores;
import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.ffmpeg.TestClips;
import dev.clipchat.pace.Pace;
import dev.clipchat.pace.Stop;
import dev.clipchat.words.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenderQueueTest {

  private static final Account ACCOUNT = new Account("a", true);

  @TempDir Path data;

  private final BlockingQueue<String> log = new LinkedBlockingQueue<>();

  private RenderQueue queue(Stores stores, Pace pace) {
    return Desks.queue(stores, pace, log::add);
  }

  private static Renders.Order order(Stores stores, Session session, String id) {
    return Desks.order(id, Desks.kept(stores, session, TestClips.noise(64, 36, 25, 1)));
  }

  private static Job ended(RenderQueue queue, String id) {
    while (true) {
      Job job = queue.look(ACCOUNT, id).job();
      if (job.ended()) {
        return job;
      }
      Pace.real().pause(Duration.ofMillis(20), new Stop());
    }
  }

  @Test
  void aRenderThatOthersTookTheMemoryFromIsDoneAgain() {
    Stores stores = DiskStores.in(data, Desks.JSON, Pace.real());
    AtomicInteger kept = new AtomicInteger();
    Stores tight =
        new Stores(
            stores.sessions(),
            stores.jobs(),
            stores.purse(),
            new DecoratedBytes(stores.bytes()) {
              @Override
              public void keepResult(Job job, Path checked, String name) {
                if (kept.getAndIncrement() == 0) {
                  throw new OutOfMemoryError("as another's request would have it");
                }
                super.keepResult(job, checked, name);
              }
            });
    Session session = stores.sessions().create(ACCOUNT.id(), "project", "en");
    try (RenderQueue queue = queue(tight, Pace.real())) {
      queue.start(ACCOUNT, session, order(stores, session, "r"));
      Job job = ended(queue, "r");
      assertEquals(Job.COMPLETED, job.status(), String.valueOf(job.problem()));
      assertEquals(2, job.attempts());
    }
  }

  @Test
  void memoryThatIsShortForAMomentEndsNoWatchOverTheRenders() {
    Stores stores = DiskStores.in(data, Desks.JSON, Pace.real());
    Session session = stores.sessions().create(ACCOUNT.id(), "project", "en");
    AtomicInteger looks = new AtomicInteger();
    Stores tight =
        new Stores(
            stores.sessions(),
            stores.jobs(),
            stores.purse(),
            new DecoratedBytes(stores.bytes()) {
              @Override
              public long free() {
                if (looks.getAndIncrement() == 0) {
                  // Only the watch hears of it: another process asks.
                  stores.jobs().askToCancel(stores.jobs().find(ACCOUNT.id(), "r").orElseThrow());
                  throw new OutOfMemoryError("as another's request would have it");
                }
                return super.free();
              }
            });
    Cut cut = Desks.kept(stores, session, TestClips.noise(320, 180, 25, 6));
    cut = cut.withOutput(cut.output().withCeiling(100_000));
    try (RenderQueue queue = queue(tight, Pace.real())) {
      queue.start(ACCOUNT, session, Desks.order("r", cut));
      assertEquals(RenderSupervisor.cancelled(Language.ENGLISH), ended(queue, "r").problem());
    }
  }

  @Test
  void theSameIdAskedForTwiceAtOnceIsOneRender() {
    Stores stores = DiskStores.in(data, Desks.JSON, Pace.real());
    Session session = stores.sessions().create(ACCOUNT.id(), "project", "en");
    Renders.Order order = order(stores, session, "r");
    AtomicReference<Job> inBetween = new AtomicReference<>();
    try (RenderQueue other = queue(stores, Pace.real());
        RenderQueue queue =
            queue(
                stores,
                new Pace() {
                  @Override
                  public Instant now() {
                    // The other one comes when this one has found that there is none.
                    if (inBetween.get() == null) {
                      inBetween.set(other.start(ACCOUNT, session, order));
                    }
                    return Pace.real().now();
                  }

                  @Override
                  public void pause(Duration time, Stop stop) {
                    Pace.real().pause(time, stop);
                  }
                })) {
      Job started = queue.start(ACCOUNT, session, order);
      assertEquals(inBetween.get().key(), started.key());
      assertEquals(started.key(), stores.jobs().find(ACCOUNT.id(), "r").orElseThrow().key());
    }
  }

  @Test
  void whatOtherProcessesHaveTakenOnForAStrangerCountsToo() {
    Account stranger = new Account("stranger", false);
    Stores stores = DiskStores.in(data, Desks.JSON, Pace.real());
    Session session = stores.sessions().create(stranger.id(), "project", "en");
    Renders.Order order = order(stores, session, "one-more");
    Stores others = DiskStores.in(data, Desks.JSON, Pace.real());
    List<Job> theirs = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      String key = Keys.ofRender(stranger.id(), "r" + i);
      Job job =
          new Job("r" + i, stranger.id(), "s", "{}", "mp4", i, key, 0, Job.PENDING, null, null);
      assertEquals(Jobs.Added.NEW, others.jobs().add(job, 20));
      theirs.add(job);
    }
    try (RenderQueue queue = queue(stores, Pace.real())) {
      ClipchatException e =
          assertThrows(ClipchatException.class, () -> queue.start(stranger, session, order));
      assertInstanceOf(Failure.RateLimited.class, e.failure());
      others.jobs().save(theirs.get(7).failed(new Job.Problem("RENDER_FAILED", "it broke", 0)));
      assertEquals("one-more", queue.start(stranger, session, order).id());
    }
  }

  @Test
  void aRenderThatCannotBeKeptOnDiskHasFailedAndIsLogged()
      throws IOException, InterruptedException {
    Stores stores = DiskStores.in(data, Desks.JSON, Pace.real());
    Jobs jobs = stores.jobs();
    String key = Keys.ofRender(ACCOUNT.id(), "r");
    jobs.save(new Job("r", ACCOUNT.id(), "s", "{}", "mp4", 0, key, 0, Job.PENDING, null, null));
    // Where the lock should be: no process can take this render up.
    Files.createDirectory(data.resolve("jobs").resolve(key.substring(0, 32)).resolve("lock"));
    try (RenderQueue queue = queue(stores, Pace.real())) {
      queue.adopt();
      String line = String.valueOf(log.poll(60, TimeUnit.SECONDS));
      assertTrue(line.contains("StorageFailed"), line);
      assertEquals(Job.FAILED, queue.look(ACCOUNT, "r").job().status());
    }
  }
}
