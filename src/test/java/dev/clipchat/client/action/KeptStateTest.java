package dev.clipchat.client.action;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clipchat.KeptState;
import dev.clipchat.client.api.Connection;
import dev.clipchat.client.intent.Deed;
import dev.clipchat.client.journal.Finished;
import dev.clipchat.client.journal.KnownSession;
import dev.clipchat.client.journal.RequestKey;
import dev.clipchat.client.journal.SentMessage;
import dev.clipchat.client.journal.StartedRender;
import dev.clipchat.client.reply.Block;
import dev.clipchat.client.settings.Settings;
import dev.clipchat.client.settings.SettingsLoader;
import dev.clipchat.client.standin.Client;
import dev.clipchat.engine.Backend;
import dev.clipchat.engine.BackendSettings;
import dev.clipchat.ffmpeg.TestClips;
import dev.clipchat.pace.Pace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an earlier version wrote down for a person is there in this one. */
class KeptStateTest {

  @TempDir Path folder;
  private Path home;
  private Backend backend;
  private Client client;

  @BeforeEach
  void start() throws IOException {
    home = KeptState.home(folder);
    backend =
        Backend.start(
            BackendSettings.inProcess(TestClips.places(), Map.of(), Pace.real())
                .withData(home.resolve(".local/share/clipchat")));
    client = Client.here(home, backend.url(), backend.token());
  }

  @AfterEach
  void stop() {
    backend.close();
  }

  @Test
  void theSessionsAreListed() {
    List<KnownSession> sessions = client.book().list(Connection.LOCAL);

    assertEquals(
        List.of(KeptState.COMPRESSED, KeptState.LOOPED, KeptState.EDITED),
        sessions.stream().map(KnownSession::id).toList());
    assertEquals(
        List.of("holiday.mp4", "second.mp4", "holiday.mp4"),
        sessions.stream().map(KnownSession::name).toList());
    assertEquals(27_000, sessions.get(0).ceiling());
    assertEquals(Instant.parse("2026-12-01T00:35:11.807602731Z"), sessions.get(1).used());
    assertEquals(
        KeptState.LOOPED, client.book().current(Connection.LOCAL).map(KnownSession::id).orElse(""));
  }

  @Test
  void theCurrentSessionIsGoneOnWith() {
    client.perform(new Deed.Status(), new Deed.Message("black and white"), new Deed.Status());

    List<Block.Tracks> told = client.screen().blocks(Block.Tracks.class);
    assertFalse(told.get(0).inForce().contains("black and white"), told.get(0)::toString);
    assertTrue(told.get(1).inForce().contains("black and white"), told.get(1)::toString);
    assertTrue(told.get(1).inForce().contains("plays 20 times"), told.get(1)::toString);
  }

  @Test
  void theJournalTellsWhatIsUnderWay() {
    List<StartedRender> renders = client.journal().renders(Connection.LOCAL);
    assertEquals(
        List.of(KeptState.KILLED_EXPORT, KeptState.KILLED_COMPRESSION),
        renders.stream().map(StartedRender::id).toList());
    StartedRender compression = renders.get(1);
    assertEquals(home.resolve("holiday-27kB.mp4"), compression.target());
    assertEquals(home.resolve("holiday.mp4").toString(), compression.input());
    assertEquals(27_000, compression.ceiling());
    assertEquals(KeptState.COMPRESSED, compression.session());
    assertEquals(
        RequestKey.of(
            home.resolve("holiday.mp4"),
            "compress this video to under 0.027 MB, 480p, codec hevc, fast encode (27000)"),
        compression.wish());
    SentMessage message = client.journal().messages(Connection.LOCAL).get(0);
    assertEquals("make it brighter", message.text());
    assertEquals(KeptState.LOOPED, message.session());
  }

  @Test
  void whatIsUnderWayIsResumed() throws IOException {
    assertEquals(3, client.actions().waitingJobs());

    client.perform(new Deed.ResumeJobs(null));

    assertEquals(0, client.actions().waitingJobs());
    assertTrue(Files.size(home.resolve("holiday-27kB.mp4")) <= 27_000);
    assertEquals(
        40_000, TestClips.probe(home.resolve("second-out.mp4")).duration().toMillis(), 200);
  }

  @Test
  void aWishThatWasDoneIsKnown() {
    String wish =
        RequestKey.of(
            home.resolve("holiday.mp4"),
            "compress this video to under 0.025 MB, 480p, codec hevc, fast encode (25000)");

    Map<String, String> facts =
        new Finished(client.places()).done(wish, home.resolve("holiday-25kB.mp4")).orElseThrow();

    assertEquals("hevc", facts.get("codec"));
    assertEquals("160", facts.get("width"));
    assertEquals("visibly softer", facts.get("quality"));
  }

  @Test
  void theSettingsMeanWhatTheyMeant() {
    Settings settings = new SettingsLoader(Map.of(), client.places()).load(Map.of());

    assertEquals("video-compressor-for-discord-10mb", settings.skill().name());
    List<String> rows =
        settings.rows().stream()
            .filter(row -> row.origin().text().startsWith("file"))
            .map(row -> row.key() + "=" + row.value())
            .toList();
    assertEquals(
        List.of(
            "skill=video-compressor-for-discord-10mb",
            "lang=en",
            "under=9.5MB",
            "height=480",
            "codec=hevc",
            "effort=fast",
            "jobs=2",
            "targets.discord=50MB"),
        rows);
    assertEquals("7b67a663-b6f8-4c3d-a913-a487a160db6a", client.identity().clientId());
  }
}
