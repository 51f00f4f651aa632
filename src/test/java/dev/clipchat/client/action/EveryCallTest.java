package dev.clipchat.client.action;

import static dev.clipchat.client.standin.StandInCloud.Call.CLAIM;
import static dev.clipchat.client.standin.StandInCloud.Call.CREDITS;
import static dev.clipchat.client.standin.StandInCloud.Call.MESSAGE;
import static dev.clipchat.client.standin.StandInCloud.Call.POLL;
import static dev.clipchat.client.standin.StandInCloud.Call.SESSION;
import static dev.clipchat.client.standin.StandInCloud.Call.START;
import static dev.clipchat.client.standin.StandInCloud.Call.STATE;
import static dev.clipchat.client.standin.StandInCloud.Call.TOKEN;
import static dev.clipchat.client.standin.StandInCloud.Call.UPLOAD;
import static dev.clipchat.client.standin.StandInCloud.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.clipchat.client.intent.Deed;
import dev.clipchat.client.standin.Client;
import dev.clipchat.client.standin.StandInCloud;
import dev.clipchat.client.standin.StandInCloud.Call;
import dev.clipchat.client.translate.FailureText;
import dev.clipchat.client.translate.Words;
import dev.clipchat.failure.ClipchatException;
import dev.clipchat.ffmpeg.TestClips;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The refusals that may answer any call, at each of the calls. */
class EveryCallTest {

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

  private Client anonymous() {
    return new Client(home, cloud.base(), "");
  }

  private Client given() {
    return new Client(home, cloud.base(), "nmv_usr_given");
  }

  private static MockResponse coded(int code) {
    return json("{\"code\":" + code + ",\"message\":\"refused\"}");
  }

  /** Each call that a session or a person's id is part of, by a deed that makes it. */
  static Stream<Arguments> calls() {
    return Stream.of(
        arguments(SESSION, new Deed.NewSession()),
        arguments(STATE, new Deed.Status()),
        arguments(UPLOAD, new Deed.Upload(List.of("a.mp4"))),
        arguments(MESSAGE, new Deed.Message("hello")),
        arguments(CREDITS, new Deed.Credits()),
        arguments(CLAIM, new Deed.BrowserLink(false)),
        arguments(START, new Deed.Export(null, "x.mp4", true)),
        arguments(POLL, new Deed.Export(null, "x.mp4", true)));
  }

  @ParameterizedTest
  @MethodSource("calls")
  void aMissingClientIdIsSentAndTheCallRepeatedInEitherPlaceOfTheCode(Call call, Deed deed) {
    String body = "{\"code\":400,\"message\":\"X-Client-Id header is required\"}";
    for (int status : new int[] {200, 400}) {
      cloud.next(call, json(status, body));
      int before = cloud.requests(call).size();
      Client client = given();

      client.perform(deed);

      List<RecordedRequest> made = cloud.requests(call).subList(before, before + 2);
      assertNull(made.get(0).getHeaders().get("X-Client-Id"));
      assertEquals(client.identity().clientId(), made.get(1).getHeaders().get("X-Client-Id"));
    }
  }

  @ParameterizedTest
  @MethodSource("calls")
  void anExpiredTokenIsRenewedForEveryCall(Call call, Deed deed) {
    cloud.next(call, coded(1001));

    anonymous().perform(deed);

    assertEquals(2, cloud.requests(TOKEN).size());
    assertEquals(
        List.of("Bearer nmv_usr_1", "Bearer nmv_usr_2"),
        cloud.requests(call).stream()
            .limit(2)
            .map(r -> r.getHeaders().get("Authorization"))
            .toList());
  }

  /** Ids are no words, and a sentence without a subject is none. */
  @ParameterizedTest
  @MethodSource("calls")
  void everyRefusalOfEveryCallReadsWell(Call call, Deed deed) {
    for (String language : List.of("en", "zh")) {
      for (int code : new int[] {400, 402, 429, 1002, 2001, 4001, 4002, 4999, 5000}) {
        for (int i = 0; i < 2; i++) {
          cloud.next(call, coded(code));
        }
        Client client = given();
        try {
          client.perform(deed);
        } catch (ClipchatException e) {
          String told = new FailureText(Words.of(language)).of(e.failure()).line();
          assertFalse(told.matches("(?s).*(\\bs\\d\\b|render_|  | :|：：).*"), told);
          assertFalse(told.matches("(?s)^(cannot|is|,|:|无法使用|超过).*"), told);
        }
        cloud.forget(call);
      }
    }
  }

  static Stream<Arguments> callsOfASession() {
    return calls().filter(c -> List.of(STATE, UPLOAD, MESSAGE, CLAIM, START).contains(c.get()[0]));
  }

  @ParameterizedTest
  @MethodSource("callsOfASession")
  void aSessionThatIsGoneIsMadeAnewForEveryCallAndThatIsSaid(Call call, Deed deed) {
    cloud.next(call, coded(1002));
    Client client = given();

    client.perform(deed);

    assertEquals(2, cloud.requests(SESSION).size());
    assertEquals(
        List.of("The old session is gone. This is a new one with an empty timeline."),
        client.screen().notices());
    RecordedRequest repeated = cloud.requests(call).get(1);
    String asked = repeated.getTarget() + StandInCloud.body(repeated);
    assertTrue(asked.contains("s2"), asked);
  }
}
