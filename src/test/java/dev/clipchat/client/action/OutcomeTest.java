package dev.clipchat.client.action;

import static dev.clipchat.client.standin.StandInCloud.Call.MESSAGE;
import static dev.clipchat.client.standin.StandInCloud.Call.STATE;
import static dev.clipchat.client.standin.StandInCloud.DRAFT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clipchat.client.intent.Deed;
import dev.clipchat.client.standin.Client;
import dev.clipchat.client.standin.StandInCloud;
import dev.clipchat.client.timeline.Snapshot;
import dev.clipchat.failure.Failure;
import dev.clipchat.pace.Stop;
import dev.clipchat.words.Language;
import dev.clipchat.words.Phrasebook;
import dev.clipchat.words.Text;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a message did is found out where its answer does not say. */
class OutcomeTest {

  private static final String TITLED =
      DRAFT.replace(
          "\"t\":[", "\"t\":[{\"tt\":7,\"sg\":[{\"d\":3000,\"m\":{\"text\":\"Urban Dreams\"}}]},");

  @TempDir Path home;
  private StandInCloud cloud;
  private Client client;

  @BeforeEach
  void start() {
    cloud = new StandInCloud();
    client = new Client(home, cloud.base(), "nmv_usr_given");
  }

  @AfterEach
  void stop() {
    cloud.close();
  }

  private MockResponse silent(RecordedRequest request) {
    cloud.holds(TITLED, "[]");
    return StandInCloud.stream("data: {\"author\":\"a\",\"turnComplete\":true}\n\n");
  }

  private static MockResponse cut() {
    return new MockResponse.Builder()
        .addHeader("Content-Type", "text/event-stream")
        .body(StandInCloud.event("I am"))
        .onResponseBody(new SocketEffect.CloseSocket())
        .build();
  }

  @Test
  void aSilentEditIsToldFromTheState() {
    cloud.next(MESSAGE, this::silent);

    client.perform(new Deed.Message("add a title"));

    assertEquals(List.of("Title added: \"Urban Dreams\" (0-3s)"), client.screen().answers());
    assertEquals(2, cloud.requests(STATE).size());
  }

  @Test
  void aChangeThatShowsALittleLaterIsSeenToo() {
    cloud.next(MESSAGE, StandInCloud.stream(""));
    cloud.next(STATE, state(DRAFT)).next(STATE, state(DRAFT)).next(STATE, state(TITLED));

    client.perform(new Deed.Message("add a title"));

    assertEquals(List.of("Title added: \"Urban Dreams\" (0-3s)"), client.screen().answers());
  }

  private static MockResponse state(String draft) {
    return StandInCloud.json("{\"code\":0,\"data\":{\"state\":{\"draft\":" + draft + "}}}");
  }

  @Test
  void aServerErrorInTheStreamIsToldOnceByTheFailure() {
    cloud.next(MESSAGE, StandInCloud.stream("data: {\"error\":{\"message\":\"out of GPUs\"}}\n\n"));

    Failure failure = client.fails(new Deed.Message("add a title"));

    assertEquals(new Failure.ServerFailed(200, Text.asItIs("out of GPUs")), failure);
    assertFalse(client.screen().blocks().toString().contains("GPUs"), "else it is told twice");
  }

  @Test
  void ifNothingChangedThatIsSaid() {
    cloud.next(MESSAGE, StandInCloud.stream(": beat\n\n"));

    client.perform(new Deed.Message("do nothing"));

    assertEquals(1, client.screen().answers().size());
    assertTrue(client.screen().answers().get(0).startsWith("Nothing changed"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("answersWithoutWords")
  void anAnswerOfWhichNothingCanBeReadIsAFailure(String stream, String why) {
    cloud.next(MESSAGE, StandInCloud.stream(stream));

    Failure.ServerFailed failure = (Failure.ServerFailed) client.fails(new Deed.Message("a title"));
    assertEquals(why, new Phrasebook(Language.ENGLISH).say(failure.why()));
    assertEquals(List.of(), client.screen().answers());
    assertEquals(1, cloud.requests(MESSAGE).size());
  }

  static Stream<Arguments> answersWithoutWords() {
    String nothing = "nothing of the answer could be read";
    return Stream.of(
        Arguments.of("data: {\"author\":\"a\",\"content\"\n\n", nothing),
        Arguments.of("data: {\"odd\":1}\n\n", nothing),
        Arguments.of("data: {\"error\": \"bad \"thing\"\"}\n\n", "bad \"thing\""),
        Arguments.of("data: {\"type\":\"error\",\"content\":\"no GPU\"}\n\n", "no GPU"),
        Arguments.of(
            "data: {\"author\":\"a\",\"errorCode\":\"MAX_TOKENS\"}\n\n",
            "the answer was cut short (MAX_TOKENS)"),
        Arguments.of(
            "data: {\"author\":\"a\",\"errorCode\":\"SAFETY\",\"errorMessage\":\"Not that.\"}\n\n",
            "Not that."));
  }

  @Test
  void aWordAtTheEndIsNoAnswerThatCannotBeRead() {
    cloud.next(MESSAGE, StandInCloud.stream("data: [DONE]\n\n"));
    client.perform(new Deed.Message("do nothing"));
    assertTrue(client.screen().answers().get(0).startsWith("Nothing changed"));
  }

  @Test
  void whereSomethingChangedItIsToldAlthoughTheAnswerWasNotRead() {
    cloud.next(
        MESSAGE,
        request -> {
          cloud.holds(TITLED, "[]");
          return StandInCloud.stream("data: {\"author\":\"a\",\n\n");
        });

    client.perform(new Deed.Message("add a title"));

    assertEquals(List.of("Title added: \"Urban Dreams\" (0-3s)"), client.screen().answers());
  }

  @Test
  void theSecondFormOfTheStreamIsHeard() {
    cloud.next(
        MESSAGE,
        StandInCloud.stream(
            "data: {\"type\":\"heartbeat\"}\n\n"
                + "data: {\"type\":\"tool_call\",\"name\":\"cut\",\"args\":{}}\n\n"
                + "data: {\"type\":\"text\",\"content\":\"Cut the end.\"}\n\n"));

    client.perform(new Deed.Message("cut it"));

    assertEquals("Cut the end.", client.screen().text().strip());
    assertEquals(List.of(), client.screen().answers());
  }

  @Test
  void afterADropTheStateIsReadOnScheduleUntilItHasChanged() {
    cloud.next(MESSAGE, cut());
    cloud.next(STATE, state(DRAFT)).next(STATE, state(DRAFT)).next(STATE, state(DRAFT));
    cloud.next(STATE, state(TITLED));

    client.perform(new Deed.Message("add a title"));

    assertEquals(1, cloud.requests(MESSAGE).size());
    assertEquals(
        List.of(Duration.ofSeconds(30), Duration.ofSeconds(60), Duration.ofSeconds(60)),
        client.pace().pauses());
    assertEquals(List.of("Title added: \"Urban Dreams\" (0-3s)"), client.screen().answers());
    assertTrue(client.journal().messages(client.connection().backend()).isEmpty());
  }

  @Test
  void afterFiveEqualReadingsTheOutcomeIsUnknown() {
    cloud.next(MESSAGE, cut());

    Failure failure = client.fails(new Deed.Message("add a title"));

    assertTrue(failure instanceof Failure.OutcomeUnknown, failure::toString);
    assertEquals(1, cloud.requests(MESSAGE).size());
    assertEquals(1 + 5, cloud.requests(STATE).size());
    assertEquals(
        List.of(30L, 60L, 60L, 60L, 60L),
        client.pace().pauses().stream().map(Duration::toSeconds).toList());
  }

  @Test
  void whoIsThereIsAskedAndANoSendsNothing() {
    cloud.next(MESSAGE, cut());
    client.screen().isATerminal();

    Failure failure = client.fails(new Deed.Message("add a title"));

    assertEquals(new Failure.OutcomeUnknown(Text.asItIs("add a title")), failure);
    assertEquals(1, client.screen().questions().size());
    assertTrue(client.screen().questions().get(0).contains("Send it again?"));
    assertEquals(1, cloud.requests(MESSAGE).size());
    assertEquals(1, client.journal().messages(client.connection().backend()).size());
  }

  @Test
  void whoWantsItSendsItAgain() {
    cloud.next(MESSAGE, cut());
    client.screen().isATerminal();
    client.screen().agrees();

    client.perform(new Deed.Message("add a title"));

    assertEquals(1, client.screen().questions().size());
    assertEquals(2, cloud.requests(MESSAGE).size());
    assertEquals(
        StandInCloud.body(cloud.requests(MESSAGE).get(0)),
        StandInCloud.body(cloud.requests(MESSAGE).get(1)));
    assertEquals(1 + 5 + 1, cloud.requests(STATE).size(), "looked at once more after the yes");
    assertTrue(client.screen().text().endsWith("Done."), client.screen().text());
    assertTrue(client.journal().messages(client.connection().backend()).isEmpty());
  }

  @Test
  void whatShowsWhileTheQuestionStandsIsNotSentAgain() {
    cloud.next(MESSAGE, cut());
    for (int i = 0; i < 6; i++) {
      cloud.next(STATE, state(DRAFT));
    }
    cloud.next(STATE, state(TITLED));
    client.screen().isATerminal();
    client.screen().agrees();

    client.perform(new Deed.Message("add a title"));

    assertEquals(1, client.screen().questions().size());
    assertEquals(1, cloud.requests(MESSAGE).size());
    assertEquals(List.of("Title added: \"Urban Dreams\" (0-3s)"), client.screen().answers());
  }

  @Test
  void whereThatLastLookFailsNothingIsSentAgain() {
    cloud.next(MESSAGE, cut());
    for (int i = 0; i < 6; i++) {
      cloud.next(STATE, state(DRAFT));
    }
    cloud.next(STATE, StandInCloud.json("{\"code\":1002}"));
    client.screen().isATerminal();
    client.screen().agrees();

    Failure failure = client.fails(new Deed.Message("add a title"));

    assertEquals(new Failure.OutcomeUnknown(Text.asItIs("add a title")), failure);
    assertEquals(1, cloud.requests(MESSAGE).size());
  }

  @Test
  void aYesToEverythingOrNobodyAtATerminalIsNoYesToSendingAgain() {
    cloud.next(MESSAGE, cut());
    client.screen().agrees();
    client.fails(new Deed.Message("add a title"));

    cloud.next(MESSAGE, cut());
    client.screen().isATerminal();
    client.screen().agreesBlindly();
    client.fails(new Deed.Message("add a title"));

    assertEquals(List.of(), client.screen().questions());
    assertEquals(2, cloud.requests(MESSAGE).size(), "one for each that was said");
  }

  @Test
  void aMessageWhoseOutcomeWasNotSeenIsLookedAtLaterAndNotSentAgain() {
    cloud.next(MESSAGE, cut());
    client.fails(new Deed.Message("add a title"));
    cloud.holds(TITLED, "[]");
    Client next = new Client(home, cloud.base(), "nmv_usr_given");
    assertEquals(1, next.actions().waitingJobs());

    next.perform(new Deed.ResumeJobs(null));

    assertEquals(1, cloud.requests(MESSAGE).size());
    assertEquals(List.of("Title added: \"Urban Dreams\" (0-3s)"), next.screen().answers());
    assertEquals(0, next.actions().waitingJobs());
  }

  @Test
  void theMessageIsOnDiskBeforeItIsSent() {
    int[] known = {0};
    cloud.next(
        MESSAGE,
        request -> {
          known[0] = client.journal().messages(client.connection().backend()).size();
          return StandInCloud.stream(StandInCloud.event("ok"));
        });

    client.perform(new Deed.Message("hello"));

    assertEquals(1, known[0]);
    assertTrue(client.journal().messages(client.connection().backend()).isEmpty());
  }

  @Test
  void whoIsToldToEndLeavesTheMessageForTheNextToLookAt() {
    cloud.next(
        MESSAGE,
        request -> {
          client.stop().request(Stop.TERMINATE);
          return StandInCloud.stream(StandInCloud.event("ok"));
        });

    Failure failure = client.fails(new Deed.Message("hello"));

    assertEquals(new Failure.Stopped(Stop.TERMINATE), failure);
    assertEquals(1, client.journal().messages(client.connection().backend()).size());
    Snapshot before =
        Snapshot.read(client.journal().messages(client.connection().backend()).get(0).before());
    assertEquals(DRAFT, Objects.requireNonNull(before.draft()).json());
  }

  @Test
  void whoStopsTheWaitingIsAskedNothingLater() {
    cloud.next(
        MESSAGE,
        request -> {
          client.stop().request(Stop.INTERRUPT);
          return StandInCloud.stream(StandInCloud.event("ok"));
        });

    assertEquals(new Failure.Stopped(Stop.INTERRUPT), client.fails(new Deed.Message("hello")));
    assertTrue(client.journal().messages(client.connection().backend()).isEmpty());
  }

  @Test
  void aRefusalInTheStreamIsToldAndThrown() {
    cloud.next(
        MESSAGE,
        StandInCloud.stream(
            "data: {\"author\":\"a\",\"errorCode\":\"SIZE_UNREACHABLE\",\"errorMessage\":\"Too small."
                + "\",\"content\":{\"parts\":[{\"text\":\"Too small.\"}]},\"actions\":{\"stateDelta\":"
                + "{\"smallest_bytes\":70000}}}\n\n"));

    Failure failure = client.fails(new Deed.Message("under 1kB"));

    assertEquals(new Failure.SizeUnreachable(1000, 70_000, "Too small."), failure);
    assertEquals("Too small.", client.screen().text().strip());
  }

  @Test
  void aSessionThatIsLostAfterADropDoesNotBringTheMessageAgain() {
    cloud.next(MESSAGE, cut());
    cloud.next(STATE, state(DRAFT));
    for (int i = 0; i < 9; i++) {
      cloud.next(STATE, StandInCloud.json("{\"code\":1002}"));
    }
    Failure failure = client.fails(new Deed.Message("add a title"));

    assertTrue(failure instanceof Failure.OutcomeUnknown, failure::toString);
    assertEquals(1, cloud.requests(MESSAGE).size());
  }

  @Test
  void aSessionThatIsLostAfterSilenceDoesNotEither() {
    cloud.next(MESSAGE, StandInCloud.stream(""));
    cloud.next(STATE, state(DRAFT)).next(STATE, StandInCloud.json("{\"code\":1002}"));

    Failure failure = client.fails(new Deed.Message("add a title"));

    assertTrue(failure instanceof Failure.OutcomeUnknown, failure::toString);
    assertEquals(1, cloud.requests(MESSAGE).size());
  }

  @Test
  void aNetworkThatStaysAwayAfterADropLeavesTheMessageForLater() {
    cloud.next(MESSAGE, cut());
    cloud.next(STATE, state(DRAFT));
    for (int i = 0; i < 40; i++) {
      cloud.next(STATE, StandInCloud.page(502));
    }
    Failure failure = client.fails(new Deed.Message("add a title"));

    assertTrue(failure instanceof Failure.OutcomeUnknown, failure::toString);
    assertEquals(1, client.journal().messages(client.connection().backend()).size());
  }

  @Test
  void anErrorThatWasNotTheEndIsNoFailure() {
    cloud.next(
        MESSAGE,
        StandInCloud.stream(
            "data: {\"error\":\"a hiccup\"}\n\n" + StandInCloud.event("All done.")));
    client.perform(new Deed.Message("hello"));
    assertEquals("All done.", client.screen().text());

    cloud.next(MESSAGE, StandInCloud.stream("data: {\"error\":\"no more\"}\n\n"));
    assertEquals(
        new Failure.ServerFailed(200, Text.asItIs("no more")), client.fails(new Deed.Message("x")));
  }
}
