package dev.clipchat.engine.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clipchat.engine.edit.Cut;
import dev.clipchat.engine.edit.CutJson;
import dev.clipchat.engine.edit.History;
import dev.clipchat.engine.edit.Media;
import dev.clipchat.engine.edit.Output;
import dev.clipchat.engine.edit.Project;
import dev.clipchat.engine.store.Job;
import dev.clipchat.engine.store.Keys;
import dev.clipchat.engine.store.Session;
import dev.clipchat.engine.store.Stores;
import dev.clipchat.engine.store.disk.DiskStores;
import dev.clipchat.ffmpeg.TestClips;
import dev.clipchat.files.EachOperation;
import dev.clipchat.files.FaultyDisk;
import dev.clipchat.pace.Pace;
import dev.clipchat.pace.Stop;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the backend does, once for each of its file operations, which then fails. */
@Timeout(600)
class EachFileOperationTest {

  private static final String ACCOUNT = "local";

  @TempDir Path folder;
  private final MediaTools tools = Desks.tools();

  private static Stores stores(Path data) {
    return DiskStores.in(data, Desks.JSON, Pace.real());
  }

  private static Session session(Stores stores, Path data) throws IOException {
    try (var all = Files.list(data.resolve("sessions"))) {
      String id = String.valueOf(all.findFirst().orElseThrow().getFileName());
      return stores.sessions().open(ACCOUNT, id);
    }
  }

  private static SessionProjects projects(Stores stores) {
    return new SessionProjects(stores.sessions(), Desks.JSON);
  }

  private static History with(String name) {
    Media clip = new Media("m1", name, Media.Kind.VIDEO, 1_000, 64, 64, 25, 9_000, true, "h264");
    return History.of(Project.EMPTY.with(clip));
  }

  private static void change(Path data, String name) throws IOException {
    Stores stores = stores(data);
    projects(stores)
        .change(
            session(stores, data), before -> new SessionProjects.Change<>(with(name), null, ""));
  }

  @ParameterizedTest
  @EnumSource
  void aSessionIsMadeWholeOrNotAtAll(FaultyDisk.Fault fault) throws Exception {
    int tried =
        new EachOperation(folder)
            .fails(
                fault,
                data -> {},
                data -> stores(data).sessions().create(ACCOUNT, "project", "en"),
                data -> {
                  Session made = stores(data).sessions().create(ACCOUNT, "project", "en");
                  assertEquals(made, stores(data).sessions().open(ACCOUNT, made.id()));
                });
    assertTrue(tried >= 4, tried + " operations failed");
  }

  @ParameterizedTest
  @EnumSource
  void aSessionIsAsItWasOrAsItWasToBe(FaultyDisk.Fault fault) throws Exception {
    int tried =
        new EachOperation(folder)
            .fails(
                fault,
                data -> {
                  stores(data).sessions().create(ACCOUNT, "project", "en");
                  change(data, "before");
                },
                data -> change(data, "after"),
                data -> {
                  Stores stores = stores(data);
                  History now = projects(stores).read(session(stores, data));
                  assertTrue(List.of(with("before"), with("after")).contains(now), now.toString());
                  change(data, "next");
                  assertEquals(with("next"), projects(stores).read(session(stores, data)));
                });
    assertTrue(tried >= 8, tried + " operations failed");
  }

  private Intake intake(Stores stores) {
    return new Intake(
        projects(stores),
        stores.bytes(),
        tools,
        new Planner(stores.bytes(), tools, new Stop()),
        new Intake.Rules(-1, false, Desks.allowance(stores), new Stop()));
  }

  /** How the bytes come. */
  private interface Way {
    ReceivedFile of(Intake intake, Session session) throws IOException;
  }

  private void upload(Path data, Way way) throws IOException {
    Stores stores = stores(data);
    Intake intake = intake(stores);
    Session session = session(stores, data);
    List<ReceivedFile> received = new ArrayList<>();
    try {
      received.add(way.of(intake, session));
      intake.keep(session, received);
    } finally {
      intake.discard(received);
    }
  }

  private int uploads(FaultyDisk.Fault fault, Way way) throws Exception {
    return new EachOperation(folder)
        .fails(
            fault,
            data -> stores(data).sessions().create(ACCOUNT, "project", "en"),
            data -> upload(data, way),
            data -> {
              upload(data, way);
              Stores stores = stores(data);
              Session session = session(stores, data);
              List<Media> there = projects(stores).read(session).now().media();
              assertTrue(there.size() == 1 || there.size() == 2, there.toString());
              for (Media media : there) {
                Path file = stores.bytes().media(session, media.id(), media.name());
                assertEquals(media.bytes(), Files.size(file));
              }
              List<Path> left =
                  EachOperation.files(data).stream()
                      .filter(file -> file.toString().contains("incoming"))
                      .toList();
              assertEquals(List.of(), left);
              long sources =
                  EachOperation.files(data).stream().filter(f -> f.endsWith("source")).count();
              // Where a second name could not be made, the first one is remembered instead.
              assertTrue(sources <= there.size(), "each belongs to the session");
            });
  }

  @ParameterizedTest
  @EnumSource
  void anUploadIsTheSessionsOrNowhere(FaultyDisk.Fault fault) throws Exception {
    Path clip = TestClips.noise(64, 36, 25, 1);
    int tried =
        uploads(
            fault,
            (intake, session) -> {
              try (InputStream in = Files.newInputStream(clip)) {
                return intake.receive(session, "clip.mp4", in);
              }
            });
    assertTrue(tried >= 30, tried + " operations failed");
  }

  @ParameterizedTest
  @EnumSource
  void noSecondNameOfAClipIsLeftThatNoSessionHas(FaultyDisk.Fault fault) throws Exception {
    Path clip = Files.copy(TestClips.noise(64, 36, 25, 1), folder.resolve("clip.mp4"));
    String url = clip.toUri().toString();
    Account own = new Account(ACCOUNT, true);
    int tried = uploads(fault, (intake, session) -> intake.fetch(own, session, url));
    assertTrue(tried >= 20, tried + " operations failed");
    long names = 1;
    for (Path file : EachOperation.files(folder)) {
      names += file.endsWith("source") ? 1 : 0;
    }
    assertEquals((int) names, Files.getAttribute(clip, "unix:nlink"));
  }

  private static RenderWorker worker(Stores stores, MediaTools tools, RenderSupervisor watch) {
    Planner planner = new Planner(stores.bytes(), tools, new Stop());
    return new RenderWorker(stores, new Rendering(planner, tools), watch, Desks.JSON);
  }

  private void render(Path data, String id) throws IOException {
    Stores stores = stores(data);
    Session session = session(stores, data);
    Cut cut = projects(stores).read(session).now().current().orElseThrow();
    cut = cut.withOutput(cut.output().withFormat(Output.Format.WAV, 0));
    RenderSupervisor.Limits limits = new RenderSupervisor.Limits(Duration.ofHours(1), 0);
    try (RenderSupervisor watch = new RenderSupervisor(stores, limits, Pace.real());
        RenderWorker worker = worker(stores, tools, watch)) {
      String draft = CutJson.write(cut, null).toString();
      String key = Keys.ofRender(ACCOUNT, id);
      Job job =
          new Job(id, ACCOUNT, session.id(), draft, "wav", 0, key, 0, Job.PENDING, null, null);
      stores.jobs().add(job, 20);
      worker.work(stores.jobs().find(ACCOUNT, id).orElseThrow());
    }
  }

  @ParameterizedTest
  @EnumSource
  void aRenderIsCompleteWithItsFileOrIsTakenUp(FaultyDisk.Fault fault) throws Exception {
    Path clip = TestClips.noise(64, 36, 25, 1);
    int tried =
        new EachOperation(folder)
            .fails(
                fault,
                data -> {
                  Stores stores = stores(data);
                  Session session = stores.sessions().create(ACCOUNT, "project", "en");
                  Desks.kept(stores, session, clip);
                },
                data -> render(data, "r"),
                data -> {
                  Stores stores = stores(data);
                  render(data, "r");
                  Job job = stores.jobs().find(ACCOUNT, "r").orElseThrow();
                  assertTrue(job.ended(), job.toString());
                  Job.Done done = job.done();
                  if (done != null) {
                    try (var content = stores.bytes().result(job, done).orElseThrow()) {
                      assertTrue(content.size() > 10_000, "it is whole");
                    }
                  }
                  assertFalse(
                      EachOperation.files(data).stream()
                          .anyMatch(f -> f.toString().contains("/work/")),
                      "nothing is left of the work");
                });
    assertTrue(tried >= 40, tried + " operations failed");
  }

  @Test
  void nothingThatIsKeptIsOpenToOthers() throws Exception {
    Stores stores = stores(folder);
    Session session = stores.sessions().create(ACCOUNT, "project", "en");
    try (InputStream in = Files.newInputStream(TestClips.noise(64, 36, 25, 1))) {
      Intake intake = intake(stores);
      List<ReceivedFile> received = List.of(intake.receive(session, "clip.mp4", in));
      intake.keep(session, received);
      intake.discard(received);
    }
    render(folder, "r");
    stores.jobs().askToCancel(stores.jobs().find(ACCOUNT, "r").orElseThrow());
    for (Path file : EachOperation.files(folder)) {
      assertEquals(
          "rw-------",
          PosixFilePermissions.toString(Files.getPosixFilePermissions(file)),
          file::toString);
    }
  }
}
