package dev.clipchat.client.action;

import static dev.clipchat.client.standin.StandInCloud.Call.CLAIM;
import static dev.clipchat.client.standin.StandInCloud.Call.CREDITS;
import static dev.clipchat.client.standin.StandInCloud.Call.MESSAGE;
import static dev.clipchat.client.standin.StandInCloud.Call.OBJECT;
import static dev.clipchat.client.standin.StandInCloud.Call.POLL;
import static dev.clipchat.client.standin.StandInCloud.Call.SESSION;
import static dev.clipchat.client.standin.StandInCloud.Call.START;
import static dev.clipchat.client.standin.StandInCloud.Call.STATE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clipchat.client.intent.Deed;
import dev.clipchat.client.reply.Block;
import dev.clipchat.client.standin.Client;
import dev.clipchat.client.standin.RawServer;
import dev.clipchat.client.standin.StandInCloud;
import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.ffmpeg.TestClips;
import dev.clipchat.pace.Stop;
import dev.clipchat.words.Text;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sessions, wishes of the backend, several deeds in a row, and stopping. */
class DeedsTest {

  @TempDir Path home;
  private StandInCloud cloud;
  private Client client;

  @BeforeEach
  void start() throws IOException {
    cloud = new StandInCloud();
    cloud.renders(Files.readAllBytes(TestClips.clip(2)));
    client = new Client(home, cloud.base(), "nmv_usr_given");
  }

  @AfterEach
  void stop() {
    cloud.close();
  }

  @Test
  void whatTheAnswerWantsShownIsShownWhenItIsOver() {
    cloud.says("All set. Check your account for the remaining credits.");

    client.perform(new Deed.Message("hello"));

    assertEquals(List.of(SESSION, STATE, MESSAGE, CREDITS), cloud.calls());
  }

  @Test
  void anExportInTheSameBreathHappensOnce() {
    cloud.says("Done. Click the Export button to get your video.");

    client.perform(
        new Deed.Sequence(
            List.of(new Deed.Message("make it 720p"), new Deed.Export(null, "x.mp4", false))));

    assertEquals(List.of(SESSION, STATE, MESSAGE, STATE, START, POLL, OBJECT), cloud.calls());
    assertEquals(1, client.screen().blocks(Block.Saved.class).size());
  }

  @Test
  void aPanelOfFilesThatTheAnswerOpensShowsWhatTheStateHolds() {
    cloud.says("Open the Media panel to see your files.");
    cloud.holds(
        StandInCloud.DRAFT,
        "[{\"name\":\"a.mp4\",\"width\":320,\"height\":180,\"duration\":2000,\"size\":5000}]",
        "[{\"title\":\"lofi.mp3\",\"type\":\"audio\"}]");

    client.perform(new Deed.Message("what is there?"));

    Block.Table table = client.screen().blocks(Block.Table.class).get(0);
    assertEquals(
        List.of(
            List.of("a.mp4", "320x180", "0:02", "5.00 kB", "added"),
            List.of("lofi.mp3", "", "", "", "made here")),
        table.rows().stream().map(row -> row.stream().map(Block.Cell::shown).toList()).toList());
  }

  @Test
  void theFirstDeedThatFailsEndsTheRow() {
    Failure failure =
        client.fails(
            new Deed.Sequence(
                List.of(new Deed.Upload(List.of("gone.mp4")), new Deed.Message("hello"))));

    assertTrue(failure instanceof Failure.InputMissing, failure::toString);
    assertTrue(cloud.requests(MESSAGE).isEmpty());
  }

  @Test
  void creditsThatAreHeldBackAreSaidBesideThoseThatAreLeft() {
    client.perform(new Deed.Credits());

    Block.Result shown = client.screen().blocks(Block.Result.class).get(0);
    assertEquals("80 credits (5 reserved by work in progress)", shown.text());
  }

  @Test
  void sessionsAreMadeListedChosenAndForgotten() {
    client.perform(new Deed.NewSession(), new Deed.NewSession(), new Deed.ListSessions());
    Block.Table table = client.screen().blocks(Block.Table.class).get(0);
    assertEquals(2, table.rows().size());

    client.perform(new Deed.SwitchSession("s1"));
    new Client(home, cloud.base(), "nmv_usr_given").perform(new Deed.Status());
    assertTrue(cloud.requests(STATE).get(0).getTarget().contains("/s1/"));

    client.perform(new Deed.RemoveSession("s1"));
    assertEquals(1, client.book().list(client.connection().backend()).size());
    Failure failure = client.fails(new Deed.SwitchSession("s1"));
    assertTrue(failure instanceof Failure.Usage, failure::toString);
  }

  @Test
  void aNameThatIsNoSessionIsAMistakeAndNoNewSessionIsMade() throws IOException {
    Files.copy(TestClips.clip(2), home.resolve("a.mp4"));
    for (Deed deed : List.of(new Deed.Status(), new Deed.Upload(List.of("a.mp4")))) {
      cloud.next(STATE, StandInCloud.json("{\"code\":1002,\"message\":\"no such session\"}"));
      Failure failure = client.choosing(new SessionChoice.Named("typo")).fails(deed);
      assertTrue(
          failure instanceof Failure.Usage usage && usage.problem().toString().contains("typo"),
          failure::toString);
    }
    assertEquals(List.of(STATE, STATE), cloud.calls(), "nothing was uploaded to nowhere");
  }

  @Test
  void aNamedSessionIsUsedEvenIfItIsNotInTheBook() {
    client.choosing(new SessionChoice.Named("sess-x")).perform(new Deed.Status());

    assertEquals(List.of(STATE, STATE), cloud.calls());
    assertTrue(cloud.requests(STATE).get(0).getTarget().contains("/sess-x/"));
  }

  @Test
  void theSessionsLinkOpensInABrowser() {
    client.perform(new Deed.BrowserLink(true));

    assertEquals(List.of(SESSION, CLAIM), cloud.calls());
    assertEquals(
        "{\"task_id\":\"t1\",\"session_id\":\"s1\"}",
        StandInCloud.body(cloud.requests(CLAIM).get(0)));
    assertEquals(
        "https://web.example/workspace/claim?ct=clm_x",
        client.screen().blocks(Block.Result.class).get(0).plain());
  }

  @Test
  void stoppingCutsAnUpload() throws IOException {
    Files.copy(TestClips.clip(2), home.resolve("a.mp4"));
    RawServer.Reply session = RawServer.answer("200 OK", "", "{\"data\":{\"session_id\":\"s1\"}}");
    try (RawServer server = new RawServer(session, (out, socket) -> hang(socket))) {
      Client uploading = new Client(home, server.base(), "nmv_usr_given");
      assertEquals(
          new Failure.Stopped(Stop.INTERRUPT),
          stoppedAt(uploading, new Deed.Upload(List.of("a.mp4")), Block.Stage.UPLOADING));
    }
  }

  @Test
  void stoppingCutsADownloadAndKeepsTheJob() {
    String poll =
        "{\"data\":{\"session_id\":\"s1\",\"state\":{\"draft\":"
            + StandInCloud.DRAFT
            + "}},\"status\":\"completed\",\"output\":{\"url\":\"/o\"}}";
    RawServer.Reply any = RawServer.answer("200 OK", "", poll);
    RawServer.Reply file =
        (out, socket) -> {
          RawServer.text(out, "HTTP/1.1 200 OK\r\nContent-Length: 5000000\r\n\r\nabc");
          out.flush();
          hang(socket);
        };
    try (RawServer server = new RawServer(any, any, any, any, file)) {
      Client fetching = new Client(home, server.base(), "nmv_usr_given");
      assertEquals(
          new Failure.Stopped(Stop.INTERRUPT, Text.of("client.jobs_resume")),
          stoppedAt(fetching, new Deed.Export(null, "x.mp4", false), Block.Stage.DOWNLOADING));
      assertEquals(1, fetching.actions().waitingJobs());
    }
  }

  /** Holds the line until the client lets go of it. */
  private static void hang(Socket socket) throws IOException {
    while (socket.getInputStream().read() >= 0) {
      Thread.onSpinWait();
    }
  }

  /** Stops the deed as soon as it shows that it is at this stage. */
  private static Failure stoppedAt(Client client, Deed deed, Block.Stage stage) {
    Turn turn =
        new Turn(
            client.stop(),
            block -> {
              client.screen().show(block);
              if (block instanceof Block.Progress p && p.stage() == stage) {
                client.stop().request(Stop.INTERRUPT);
              }
            },
            client.screen());
    try {
      client.actions().perform(deed, turn);
    } catch (ClipchatException e) {
      return e.failure();
    }
    throw new AssertionError("it was not stopped");
  }
}
