package dev.clipchat.engine.desk;

import dev.clipchat.engine.edit.Cut;
import dev.clipchat.engine.edit.CutJson;
import dev.clipchat.engine.edit.Output;
import dev.clipchat.engine.store.Bytes;
import dev.clipchat.engine.store.Job;
import dev.clipchat.engine.store.Jobs;
import dev.clipchat.engine.store.Keys;
import dev.clipchat.engine.store.Lease;
import dev.clipchat.engine.store.Purse;
import dev.clipchat.engine.store.Session;
import dev.clipchat.engine.store.Stores;
import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.files.SafeName;
import dev.clipchat.pace.Pace;
import dev.clipchat.words.Language;
import dev.clipchat.words.Text;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Renders in this process: taken on, done one after another as the cores allow, called off. */
public final class RenderQueue implements Renders {

  /** How many unfinished renders a stranger may have. */
  private static final int MOST_WAITING = 20;

  /** How many are done at once; a stranger leaves a place to others, where there is one. */
  private static final int ABREAST =
      Math.max(1, Math.min(8, Runtime.getRuntime().availableProcessors()));

  private static final Duration SOONEST = Duration.ofMillis(200);
  private static final Duration LATEST = Duration.ofSeconds(2);

  private final Jobs jobs;
  private final Bytes bytes;
  private final Planner planner;
  private final RenderWorker worker;
  private final Allowance allowance;
  private final Pace pace;
  private final Consumer<String> log;

  /** What this process has taken on, by the jobs' keys. */
  private final WorkQueue queue;

  /** What came of renders whose own record could not be written. */
  private final Map<String, Job.Problem> broken = new ConcurrentHashMap<>();

  /**
   * @param log for what no client can be told
   */
  public RenderQueue(
      Stores stores, Planner planner, RenderWorker worker, Pace pace, Consumer<String> log) {
    this.jobs = stores.jobs();
    this.bytes = stores.bytes();
    this.planner = planner;
    this.worker = worker;
    this.allowance = new Allowance(stores.purse(), pace);
    this.pace = pace;
    this.log = log;
    this.queue = new WorkQueue(ABREAST, log);
  }

  @Override
  public Job start(Account account, Session session, Order order) {
    Optional<Job> before = jobs.find(account.id(), order.id());
    if (before.isPresent()) {
      return before.get();
    }
    Cut cut = cut(order);
    // Refuses what names files of other sessions, and files that are gone, before anything waits.
    planner.materials(session, cut);
    allowance.use(account, Purse.Daily.RENDERS, 1);
    Job job =
        new Job(
            order.id(),
            account.id(),
            session.id(),
            CutJson.write(cut, null).toString(),
            cut.output().format().word(),
            pace.now().toEpochMilli(),
            Keys.ofRender(account.id(), order.id()),
            0,
            Job.PENDING,
            null,
            null);
    return switch (jobs.add(job, account.own() ? Integer.MAX_VALUE : MOST_WAITING)) {
      case NEW -> {
        take(job);
        yield job;
      }
      // Somebody was faster by a moment; one that is gone again since then can be asked for again.
      case BEFORE -> find(account, order.id());
      case TOO_MANY -> throw new ClipchatException(new Failure.RateLimited(Duration.ofSeconds(30)));
    };
  }

  private static Cut cut(Order order) {
    Cut cut;
    try {
      cut = CutJson.read(order.draft());
    } catch (IllegalArgumentException e) {
      throw new ClipchatException(
          new Failure.Usage(
              Text.of("engine.draft_unreadable", "why", String.valueOf(e.getMessage())),
              Text.of("engine.draft_as_given")),
          e);
    }
    if (cut.pieces().isEmpty()) {
      throw new ClipchatException(
          new Failure.NothingToExport(Text.of("engine.nothing_on_timeline")));
    }
    String wanted = order.format();
    // Every document's example asks for mp4, whatever the draft says: it is no wish.
    if (wanted == null || wanted.equals("mp4")) {
      return cut;
    }
    Output.Format format =
        Output.Format.named(wanted)
            .orElseThrow(
                () ->
                    new ClipchatException(
                        new Failure.Usage(
                            Text.of("engine.not_a_format", "format", wanted),
                            Text.asItIs("mp4 webm mkv mov gif mp3 wav m4a png jpg"))));
    return cut.withOutput(cut.output().withFormat(format, cut.output().stillMs()));
  }

  @Override
  public void adopt() {
    jobs.unfinished().forEach(this::take);
  }

  private void take(Job job) {
    queue.take(
        job.key(),
        new WorkQueue.Owner(
            job.account(), Account.of(job.account()).own() ? ABREAST : Math.max(1, ABREAST - 1)),
        () -> {
          try {
            return worker.work(job);
          } catch (ClipchatException e) {
            broken.put(job.key(), e.failure().match(new ProblemWords(Language.ENGLISH)));
            log.accept("a render could not be kept: " + e.failure());
            return false;
          } catch (OutOfMemoryError e) {
            // It has not ended: whoever looks at it next, or the next start, takes it up.
            log.accept("there was no memory for a render: " + e);
            return false;
          }
        });
  }

  /** Whoever looks at a render that a dead process left behind revives it. */
  @Override
  public View look(Account account, String id) {
    Job job = find(account, id);
    Job.Problem problem = job.ended() ? null : broken.get(job.key());
    if (problem != null) {
      return new View(job.failed(problem), jobs.progress(job), SOONEST);
    }
    if (!job.ended()) {
      reviveIfOrphaned(job);
    }
    Duration age = Duration.ofMillis(Math.max(0, pace.now().toEpochMilli() - job.created()));
    Duration next = age.dividedBy(10);
    return new View(
        job,
        jobs.progress(job),
        next.compareTo(SOONEST) < 0 ? SOONEST : next.compareTo(LATEST) > 0 ? LATEST : next);
  }

  private void reviveIfOrphaned(Job job) {
    if (queue.has(job.key())) {
      return;
    }
    Optional<Lease> free = jobs.tryLease(job);
    if (free.isPresent()) {
      free.get().close();
      take(job);
    }
  }

  @Override
  public View cancel(Account account, String id) {
    Job job = find(account, id);
    if (!job.ended()) {
      jobs.askToCancel(job);
      worker.cancelNow(job);
      queue.leave(job.key());
    }
    return look(account, id);
  }

  @Override
  public void forget(Session session) {
    List<Job> all = jobs.of(session);
    if (all.stream().anyMatch(job -> !job.ended())) {
      throw new ClipchatException(
          new Failure.ServerFailed(409, Text.of("engine.session_rendering")));
    }
    all.forEach(jobs::remove);
  }

  @Override
  public Result result(Account account, String id) {
    return result(find(account, id));
  }

  @Override
  public Result byKey(String id, String key) {
    return result(jobs.byKey(key).filter(job -> job.id().equals(id)).orElseThrow(() -> none(id)));
  }

  private Result result(Job job) {
    Job.Done done = job.done();
    if (done == null) {
      throw new ClipchatException(
          new Failure.ServerFailed(
              409, Text.of("engine.render_unfinished", "status", job.status())));
    }
    return new Result(
        bytes
            .result(job, done)
            .orElseThrow(
                () ->
                    new ClipchatException(
                        new Failure.ServerFailed(404, Text.of("engine.result_gone")))),
        SafeName.of(done.name()),
        // Not the key: headers end up in logs and caches.
        Keys.hash(job.key() + job.attempts()));
  }

  private Job find(Account account, String id) {
    return jobs.find(account.id(), id).orElseThrow(() -> none(id));
  }

  private static ClipchatException none(String id) {
    return new ClipchatException(
        new Failure.ServerFailed(404, Text.of("engine.no_render", "id", id)));
  }

  @Override
  public void close() {
    queue.close();
    worker.close();
    queue.end();
  }
}
