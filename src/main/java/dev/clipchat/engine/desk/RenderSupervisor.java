package dev.clipchat.engine.desk;

import dev.clipchat.engine.store.Bytes;
import dev.clipchat.engine.store.Job;
import dev.clipchat.engine.store.Jobs;
import dev.clipchat.engine.store.Stores;
import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.pace.Pace;
import dev.clipchat.pace.Stop;
import dev.clipchat.words.Language;
import dev.clipchat.words.Phrasebook;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Looks after the renders that run here: their limits, their cancelling, what others see of them.
 */
public final class RenderSupervisor implements AutoCloseable {

  private static final long LOOK_MS = 150;

  /**
   * More time between two looks is not spent on a render: the computer slept, or its clock jumped.
   */
  private static final Duration LONGEST_GAP = Duration.ofSeconds(30);

  private final Jobs jobs;
  private final Bytes bytes;
  private final Limits limits;
  private final Pace pace;
  private final Map<String, RunningRender> running = new ConcurrentHashMap<>();
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "clipchat-render-watch");
            thread.setDaemon(true);
            return thread;
          });
  private final ScheduledFuture<?> looking;
  private volatile boolean closing;

  /** What one render may take. {@code disk} is how many bytes must stay free. */
  public record Limits(Duration time, long disk) {}

  public RenderSupervisor(Stores stores, Limits limits, Pace pace) {
    this.jobs = stores.jobs();
    this.bytes = stores.bytes();
    this.limits = limits;
    this.pace = pace;
    this.looking =
        clock.scheduleWithFixedDelay(
            () -> running.values().forEach(RenderSupervisor::look),
            LOOK_MS,
            LOOK_MS,
            TimeUnit.MILLISECONDS);
  }

  /** A ward that cannot be looked after ends; the others are looked after all the same. */
  private static void look(RunningRender render) {
    try {
      render.look();
    } catch (ClipchatException e) {
      render.end(failed("engine.progress_not_kept", "why", e.failure().code()));
    } catch (OutOfMemoryError e) {
      // Somebody else took the memory: the next look comes, and no timer ends.
      return;
    }
  }

  /** That somebody called it off. */
  static Job.Problem cancelled(Language language) {
    return new Job.Problem("CANCELLED", new Phrasebook(language).say("engine.called_off"), 0);
  }

  private static Function<Language, Job.Problem> failed(String key, Object... named) {
    return language ->
        new Job.Problem("RENDER_FAILED", new Phrasebook(language).say(key, named), 0);
  }

  boolean isClosing() {
    return closing;
  }

  RunningRender over(Job job) {
    RunningRender render = new RunningRender(job, pace.now());
    running.put(job.key(), render);
    if (closing) {
      render.end(null);
    }
    return render;
  }

  /** Stops it if it runs here. */
  boolean cancel(Job job) {
    RunningRender render = running.get(job.key());
    if (render == null) {
      return false;
    }
    render.end(RenderSupervisor::cancelled);
    return true;
  }

  @Override
  public void close() {
    closing = true;
    looking.cancel(false);
    clock.shutdownNow();
    running.values().forEach(render -> render.end(null));
  }

  /** One render that runs. */
  final class RunningRender implements AutoCloseable {

    private final Job job;
    private Instant looked;
    private Duration spent = Duration.ZERO;
    private final Stop stop = new Stop();
    private volatile double fraction;
    private volatile String stage = "";
    private double told = -1;
    private boolean ended;
    private @Nullable Function<Language, Job.Problem> cause;

    private RunningRender(Job job, Instant begun) {
      this.job = job;
      this.looked = begun;
    }

    Stop stop() {
      return stop;
    }

    /** How far it is; may be called as often as one likes. */
    void progress(String stage, double fraction) {
      this.stage = stage;
      this.fraction = Math.max(0, Math.min(1, fraction));
    }

    private void look() {
      Instant now = pace.now();
      Duration gap = Duration.between(looked, now);
      looked = now;
      if (!gap.isNegative()) {
        spent = spent.plus(gap.compareTo(LONGEST_GAP) > 0 ? LONGEST_GAP : gap);
      }
      if (jobs.cancelAsked(job)) {
        end(RenderSupervisor::cancelled);
      } else if (spent.compareTo(limits.time()) > 0) {
        end(failed("engine.took_longer", "minutes", limits.time().toMinutes()));
      } else if (bytes.free() < limits.disk()) {
        end(failed("engine.disk_is_full"));
      } else if (fraction != told) {
        told = fraction;
        jobs.report(job, told, stage);
      }
    }

    /** Stops it; a problem is what it then failed of, without one it is only put off. */
    private void end(@Nullable Function<Language, Job.Problem> problem) {
      synchronized (this) {
        if (ended) {
          return;
        }
        ended = true;
        cause = problem;
      }
      stop.request(Stop.TERMINATE);
    }

    /** What a failure in the middle of it means; nothing where it is only put off. */
    Optional<Job.Problem> problem(Failure failure, Language language) {
      synchronized (this) {
        if (ended) {
          return Optional.ofNullable(cause).map(problem -> problem.apply(language));
        }
      }
      return Optional.of(failure.match(new ProblemWords(language)));
    }

    @Override
    public void close() {
      running.remove(job.key());
    }
  }
}
