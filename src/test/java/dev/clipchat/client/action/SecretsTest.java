package dev.clipchat.client.action;

import static dev.clipchat.client.standin.StandInCloud.Call.CREDITS;
import static dev.clipchat.client.standin.StandInCloud.Call.MESSAGE;
import static dev.clipchat.client.standin.StandInCloud.Call.POLL;
import static dev.clipchat.client.standin.StandInCloud.Call.START;
import static dev.clipchat.client.standin.StandInCloud.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clipchat.client.intent.Deed;
import dev.clipchat.client.standin.Client;
import dev.clipchat.client.standin.StandInCloud;
import dev.clipchat.client.translate.FailureText;
import dev.clipchat.client.translate.Words;
import dev.clipchat.failure.ClipchatException;
import dev.clipchat.ffmpeg.TestClips;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mockwebserver3.RecordedRequest;
import okhttp3.Headers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A token is in its header and, where it is kept, in its file; nowhere else. */
class SecretsTest {

  @TempDir Path home;
  private StandInCloud cloud;

  @BeforeEach
  void start() throws IOException {
    cloud = new StandInCloud();
    cloud.renders(Files.readAllBytes(TestClips.clip(2)));
    Files.copy(TestClips.clip(2), home.resolve("a.mp4"));
  }

  @AfterEach
  void stop() {
    cloud.close();
  }

  private static final List<Deed> EVERYTHING =
      List.of(
          new Deed.Upload(List.of("a.mp4")),
          new Deed.Message("hello"),
          new Deed.Status(),
          new Deed.Credits(),
          new Deed.Export(null, "x.mp4", true),
          new Deed.ListSessions(),
          new Deed.ListJobs());

  /** All that a person, a log or a bug report could come to see. */
  private static List<String> everythingShown(Client client, List<Deed> deeds) {
    List<String> shown = new ArrayList<>();
    for (Deed deed : deeds) {
      try {
        client.actions().perform(deed, client.turn());
      } catch (ClipchatException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
          shown.add(cause.toString());
        }
        shown.add(new FailureText(Words.of("en")).of(e.failure()).line());
      }
    }
    shown.addAll(client.log());
    client.screen().blocks().forEach(b -> shown.add(b.toString()));
    return shown;
  }

  private void assertNowhere(String secret, List<String> shown) throws IOException {
    for (String text : shown) {
      assertFalse(text.contains(secret), text);
    }
    for (RecordedRequest request : cloud.requests()) {
      assertFalse(request.getTarget().contains(secret), request.getTarget());
      Headers others = request.getHeaders().newBuilder().removeAll("Authorization").build();
      assertFalse(others.toString().contains(secret), others.toString());
      assertFalse(StandInCloud.body(request).contains(secret));
    }
  }

  private List<Path> filesWith(String secret) throws IOException {
    try (Stream<Path> files = Files.walk(home)) {
      List<Path> found = new ArrayList<>();
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String content = Files.readString(file, StandardCharsets.ISO_8859_1);
        if (content.contains(secret)) {
          found.add(file);
        }
      }
      return found;
    }
  }

  @Test
  void theTokenOfTheEnvironmentShowsNowhere() throws IOException {
    Client client = new Client(home, cloud.base(), "nmv_usr_topsecret");
    List<String> shown = everythingShown(client, EVERYTHING);

    assertNowhere("topsecret", shown);
    assertEquals(List.of(), filesWith("topsecret"));
  }

  @Test
  void theKeptTokenShowsNowhereButInItsFile() throws IOException {
    Client client = new Client(home, cloud.base(), "");
    List<String> shown = everythingShown(client, EVERYTHING);

    assertNowhere("nmv_usr_1", shown);
    assertEquals(1, filesWith("nmv_usr_1").size());
    assertTrue(filesWith("nmv_usr_1").get(0).toString().contains("/tokens/"));
  }

  @Test
  void aServerThatRepeatsTheTokenDoesNotBringItOut() throws IOException {
    String echo =
        "{\"code\":500,\"message\":\"bad token nmv_usr_topsecret, Bearer nmv_usr_topsecret\"}";
    for (int i = 0; i < 9; i++) {
      cloud.next(CREDITS, json(500, echo)).next(MESSAGE, json(echo)).next(START, json(echo));
    }
    Client client = new Client(home, cloud.base(), "nmv_usr_topsecret");

    assertNowhere("topsecret", everythingShown(client, EVERYTHING));
  }

  @Test
  void anErrorWithinAStreamDoesNotBringATokenOut() throws IOException {
    for (String error :
        List.of(
            "{\"error\":\"no such user: sesame-open-17\"}",
            "{\"error\":{\"message\":\"token q1w2e3r4t5y6 is unknown\"}}",
            "{\"errorCode\":\"X\",\"errorMessage\":\"key=q1w2e3r4t5y6\"}")) {
      cloud.next(MESSAGE, StandInCloud.stream("data: " + error + "\n\n"));
      Client client = new Client(home, cloud.base(), "sesame-open-17");

      List<String> shown = everythingShown(client, List.of(new Deed.Message("hello")));

      assertNowhere("sesame", shown);
      assertNowhere("q1w2e3", shown);
      assertTrue(String.join("", shown).contains("***"), shown::toString);
    }
  }

  @Test
  void signedAddressesStayOutOfLogAndScreen() throws IOException {
    cloud.next(
        POLL,
        json("{\"status\":\"completed\",\"output\":{\"url\":\"/objects/o.mp4?sig=hushhush\"}}"));
    Client client = new Client(home, cloud.base(), "nmv_usr_given");

    for (String text : everythingShown(client, EVERYTHING)) {
      assertFalse(text.contains("hushhush"), text);
    }
  }

  @Test
  void everyRequestSaysOnWhoseBehalfItIsMade() {
    everythingShown(new Client(home, cloud.base(), ""), EVERYTHING);

    assertTrue(cloud.requests().size() > 8);
    for (RecordedRequest request : cloud.requests()) {
      Headers headers = request.getHeaders();
      assertEquals("a-skill", headers.get("X-Skill-Source"), request.getTarget());
      assertEquals("1.2.3", headers.get("X-Skill-Version"), request.getTarget());
      assertEquals("unknown", headers.get("X-Skill-Platform"), request.getTarget());
    }
  }

  @Test
  void aTokenOfAnyFormIsTakenOutOfTheServersWords() {
    Client other = new Client(home, cloud.base(), "sesame-open-17");
    cloud.next(
        StandInCloud.Call.CREDITS,
        StandInCloud.json(500, "{\"message\":\"cannot use sesame-open-17 here\"}"));
    for (int i = 0; i < 20; i++) {
      cloud.next(
          StandInCloud.Call.CREDITS,
          StandInCloud.json(500, "{\"message\":\"cannot use sesame-open-17 here\"}"));
    }

    String told = other.fails(new Deed.Credits()).toString();

    assertTrue(told.contains("cannot use *** here"), told);
  }
}
