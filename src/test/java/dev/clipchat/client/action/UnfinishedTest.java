package dev.clipchat.client.action;

import static dev.clipchat.client.standin.StandInCloud.Call.MESSAGE;
import static dev.clipchat.client.standin.StandInCloud.Call.POLL;
import static dev.clipchat.client.standin.StandInCloud.Call.START;
import static dev.clipchat.client.standin.StandInCloud.Call.STATE;
import static dev.clipchat.client.standin.StandInCloud.json;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clipchat.client.intent.Deed;
import dev.clipchat.client.journal.StartedRender;
import dev.clipchat.client.standin.Client;
import dev.clipchat.client.standin.StandInCloud;
import dev.clipchat.failure.Failure;
import dev.clipchat.files.LockFile;
import dev.clipchat.pace.Stop;
import dev.clipchat.words.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written down while work is under way, who may take it up, and when it is forgotten. */
class UnfinishedTest extends AtTheCloud {

  private Client another() {
    return new Client(home, cloud.base(), "nmv_usr_given");
  }

  private List<StartedRender> renders() {
    return client.journal().renders(client.connection().backend());
  }

  private int messages() {
    return client.journal().messages(client.connection().backend()).size();
  }

  @Test
  void aMessageThatIsWaitedForIsNotOfferedToAnybodyElse() {
    int[] waiting = {-1};
    cloud.next(
        MESSAGE,
        request -> {
          waiting[0] = another().actions().waitingJobs();
          another().perform(new Deed.ResumeJobs(null));
          return StandInCloud.stream(StandInCloud.event("ok"));
        });
    int[] kept = {0};
    cloud.listener(line -> kept[0] = line.startsWith("MESSAGE") ? messages() : kept[0]);

    client.perform(new Deed.Message("make it brighter"));

    assertEquals(0, waiting[0]);
    assertEquals(1, kept[0]);
    assertEquals(0, messages());
  }

  @Test
  void aMessageThatRanIsNotToldAsAFaultOfTheNetworkToTryAgain() {
    cloud.next(MESSAGE, StandInCloud.stream(""));
    cloud.next(STATE, json("{\"code\":0,\"data\":{\"state\":{}}}"));
    for (int i = 0; i < 40; i++) {
      cloud.next(STATE, StandInCloud.page(502));
    }

    Failure failure = client.fails(new Deed.Message("add a title"));

    assertEquals(new Failure.OutcomeUnknown(Text.asItIs("add a title")), failure);
    assertEquals(1, messages());
  }

  @Test
  void aMessageIsLookedAtOrGivenUpByTheIdThatTheListShows() {
    cloud.next(MESSAGE, StandInCloud.stream(""));
    for (int i = 0; i < 41; i++) {
      cloud.next(STATE, i == 0 ? json("{\"code\":0}") : StandInCloud.page(502));
    }
    client.fails(new Deed.Message("add a title"));
    String id = client.journal().messages(client.connection().backend()).get(0).id();

    Failure unknown = another().fails(new Deed.CancelJob("nothing"));
    assertTrue(unknown instanceof Failure.Usage, unknown::toString);
    Client next = another();
    next.perform(new Deed.CancelJob(id.substring(0, 8)));

    assertEquals(0, messages());
    assertTrue(next.screen().notices().get(0).contains("add a title"));
  }

  @Test
  void aRenderIsLockedBeforeItIsWrittenDownAndAskedFor() {
    boolean[] free = {true};
    int[] waiting = {-1};
    cloud.next(
        START,
        request -> {
          free[0] = client.journal().lockRender(renders().get(0).id()).isPresent();
          waiting[0] = another().actions().waitingJobs();
          return json("{\"code\":0}");
        });

    client.perform(EXPORT);

    assertFalse(free[0]);
    assertEquals(0, waiting[0]);
    assertTrue(renders().isEmpty());
  }

  @Test
  void whoStopsDuringTheStartKeepsTheRender() {
    cloud.next(
        START,
        request -> {
          client.stop().request(Stop.TERMINATE);
          return json("{\"code\":0}");
        });

    assertEquals(new Failure.Stopped(Stop.TERMINATE), client.fails(EXPORT));
    assertEquals(1, renders().size());
    assertEquals(1, another().actions().waitingJobs());
  }

  @Test
  void aStartThatWasCutMayHaveBegunAndIsKept() {
    MockResponse cut =
        new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build();
    cloud.next(START, cut).next(START, cut);
    cloud.next(POLL, json(404, "{\"code\":404}"));

    Failure failure = client.fails(EXPORT);

    assertTrue(failure instanceof Failure.Unreachable, failure::toString);
    assertEquals(1, renders().size(), "one of the two is enough to go on with");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"code\":2001}", "{\"code\":4001}"})
  void aRefusalLeavesNothingBehind(String refusal) {
    cloud.next(START, json(402, refusal));
    client.fails(EXPORT);
    assertTrue(renders().isEmpty());
  }

  @Test
  void aRefusalOfTheSecondTryLeavesOnlyWhatMayHaveBegun() {
    cloud.next(START, json(404, "{}")).next(START, json(402, "{\"code\":2001}"));
    client.fails(EXPORT);
    assertTrue(renders().isEmpty(), renders()::toString);
  }

  @Test
  void anIdThatSomebodyHoldsIsLeftToThem() {
    String taken = "render_" + client.pace().now().toEpochMilli();
    try (LockFile theirs = client.journal().lockRender(taken).orElseThrow()) {
      client.perform(EXPORT);
    }
    String id =
        StandInCloud.body(cloud.requests(START).get(0))
            .replaceAll("(?s).*\"id\":\"(render_\\d+)\".*", "$1");
    assertFalse(id.equals(taken), id);
  }

  /** As if the power went between the file's name and the journal's last word. */
  @Test
  void aResultThatHasItsNameAlreadyIsFinishedByResuming() throws IOException {
    exportIsInterrupted();
    Files.write(home.resolve("x.mp4"), video);

    Client next = another();
    next.perform(new Deed.ResumeJobs(null));

    assertEquals(0, next.actions().waitingJobs());
    assertArrayEquals(video, Files.readAllBytes(home.resolve("x.mp4")));
    try (var files = Files.list(home)) {
      assertTrue(files.noneMatch(f -> f.toString().endsWith(".part")));
    }
  }

  @Test
  void theUploadedFileIsNotReplacedEvenByForce() throws IOException {
    Path raw = Files.write(home.resolve("raw.mp4"), video);
    cloud.holds(
        StandInCloud.DRAFT,
        "[{\"name\":\"raw.mp4\",\"size\":" + video.length + ",\"duration\":2}]");
    Actions actions = client.actions();
    actions.perform(new Deed.Upload(List.of("raw.mp4")), client.turn());

    Failure failure = client.fails(new Deed.Export(null, "raw.mp4", true));
    assertEquals(new Failure.OutputUnwritable(raw, Text.of("client.is_the_source")), failure);
    assertEquals(
        failure, another().fails(new Deed.Export(null, "raw.mp4", true)), "another process too");
    assertTrue(cloud.requests(START).isEmpty());
    assertArrayEquals(video, Files.readAllBytes(raw));
  }
}
