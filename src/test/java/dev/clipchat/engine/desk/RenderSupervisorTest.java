package dev.clipchat.engine.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.clipchat.engine.edit.Cut;
import dev.clipchat.engine.store.Job;
import dev.clipchat.engine.store.Session;
import dev.clipchat.engine.store.Stores;
import dev.clipchat.engine.store.disk.DiskStores;
import dev.clipchat.ffmpeg.TestClips;
import dev.clipchat.pace.Pace;
import dev.clipchat.pace.Stop;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a render may take, and what is said of one that takes more. */
class RenderSupervisorTest {

  private static final Account ACCOUNT = new Account("a", true);

  @TempDir Path data;

  /** A clock that goes on by a second whenever somebody looks at it. */
  private static final class Ticking implements Pace {
    private final AtomicLong seconds = new AtomicLong();

    @Override
    public Instant now() {
      return Instant.parse("2026-01-01T00:00:00Z").plusSeconds(seconds.incrementAndGet());
    }

    @Override
    public void pause(Duration time, Stop stop) {
      seconds.addAndGet(time.toSeconds());
    }
  }

  /** A render of some seconds, under those limits, once it has ended. */
  private Job ended(RenderSupervisor.Limits limits) {
    return ended(limits, new Ticking());
  }

  private Job ended(RenderSupervisor.Limits limits, Pace pace) {
    Stores stores = DiskStores.in(data, Desks.JSON, Pace.real());
    Planner planner = Desks.planner(stores);
    Session session = stores.sessions().create(ACCOUNT.id(), "project", "en");
    Cut cut = Desks.kept(stores, session, TestClips.noise(320, 180, 25, 6));
    cut = cut.withOutput(cut.output().withCeiling(100_000));
    RenderWorker worker =
        new RenderWorker(
            stores,
            new Rendering(planner, Desks.tools()),
            new RenderSupervisor(stores, limits, pace),
            Desks.JSON);
    try (RenderQueue queue = new RenderQueue(stores, planner, worker, Pace.real(), line -> {})) {
      queue.start(ACCOUNT, session, Desks.order("r", cut));
      while (true) {
        Job job = queue.look(ACCOUNT, "r").job();
        if (job.ended()) {
          return job;
        }
        Pace.real().pause(Duration.ofMillis(20), new Stop());
      }
    }
  }

  @Test
  void aRenderOverItsTimeFailsAndSaysSo() {
    Job job = ended(new RenderSupervisor.Limits(Duration.ZERO, 0));

    assertEquals(Job.FAILED, job.status());
    assertEquals(
        new Job.Problem("RENDER_FAILED", "It took longer than 0 minutes.", 0), job.problem());
  }

  @Test
  void aComputerThatSleptHasNotSpentTheTimeOnARender() {
    AtomicLong looks = new AtomicLong();
    Pace asleep =
        new Pace() {
          @Override
          public Instant now() {
            // A night passes between any two looks.
            return Instant.EPOCH.plus(Duration.ofHours(8).multipliedBy(looks.incrementAndGet()));
          }

          @Override
          public void pause(Duration time, Stop stop) {
            stop.check();
          }
        };
    assertEquals(
        Job.COMPLETED, ended(new RenderSupervisor.Limits(Duration.ofDays(2), 0), asleep).status());
  }

  @Test
  void aRenderThatFillsTheDiskFailsAndSaysSo() {
    Job job = ended(new RenderSupervisor.Limits(Duration.ofDays(1), Long.MAX_VALUE));

    assertEquals(Job.FAILED, job.status());
    assertEquals(new Job.Problem("RENDER_FAILED", "The disk is full.", 0), job.problem());
  }
}
