package dev.clipchat.client.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.clipchat.files.EachOperation;
import dev.clipchat.files.FaultyDisk;
import dev.clipchat.files.LockFile;
import dev.clipchat.files.Places;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the client writes down, once for each of its file operations, which then fails. */
@Timeout(300)
class EachFileOperationTest {

  private static final Instant THEN = Instant.parse("2026-01-01T00:00:00Z");

  @TempDir Path folder;
  private final ObjectMapper json = new ObjectMapper();

  private static Places places(Path at) {
    return new Places(at, at, at, at, at);
  }

  private Journal journal(Path at) {
    return new Journal(places(at), json);
  }

  private static SentMessage message(String id) {
    return new SentMessage(id, "local", "s", "mute it", "{}", THEN);
  }

  private static StartedRender render(String id, Path at) {
    Path target = at.resolve("out.mp4");
    return new StartedRender(
        id, "local", "s", "{}", "mp4", target, target, false, false, 0, "", "", THEN);
  }

  @ParameterizedTest
  @EnumSource
  void workIsWrittenDownWholeAndForgottenWhole(FaultyDisk.Fault fault) throws Exception {
    int tried =
        new EachOperation(folder)
            .fails(
                fault,
                at -> {},
                at -> {
                  try (LockFile lock = journal(at).lockRender("r").orElseThrow()) {
                    journal(at).begin(render("r", at));
                    journal(at).begin(message("m"));
                    journal(at).endMessage("m");
                  }
                },
                at -> {
                  Journal journal = journal(at);
                  List<StartedRender> renders = journal.renders("local");
                  assertTrue(renders.size() <= 1, renders.toString());
                  renders.forEach(r -> assertEquals("{}", r.draft()));
                  journal.begin(render("r", at));
                  journal.begin(message("m"));
                  assertEquals(1, journal.renders("local").size());
                  assertEquals(List.of(message("m")), journal.messages("local"));
                  journal.endMessage("m");
                  journal.endRender("r");
                  assertEquals(List.of(), journal.messages("local"));
                  assertEquals(List.of(), journal.renders("local"));
                });
    assertTrue(tried >= 10, tried + " operations failed");
  }

  private static KnownSession session(String id) {
    return new KnownSession(id, "", "", "", 0, THEN, THEN);
  }

  @ParameterizedTest
  @EnumSource
  void theBookOfSessionsLosesNone(FaultyDisk.Fault fault) throws Exception {
    int tried =
        new EachOperation(folder)
            .fails(
                fault,
                at -> new SessionBook(places(at), json).put("cloud", session("one"), true),
                at -> new SessionBook(places(at), json).put("cloud", session("two"), true),
                at -> {
                  SessionBook book = new SessionBook(places(at), json);
                  List<String> ids = book.list("cloud").stream().map(KnownSession::id).toList();
                  assertTrue(ids.contains("one"), ids.toString());
                  book.put("cloud", session("two"), true);
                  assertEquals(2, book.list("cloud").size());
                  assertEquals("two", book.current("cloud").orElseThrow().id());
                });
    assertTrue(tried >= 8, tried + " operations failed");
  }

  @ParameterizedTest
  @EnumSource
  void whatIsFinishedIsKnownOrIsDoneAgain(FaultyDisk.Fault fault) throws Exception {
    int tried =
        new EachOperation(folder)
            .fails(
                fault,
                at -> Files.writeString(at.resolve("out.mp4"), "the result"),
                at ->
                    new Finished(places(at))
                        .remember("wish", at.resolve("out.mp4"), Map.of("codec", "h264")),
                at -> {
                  Finished finished = new Finished(places(at));
                  Optional<Map<String, String>> known =
                      finished.done("wish", at.resolve("out.mp4"));
                  known.ifPresent(facts -> assertEquals(Map.of("codec", "h264"), facts));
                  finished.remember("wish", at.resolve("out.mp4"), Map.of("codec", "av1"));
                  assertEquals(
                      Optional.of(Map.of("codec", "av1")),
                      finished.done("wish", at.resolve("out.mp4")));
                });
    assertTrue(tried >= 6, tried + " operations failed");
  }

  @ParameterizedTest
  @EnumSource
  void aTokenIsTheOldOneOrTheNewOne(FaultyDisk.Fault fault) throws Exception {
    StoredToken old = new StoredToken("old", THEN.plusSeconds(60), "");
    StoredToken fresh = new StoredToken("fresh", THEN.plusSeconds(60), "");
    int tried =
        new EachOperation(folder)
            .fails(
                fault,
                at -> new Identity(places(at), json).keep("cloud", old),
                at -> {
                  Identity identity = new Identity(places(at), json);
                  identity.clientId();
                  identity.keep("cloud", fresh);
                },
                at -> {
                  Identity identity = new Identity(places(at), json);
                  StoredToken now = identity.token("cloud", THEN).orElseThrow();
                  assertTrue(now.token().equals("old") || now.token().equals("fresh"));
                  assertEquals(identity.clientId(), new Identity(places(at), json).clientId());
                  identity.keep("cloud", fresh);
                  assertEquals("fresh", identity.token("cloud", THEN).orElseThrow().token());
                });
    assertTrue(tried >= 8, tried + " operations failed");
  }
}
