package dev.clipchat.client.action;

import dev.clipchat.client.intent.Deed;
import dev.clipchat.client.standin.Client;
import dev.clipchat.client.standin.OneDeed;
import dev.clipchat.client.standin.StandInCloud;
import dev.clipchat.client.standin.StandInCloud.Call;
import dev.clipchat.failure.ClipchatException;
import dev.clipchat.ffmpeg.TestClips;
import dev.clipchat.files.LockFile;
import dev.clipchat.pace.Stop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.jspecify.annotations.Nullable;

/**
 * One wish (a clip, an edit, a file), one fault in one of its steps, and a second try by the next
 * process once the fault is over. What it looks at in the end: the file is there and whole, nothing
 * half or orphaned lies about, no lock is held, nothing was sent twice, and one render was paid.
 */
final class Chaos implements AutoCloseable {

  /** What the wish takes, in order; the last has no call of its own. */
  enum Step {
    TOKEN(Call.TOKEN),
    SESSION(Call.SESSION),
    UPLOAD(Call.UPLOAD),
    STREAM(Call.MESSAGE),
    STATE(Call.STATE),
    EXPORT(Call.START),
    POLL(Call.POLL),
    DOWNLOAD(Call.OBJECT),
    RENAME(null);

    final @Nullable Call call;

    Step(@Nullable Call call) {
      this.call = call;
    }
  }

  /** What happens there. */
  enum Fault {
    REFUSED,
    CUT_BEFORE,
    CUT_IN,
    CUT_AFTER,
    STALLED,
    DRIP,
    SERVER_ERROR,
    WRONG_LENGTH,
    DISK_FULL,
    READ_ONLY,
    TERM,
    KILL,
    CLOCK_JUMPED,
    SECOND_PROCESS;

    /** A step of the disk has no answer to be cut. */
    boolean isOfTheWire() {
      return compareTo(WRONG_LENGTH) <= 0;
    }

    boolean isOfTheDisk() {
      return this == DISK_FULL || this == READ_ONLY;
    }
  }

  private final Path home;
  private final Step step;
  private final Fault fault;
  private final StandInCloud cloud = new StandInCloud();
  private final byte[] video;
  private final Client client;
  private final CountDownLatch reached = new CountDownLatch(1);
  private @Nullable Thread second;

  /**
   * @param home a folder of its own; for faults of the disk, a small file system of its own
   */
  Chaos(Path home, Step step, Fault fault) throws IOException {
    this.home = home;
    this.step = step;
    this.fault = fault;
    this.video = Files.readAllBytes(TestClips.clip(2));
    Files.copy(TestClips.clip(2), home.resolve("a.mp4"));
    cloud.renders(video);
    cloud.knowsOnlyItsOwn();
    this.client = another();
  }

  private Client another() {
    return new Client(home, cloud.base(), "");
  }

  /** What did not hold; empty where all of it did. */
  List<String> run() throws IOException, InterruptedException {
    prepare();
    if (fault == Fault.KILL) {
      killed();
    } else {
      attempt(client, OneDeed.wish());
    }
    boolean happened = reached.getCount() == 0 || (fault == Fault.KILL && step.call == null);
    int uploads = cloud.requests(Call.UPLOAD).size();
    int messages = cloud.requests(Call.MESSAGE).size();
    over();
    List<String> wrong = new ArrayList<>();
    if (!happened) {
      wrong.add("the fault never came");
    }
    if (uploads > 1 || messages > 1) {
      wrong.add("sent twice in one run: %d uploads, %d messages".formatted(uploads, messages));
    }
    tryAgain(messages > 0 && isTaken());
    lookAt(wrong);
    return wrong;
  }

  private void prepare() {
    if (step.call == null) {
      client.beforeRelease(() -> happens(null));
      return;
    }
    int times = fault == Fault.REFUSED || fault == Fault.SERVER_ERROR ? 20 : 1;
    for (int i = 0; i < times; i++) {
      cloud.next(step.call, this::happens);
    }
  }

  private MockResponse happens(@Nullable RecordedRequest request) {
    boolean first = reached.getCount() > 0;
    reached.countDown();
    switch (fault) {
      case TERM -> client.stop().request(Stop.TERMINATE);
      case STALLED -> client.stop().request(Stop.INTERRUPT);
      case CLOCK_JUMPED -> client.pace().advance(Duration.ofDays(8));
      case SECOND_PROCESS -> secondProcess();
      case DISK_FULL -> fill();
      case READ_ONLY -> remount("ro");
      case KILL -> hold();
      default -> {}
    }
    return request == null ? new MockResponse.Builder().build() : answer(request, first);
  }

  private MockResponse answer(RecordedRequest request, boolean first) {
    MockResponse.Builder lost = new MockResponse.Builder();
    return switch (fault) {
      case REFUSED -> StandInCloud.json(403, "{\"code\":403,\"message\":\"not now\"}");
      case CUT_BEFORE -> lost.onResponseStart(new SocketEffect.CloseSocket()).build();
      case STALLED -> lost.onResponseStart(SocketEffect.Stall.INSTANCE).build();
      case SERVER_ERROR -> StandInCloud.page(503);
      case CUT_IN ->
          cloud.usual(request).newBuilder().onResponseBody(new SocketEffect.CloseSocket()).build();
      case CUT_AFTER ->
          cloud.usual(request).newBuilder().onResponseEnd(new SocketEffect.CloseSocket()).build();
      case DRIP ->
          cloud.usual(request).newBuilder().throttleBody(700, 5, TimeUnit.MILLISECONDS).build();
      case WRONG_LENGTH ->
          first
              ? cloud
                  .usual(request)
                  .newBuilder()
                  .removeHeader("Transfer-Encoding")
                  .setHeader("Content-Length", "99999999")
                  .onResponseEnd(new SocketEffect.CloseSocket())
                  .build()
              : cloud.usual(request);
      default -> cloud.usual(request);
    };
  }

  /** Another process of the same person looks after what is left, while the first is at it. */
  private void secondProcess() {
    Thread thread =
        new Thread(
            () -> {
              attempt(another(), new Deed.ResumeJobs(null));
              attempt(another(), new Deed.Status());
            },
            "second");
    thread.setDaemon(true);
    second = thread;
    thread.start();
  }

  private void killed() throws IOException, InterruptedException {
    Process process = OneDeed.start(home, cloud.base(), "wish");
    try {
      if (step.call == null) {
        awaitDownload(process);
      } else if (!reached.await(90, TimeUnit.SECONDS)) {
        throw new IllegalStateException(Files.readString(home.resolve("process.log")));
      }
    } finally {
      process.destroyForcibly().waitFor();
      released.countDown();
    }
  }

  private final CountDownLatch released = new CountDownLatch(1);

  private void hold() {
    try {
      released.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The file has come, and has no name yet. */
  private void awaitDownload(Process process) throws IOException {
    while (process.isAlive() && cloud.requests(Call.OBJECT).isEmpty()) {
      Thread.onSpinWait();
    }
  }

  private void fill() {
    try (var out = Files.newOutputStream(home.resolve("filler"))) {
      byte[] block = new byte[512];
      for (int i = 0; i < 1_000_000; i++) {
        out.write(block);
      }
    } catch (IOException e) {
      // Full, as it was to be.
      return;
    }
    throw new IllegalStateException("that disk is too large to be filled");
  }

  private void remount(String how) {
    try {
      int code =
          new ProcessBuilder("mount", "-o", "remount," + how, home.toString())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor();
      if (code != 0) {
        throw new IllegalStateException("mount: " + code);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The fault is over; the next process finds what it left. */
  private void over() throws IOException, InterruptedException {
    Arrays.stream(Call.values()).forEach(cloud::forget);
    if (second != null) {
      second.join(60_000);
    }
    if (fault == Fault.READ_ONLY) {
      remount("rw");
    }
    Files.deleteIfExists(home.resolve("filler"));
  }

  /** Whether the message was taken on, so that saying it again would do it twice. */
  private boolean isTaken() {
    boolean ofTheMessage = step == Step.STREAM;
    return !ofTheMessage || !(fault == Fault.SERVER_ERROR || fault == Fault.REFUSED);
  }

  private void tryAgain(boolean said) {
    attempt(another(), new Deed.ResumeJobs(null));
    if (!Files.exists(home.resolve("x.mp4"))) {
      attempt(
          another(),
          said && !cloud.requests(Call.UPLOAD).isEmpty()
              ? new Deed.Export(null, "x.mp4", false)
              : OneDeed.wish());
    }
  }

  private static void attempt(Client who, Deed deed) {
    try {
      who.actions().perform(deed, who.turn());
    } catch (ClipchatException e) {
      // What a person is told; what counts is what is left.
      who.log().add(e.toString());
    }
  }

  private void lookAt(List<String> wrong) throws IOException {
    Path made = home.resolve("x.mp4");
    if (!Files.exists(made)) {
      wrong.add("no file");
    } else if (!Arrays.equals(video, Files.readAllBytes(made))) {
      wrong.add("half a file");
    }
    if (!Arrays.equals(video, Files.readAllBytes(home.resolve("a.mp4")))) {
      wrong.add("the source was touched");
    }
    if (cloud.renders().size() != 1) {
      wrong.add("renders paid: " + cloud.renders());
    }
    Client last = another();
    if (last.actions().waitingJobs() > 0) {
      wrong.add("something still waits in the journal");
    }
    try (Stream<Path> all = Files.walk(home)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String name = String.valueOf(file.getFileName());
        if (name.endsWith(".part")) {
          wrong.add("left behind: " + name);
        }
        if (name.endsWith(".lock")) {
          Optional<LockFile> free = LockFile.tryTake(file);
          free.ifPresent(LockFile::close);
          if (free.isEmpty()) {
            wrong.add("held: " + name);
          }
        }
      }
    }
  }

  @Override
  public void close() {
    released.countDown();
    cloud.close();
  }
}
