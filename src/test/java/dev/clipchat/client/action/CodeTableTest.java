package dev.clipchat.client.action;

import static dev.clipchat.client.standin.StandInCloud.Call.CREDITS;
import static dev.clipchat.client.standin.StandInCloud.Call.MESSAGE;
import static dev.clipchat.client.standin.StandInCloud.Call.POLL;
import static dev.clipchat.client.standin.StandInCloud.Call.SESSION;
import static dev.clipchat.client.standin.StandInCloud.Call.START;
import static dev.clipchat.client.standin.StandInCloud.Call.STATE;
import static dev.clipchat.client.standin.StandInCloud.Call.TOKEN;
import static dev.clipchat.client.standin.StandInCloud.Call.UPLOAD;
import static dev.clipchat.client.standin.StandInCloud.json;
import static dev.clipchat.client.standin.StandInCloud.page;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.clipchat.client.intent.Deed;
import dev.clipchat.client.reply.Block;
import dev.clipchat.client.standin.Client;
import dev.clipchat.client.standin.StandInCloud;
import dev.clipchat.client.standin.StandInCloud.Call;
import dev.clipchat.client.translate.FailureText;
import dev.clipchat.client.translate.Words;
import dev.clipchat.failure.Failure;
import dev.clipchat.ffmpeg.TestClips;
import dev.clipchat.words.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each code leads to, in the body and as the status of the answer. */
class CodeTableTest {

  @TempDir Path home;
  private StandInCloud cloud;

  @BeforeEach
  void start() {
    cloud = new StandInCloud();
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

  private static String words(Failure failure) {
    return new FailureText(Words.of("en")).of(failure).line();
  }

  @Test
  void anExpiredTokenIsRenewedOnceAndTheRequestRepeated() {
    cloud.next(CREDITS, coded(1001));

    anonymous().perform(new Deed.Credits());

    assertEquals(List.of(TOKEN, CREDITS, TOKEN, CREDITS), cloud.calls());
    assertEquals("", StandInCloud.body(cloud.requests(TOKEN).get(0)));
    assertEquals(
        cloud.requests(TOKEN).get(0).getHeaders().get("X-Client-Id"),
        cloud.requests(TOKEN).get(1).getHeaders().get("X-Client-Id"));
    assertEquals(
        "Bearer nmv_usr_2", cloud.requests(CREDITS).get(1).getHeaders().get("Authorization"));
  }

  @Test
  void aRefusalInTheTransportsWordsRenewsItOnceToo() {
    cloud.next(CREDITS, json(401, "{}"));

    anonymous().perform(new Deed.Credits());

    assertEquals(List.of(TOKEN, CREDITS, TOKEN, CREDITS), cloud.calls());
    assertEquals(
        "Bearer nmv_usr_2", cloud.requests(CREDITS).get(1).getHeaders().get("Authorization"));
  }

  @Test
  void aTokenThatIsRefusedTwiceIsAFailure() {
    cloud.next(CREDITS, coded(1001)).next(CREDITS, json(401, "{}"));

    Failure failure = anonymous().fails(new Deed.Credits());

    assertTrue(failure instanceof Failure.TokenRefused, failure::toString);
    assertEquals(2, cloud.requests(CREDITS).size());
  }

  @Test
  void aRefusedTokenFromTheEnvironmentIsReplacedAndThatIsSaid() {
    cloud.next(CREDITS, coded(1001));
    Client client = given();

    client.perform(new Deed.Credits(), new Deed.Status());

    assertEquals(
        List.of(CREDITS, TOKEN, CREDITS, TOKEN),
        cloud.calls().subList(0, 4).stream().map(c -> c == SESSION ? TOKEN : c).toList());
    assertEquals(1, client.screen().notices().size());
    assertTrue(client.screen().notices().get(0).contains("NEMO_TOKEN was refused"));
    assertTrue(client.screen().notices().get(0).contains("its own sessions and credits"));
  }

  @Test
  void whereThatFailsTooTheTokenOfTheEnvironmentIsNamed() {
    cloud.next(CREDITS, coded(1001)).next(TOKEN, json(403, "{}"));

    Failure failure = given().fails(new Deed.Credits());

    assertEquals(new Failure.TokenRefused(true), failure);
  }

  @Test
  void aLostSessionIsMadeAnewAndTheRequestRepeatedOnce() {
    Client client = given();
    client.perform(new Deed.Status());
    cloud.next(STATE, coded(1002));

    new Client(home, cloud.base(), "nmv_usr_given").perform(new Deed.Status());

    assertEquals(List.of(SESSION, STATE, STATE, SESSION, STATE), cloud.calls());
    assertTrue(cloud.requests(STATE).get(2).getTarget().contains("/s2/"));
  }

  @Test
  void aMessageToALostSessionGoesToTheNewOneAndThatIsSaid() {
    cloud.next(MESSAGE, coded(1002));
    Client client = given();

    client.perform(new Deed.Message("hello"));

    assertEquals(List.of(SESSION, STATE, MESSAGE, SESSION, STATE, MESSAGE), cloud.calls());
    assertTrue(StandInCloud.body(cloud.requests(MESSAGE).get(1)).contains("\"s2\""));
    assertTrue(client.screen().notices().get(0).contains("The old session is gone"));
  }

  @Test
  void aSessionThatIsLostTwiceIsAFailure() {
    cloud.next(MESSAGE, coded(1002)).next(MESSAGE, coded(1002));

    Failure failure = given().fails(new Deed.Message("hello"));

    assertTrue(failure instanceof Failure.SessionLost, failure::toString);
    assertEquals(2, cloud.requests(MESSAGE).size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"bind", "bind_id", "user_id", "anonymous_id"})
  void withoutCreditsAnonymousUsersGetTheRegistrationLink(String field) {
    cloud
        .next(SESSION, json("{\"data\":{\"session_id\":\"s\",\"" + field + "\":\"b 1&x\"}}"))
        .next(MESSAGE, coded(2001));

    Failure failure = anonymous().fails(new Deed.Message("hello"));

    assertEquals(new Failure.OutOfCredits("https://web.example/register?bind=b%201%26x"), failure);
    assertTrue(words(failure).contains("https://web.example/register?bind="), words(failure));
  }

  @Test
  void theIdOfTheLinkMayComeFromTheState() {
    cloud
        .next(MESSAGE, coded(2001))
        .next(STATE, json("{\"code\":0,\"data\":{\"state\":{},\"bind\":\"b2\"}}"));

    Failure failure = anonymous().fails(new Deed.Message("hello"));

    assertEquals(new Failure.OutOfCredits("https://web.example/register?bind=b2"), failure);
  }

  @Test
  void withoutCreditsRegisteredUsersTopUp() {
    cloud.next(MESSAGE, coded(2001));

    Failure failure = given().fails(new Deed.Message("hello"));

    assertEquals(new Failure.OutOfCredits(null), failure);
    assertTrue(words(failure).contains("Top up credits in your account"), words(failure));
  }

  @Test
  void anUnsupportedFileIsAnsweredWithTheFormats() throws IOException {
    Files.copy(TestClips.clip(2), home.resolve("a.mp4"));
    cloud.next(UPLOAD, coded(4001)).next(UPLOAD, json(415, "{}"));

    for (int i = 1; i <= 2; i++) {
      Failure failure = given().fails(new Deed.Upload(List.of("a.mp4")));
      assertTrue(failure instanceof Failure.InputUnsupported, failure::toString);
      assertTrue(words(failure).contains("mkv"), words(failure));
      assertEquals(i, cloud.requests(UPLOAD).size(), "the same file is not sent again");
    }
  }

  @Test
  void aFileThatIsTooLargeIsAnsweredWithTheWayOut() throws IOException {
    Files.copy(TestClips.clip(2), home.resolve("a.mp4"));
    cloud.next(UPLOAD, coded(4002)).next(UPLOAD, json(413, "{}"));

    for (int i = 0; i < 2; i++) {
      Failure failure = given().fails(new Deed.Upload(List.of("a.mp4")));
      assertTrue(failure instanceof Failure.InputTooLarge, failure::toString);
      assertTrue(words(failure).contains("--local"), words(failure));
    }
  }

  @Test
  void aMissingClientIdIsSentAndTheRequestRepeated() {
    cloud.next(CREDITS, json(400, "{\"code\":400,\"message\":\"missing X-Client-Id\"}"));
    Client client = given();

    client.perform(new Deed.Credits());

    assertEquals(2, cloud.requests(CREDITS).size());
    assertEquals(
        client.identity().clientId(),
        cloud.requests(CREDITS).get(1).getHeaders().get("X-Client-Id"));
  }

  @Test
  void aClientIdThatIsNotTakenIsReplacedByANewOne() {
    cloud.next(TOKEN, json(400, "{\"message\":\"X-Client-Id is not valid\"}"));

    anonymous().perform(new Deed.Credits());

    assertEquals(List.of(TOKEN, TOKEN, CREDITS), cloud.calls());
    assertFalse(
        cloud
            .requests(TOKEN)
            .get(0)
            .getHeaders()
            .get("X-Client-Id")
            .equals(cloud.requests(TOKEN).get(1).getHeaders().get("X-Client-Id")));
  }

  @Test
  void anyOther400IsAPlainRefusal() {
    cloud.next(CREDITS, json(400, "{\"message\":\"no such thing\"}"));

    Failure failure = given().fails(new Deed.Credits());

    assertEquals(new Failure.ServerFailed(400, Text.asItIs("no such thing")), failure);
    assertEquals(1, cloud.requests(CREDITS).size());
  }

  @Test
  void aBlockedExportIsAMatterOfThePlan() {
    cloud.next(START, coded(402)).next(START, json(402, "{}"));

    for (int i = 0; i < 2; i++) {
      Failure failure = given().fails(new Deed.Export(null, "x.mp4", false));
      assertEquals(new Failure.PlanBlocked(), failure);
      assertTrue(words(failure).contains("Register or upgrade your plan to unlock export."));
    }
    assertEquals(2, cloud.requests(START).size());
  }

  @Test
  void aRateLimitIsWaitedForOnce() {
    cloud.next(CREDITS, json(429, "{}"));
    Client client = given();
    client.perform(new Deed.Credits());
    assertEquals(List.of(Duration.ofSeconds(30)), client.pace().pauses());
    assertEquals(2, cloud.requests(CREDITS).size());

    cloud.next(CREDITS, coded(429)).next(CREDITS, coded(429));
    Failure failure = given().fails(new Deed.Credits());
    assertTrue(failure instanceof Failure.RateLimited, failure::toString);
    assertEquals(4, cloud.requests(CREDITS).size());
  }

  @Test
  void aRateLimitIsWaitedForAsLongAsTheServerSays() {
    cloud.next(
        CREDITS,
        new MockResponse.Builder().code(429).addHeader("Retry-After", "7").body("{}").build());
    Client client = given();

    client.perform(new Deed.Credits());

    assertEquals(List.of(Duration.ofSeconds(7)), client.pace().pauses());
    assertTrue(
        client.screen().notices().get(0).contains("7 s"), client.screen().notices()::toString);
  }

  @Test
  void theServerMaySayUntilWhenToo() {
    Client client = given();
    String until =
        DateTimeFormatter.RFC_1123_DATE_TIME.format(
            client.pace().now().plusSeconds(45).atZone(ZoneOffset.UTC));
    cloud.next(
        CREDITS,
        new MockResponse.Builder().code(429).addHeader("Retry-After", until).body("{}").build());

    client.perform(new Deed.Credits());

    assertEquals(List.of(Duration.ofSeconds(45)), client.pace().pauses());
  }

  @Test
  void aWaitOfDaysIsNotWaitedFor() {
    cloud.next(
        TOKEN,
        new MockResponse.Builder().code(429).addHeader("Retry-After", "604800").body("{}").build());
    Client client = anonymous();

    Failure failure = client.fails(new Deed.Credits());

    assertEquals(new Failure.RateLimited(Duration.ofDays(7)), failure);
    assertTrue(client.pace().pauses().isEmpty());
  }

  @Test
  void passingFaultsOfReadingCallsAreTriedAgainWithLongerAndLongerWaits() {
    cloud
        .next(CREDITS, page(502))
        .next(CREDITS, json(500, "{\"message\":\"oops\"}"))
        .next(CREDITS, cut())
        .next(CREDITS, json(503, "{}"));
    Client client = given();

    client.perform(new Deed.Credits());

    assertEquals(5, cloud.requests(CREDITS).size());
    List<Duration> pauses = client.pace().pauses();
    assertEquals(4, pauses.size());
    assertTrue(pauses.get(3).compareTo(pauses.get(0)) > 0, pauses::toString);
  }

  private static MockResponse cut() {
    return new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build();
  }

  static Stream<Arguments> readingCalls() {
    return Stream.of(
        arguments(CREDITS, new Deed.Credits()),
        arguments(STATE, new Deed.Status()),
        arguments(POLL, new Deed.Export(null, "x.mp4", true)));
  }

  @ParameterizedTest
  @MethodSource("readingCalls")
  void aPassingFaultInTheBodyOfAReadingCallIsTriedAgainLikeOneInTheStatus(Call call, Deed deed)
      throws IOException {
    cloud.renders(Files.readAllBytes(TestClips.clip(2)));
    cloud
        .next(call, json("{\"code\":503,\"message\":\"busy\"}"))
        .next(call, json("{\"code\":\"500\"}"));
    Client client = given();

    client.perform(deed);

    assertEquals(3, cloud.requests(call).size());
    assertEquals(List.of(Duration.ofMillis(500), Duration.ofSeconds(2)), client.pace().pauses());
  }

  @Test
  void aPassingFaultInTheBodyOfAnythingElseIsNot() {
    cloud.next(SESSION, json("{\"code\":503}")).next(MESSAGE, json("{\"code\":503}"));

    assertTrue(given().fails(new Deed.NewSession()) instanceof Failure.ServerFailed);
    assertTrue(given().fails(new Deed.Message("mute it")) instanceof Failure.ServerFailed);
    assertEquals(1, cloud.requests(MESSAGE).size());
    assertEquals(2, cloud.requests(SESSION).size());
  }

  @Test
  void whatATerminalWouldObeyGoesOutOfAServersWordsAsAWhole() {
    cloud.next(
        CREDITS,
        json(
            400,
            "{\"code\":400,\"message\":\"\\u001b[31mno\\u001b[0m \\u001b]0;pwn\\u0007such"
                + "\\u2028\\u009b1mthing\"}"));

    assertEquals(
        new Failure.ServerFailed(400, Text.asItIs("no such thing")),
        given().fails(new Deed.Credits()));
  }

  @Test
  void aRefusedTokenNamesTheVariableOnlyWhereItIsTheVariables() {
    cloud.next(MESSAGE, page(401));
    Failure given = given().fails(new Deed.Message("mute it"));
    assertEquals(new Failure.TokenRefused(true), given);

    cloud
        .next(CREDITS, coded(1001))
        .next(TOKEN, request -> json("{\"code\":0,\"data\":{\"token\":\"nmv_usr_first\"}}"));
    cloud.next(TOKEN, json(429, "{}")).next(TOKEN, json(429, "{}"));
    Failure free = anonymous().fails(new Deed.Credits());
    assertEquals(new Failure.TokenRefused(false), free);
    assertFalse(words(free).contains("NEMO_TOKEN") || words(free).contains("new one"), words(free));

    cloud.next(MESSAGE, page(401));
    Failure page = anonymous().fails(new Deed.Message("mute it"));
    assertEquals(new Failure.TokenRefused(false), page);
  }

  @Test
  void anAddressThatCannotBeFetchedIsToldAsThatAndNotAsTheServicesFault() {
    cloud.next(
        UPLOAD,
        json(400, "{\"code\":400,\"message\":\"Cannot fetch from x.example: it answered 404\"}"));

    Failure failure =
        given().fails(new Deed.Upload(List.of("http://me:pw@x.example/a.mp4?sig=secret")));

    assertEquals(
        new Failure.AddressUnreadable("http://x.example/a.mp4", Text.asItIs("it answered 404")),
        failure);
    assertEquals(
        "Can't fetch http://x.example/a.mp4: it answered 404. Check the address. It must lead to the"
            + " file itself, without a login.",
        words(failure));
  }

  @Test
  void aPlainRefusalIsNoFaultOfTheService() {
    cloud.next(CREDITS, json(400, "{\"code\":400,\"message\":\"no such field\"}"));

    String told = words(given().fails(new Deed.Credits()));

    assertTrue(told.startsWith("The service refused: no such field"), told);
    assertFalse(told.contains("Try again"), told);
  }

  @Test
  void anAnswerThatIsNoStreamIsAnErrorWhateverItsCode() {
    cloud.next(MESSAGE, json("{\"code\":0}")).next(MESSAGE, json("{\"code\":0,\"data\":{}}"));

    Failure failure = given().fails(new Deed.Message("mute it"));

    assertTrue(failure instanceof Failure.ServerFailed, failure::toString);
    assertTrue(words(failure).contains("not a stream"), words(failure));
    assertEquals(1, cloud.requests(MESSAGE).size(), "sent once");
  }

  @Test
  void butNotForEver() {
    for (int i = 0; i < 9; i++) {
      cloud.next(CREDITS, page(502));
    }
    Failure failure = given().fails(new Deed.Credits());

    assertTrue(failure instanceof Failure.ServerFailed, failure::toString);
    assertTrue(words(failure).contains("a web page came instead"), words(failure));
    assertEquals(5, cloud.requests(CREDITS).size());
  }

  @Test
  void makingASessionIsNotTriedAgain() {
    cloud.next(SESSION, page(502));

    Failure failure = given().fails(new Deed.Status());

    assertTrue(failure instanceof Failure.ServerFailed, failure::toString);
    assertEquals(List.of(SESSION), cloud.calls());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html><body>Please log in</body></html>",
        "",
        "not json",
        "[]",
        "null",
        "17",
        "{}",
        "{\"code\":0}",
        "{\"code\":0,\"data\":null}",
        "{\"code\":0,\"data\":[]}",
        "{\"code\":0,\"data\":{\"available\":{}}}",
        "{\"code\":0,\"data\":{\"available\":\"many\"}}",
        "{\"code\":0,\"data\":{\"available\":tr",
        "{\"code\":9999}",
        "{\"code\":-1,\"message\":\"line one\\nline two\"}"
      })
  void anOddBodyIsOneLine(String body) {
    for (int i = 0; i < 5; i++) {
      cloud.next(CREDITS, json(body));
    }
    Failure failure = given().fails(new Deed.Credits());

    assertTrue(failure instanceof Failure.ServerFailed, failure::toString);
    assertFalse(words(failure).contains("\n"), words(failure));
    assertFalse(words(failure).contains("Exception"), words(failure));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"available\":3}",
        "{\"data\":{\"available\":\"3\",\"unknown\":[1,2]}}",
        "{\"code\":\"0\",\"data\":{\"available\":3.0}}",
        "{\"code\":null,\"message\":null,\"data\":{\"available\":3,\"frozen\":null}}"
      })
  void aLooseBodyIsRead(String body) {
    cloud.next(CREDITS, json(body));
    Client client = given();

    client.perform(new Deed.Credits());

    assertTrue(
        client.screen().blocks().toString().contains("3 credits"),
        client.screen().blocks()::toString);
  }

  @Test
  void whereNothingIsCountedThePlaceholdersAreNoNumbers() {
    cloud.next(
        CREDITS,
        json(
            "{\"code\":0,\"data\":{\"available\":999999999,\"frozen\":0,\"total\":999999999,"
                + "\"unlimited\":true}}"));
    Client client = given();

    client.perform(new Deed.Credits());

    Block.Result shown = client.screen().blocks(Block.Result.class).get(0);
    assertTrue(shown.text().startsWith("Unlimited"), shown.text());
    assertEquals(true, shown.data().get("unlimited"));
    assertNull(shown.data().get("available"));
  }
}
