package dev.clipchat.client.action;

import static dev.clipchat.client.standin.StandInCloud.Call.DOWNLOAD;
import static dev.clipchat.client.standin.StandInCloud.Call.MESSAGE;
import static dev.clipchat.client.standin.StandInCloud.Call.OBJECT;
import static dev.clipchat.client.standin.StandInCloud.Call.POLL;
import static dev.clipchat.client.standin.StandInCloud.Call.START;
import static dev.clipchat.client.standin.StandInCloud.Call.STATE;
import static dev.clipchat.client.standin.StandInCloud.json;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clipchat.client.api.Attribution;
import dev.clipchat.client.api.Connection;
import dev.clipchat.client.intent.Deed;
import dev.clipchat.client.reply.Block;
import dev.clipchat.client.reply.SavedFile;
import dev.clipchat.client.standin.Client;
import dev.clipchat.client.standin.StandInCloud;
import dev.clipchat.client.translate.FailureText;
import dev.clipchat.client.translate.Words;
import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.pace.Stop;
import dev.clipchat.words.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From a draft to a file that was checked, whatever happens on the way. */
class ExportTest extends AtTheCloud {

  private void assertSaved(String name) throws IOException {
    assertArrayEquals(video, Files.readAllBytes(home.resolve(name)));
    assertNothingHalf();
    assertTrue(client.journal().renders(client.connection().backend()).isEmpty());
  }

  private void assertNothingHalf() throws IOException {
    try (Stream<Path> files = Files.list(home)) {
      assertTrue(files.noneMatch(f -> f.toString().endsWith(".part")));
    }
  }

  @Test
  void theDraftGoesOutLetterForLetter() {
    String draft =
        "{ \"t\":[{\"tt\":0, \"sg\":[{\"d\":2000}], \"x\\u0041\":\"\\u4e2d\\/\"}],\"b\":1e400,"
            + "\"n\":12345678901234567890123,\"f\":0.12345678901234567,\"z\":1.0,\"a\":1.00,"
            + "\"z2\":null,\"e\":{},\"l\":[ ],\"dup\":1,\"dup\":2}";
    cloud.holds(draft, "[]");

    client.perform(EXPORT);

    String sent = StandInCloud.body(cloud.requests(START).get(0));
    assertTrue(sent.contains("\"draft\":" + draft + ",\"output\":"), sent);
    assertTrue(
        sent.matches("(?s)\\{\"id\":\"render_\\d+\",\"sessionId\":\"s1\",\"draft\":.*"), sent);
    assertTrue(sent.endsWith("\"output\":{\"format\":\"mp4\",\"quality\":\"high\"}}"), sent);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "{}",
        "{\"t\":[]}",
        "{\"t\":[{\"tt\":0}]}",
        "{\"t\":[{\"sg\":[]}]}",
        "[]",
        "7"
      })
  void whatIsNotReadyIsNotStarted(String draft) {
    cloud.holds(draft, "[]");

    Failure failure = client.fails(EXPORT);

    assertTrue(failure instanceof Failure.NothingToExport, failure::toString);
    assertTrue(cloud.requests(START).isEmpty());
  }

  @Test
  void theRenderIsOnDiskBeforeItIsAskedFor() throws IOException {
    String[] known = {""};
    cloud.next(
        START,
        request -> {
          known[0] = client.journal().renders(client.connection().backend()).get(0).id();
          return json("{\"code\":0}");
        });

    client.perform(EXPORT);

    assertTrue(StandInCloud.body(cloud.requests(START).get(0)).contains(known[0]));
    assertSaved("x.mp4");
  }

  @Test
  void aStartThatFailedIsTriedOnceMoreUnderAnotherId() throws IOException {
    cloud.next(START, StandInCloud.page(502));
    cloud.next(POLL, json(404, "{\"code\":404}"));

    client.perform(EXPORT);

    assertEquals(2, cloud.requests(START).size());
    assertFalse(id(cloud.requests(START).get(0)).equals(id(cloud.requests(START).get(1))));
    assertEquals(
        "/api/render/proxy/lambda/" + id(cloud.requests(START).get(1)),
        cloud.requests(POLL).get(1).getTarget());
    assertSaved("x.mp4");

    cloud.next(POLL, json(404, "{\"code\":404}"));
    cloud.next(START, StandInCloud.page(502)).next(START, StandInCloud.page(502));
    Failure failure = client.fails(new Deed.Export(null, "y.mp4", false));
    assertTrue(failure instanceof Failure.ServerFailed, failure::toString);
    assertEquals(4, cloud.requests(START).size());
  }

  private static String id(RecordedRequest start) {
    return StandInCloud.body(start).replaceAll("(?s).*\"id\":\"(render_\\d+)\".*", "$1");
  }

  @Test
  void itIsLookedAtWhenTheServerSaysElseEveryHalfMinute() throws IOException {
    cloud
        .next(POLL, json("{\"status\":\"pending\"}"))
        .next(POLL, retryAfter("12"))
        .next(POLL, json("{\"status\":\"processing\",\"progress\":0.5,\"retry_after_ms\":400}"));

    client.perform(EXPORT);

    assertEquals(
        List.of(Duration.ofSeconds(30), Duration.ofSeconds(12), Duration.ofMillis(400)),
        client.pace().pauses());
    Block.Progress shown =
        client.screen().blocks(Block.Progress.class).stream()
            .filter(p -> p.fraction() == 0.5)
            .findFirst()
            .orElseThrow();
    assertEquals(Block.Stage.RENDERING, shown.stage());
    assertSaved("x.mp4");
  }

  private static MockResponse retryAfter(String seconds) {
    return new MockResponse.Builder()
        .addHeader("Retry-After", seconds)
        .body("{\"status\":\"processing\"}")
        .build();
  }

  @Test
  void aPassingFaultOfALookIsNoFailedRender() throws IOException {
    cloud.next(POLL, StandInCloud.page(502));

    client.perform(EXPORT);

    assertSaved("x.mp4");
    assertEquals(2, cloud.requests(POLL).size());
    assertEquals(1, cloud.requests(START).size());
  }

  @Test
  void aPassingFaultOfTheDownloadIsTriedAgain() throws IOException {
    cloud.next(OBJECT, json(503, "{}"));

    client.perform(EXPORT);

    assertSaved("x.mp4");
    assertNothingHalf();
    assertEquals(2, cloud.requests(OBJECT).size());
    assertEquals(1, cloud.requests(START).size());
  }

  @Test
  void afterHalfAnHourItIsLeftForLater() throws IOException {
    for (int i = 0; i < 100; i++) {
      cloud.next(POLL, json("{\"status\":\"processing\"}"));
    }
    Failure failure = client.fails(EXPORT);

    assertTrue(failure instanceof Failure.OutcomeUnknown, failure::toString);
    assertEquals(61, cloud.requests(POLL).size());
    assertEquals(1, client.journal().renders(client.connection().backend()).size());
    assertFalse(Files.exists(home.resolve("x.mp4")));
  }

  @Test
  void aFailedRenderIsToldWithItsReason() {
    cloud.next(POLL, json("{\"status\":\"failed\",\"error\":\"the node ran out of disk\"}"));

    assertEquals(
        new Failure.RenderFailed(Text.asItIs("the node ran out of disk")), client.fails(EXPORT));
    assertTrue(client.journal().renders(client.connection().backend()).isEmpty());
  }

  @Test
  void aCeilingThatCannotBeMetIsAFailureOfItsOwn() {
    cloud.next(
        POLL,
        json(
            "{\"status\":\"failed\",\"code\":\"SIZE_UNREACHABLE\",\"error\":\"too small\","
                + "\"smallest_bytes\":4321}"));

    assertEquals(new Failure.SizeUnreachable(0, 4321, "too small"), client.fails(EXPORT));
  }

  @Test
  void anAbsoluteAddressElsewhereGetsNoToken() throws IOException {
    try (StandInCloud elsewhere = new StandInCloud()) {
      elsewhere.renders(video);
      String there = elsewhere.base().resolve("/objects/o.mp4?X-Sig=abc").toString();
      cloud.next(POLL, json("{\"status\":\"completed\",\"output\":{\"url\":\"" + there + "\"}}"));

      client.perform(EXPORT);

      RecordedRequest asked = elsewhere.requests(OBJECT).get(0);
      assertNull(asked.getHeaders().get("Authorization"));
      assertNull(asked.getHeaders().get("X-Client-Id"));
      assertEquals("/objects/o.mp4?X-Sig=abc", asked.getTarget());
    }
    assertSaved("x.mp4");
  }

  @Test
  void aRedirectElsewhereGetsNoTokenEither() throws IOException {
    try (StandInCloud elsewhere = new StandInCloud()) {
      elsewhere.renders(video);
      cloud.next(
          OBJECT,
          new MockResponse.Builder()
              .code(302)
              .addHeader("Location", elsewhere.base().resolve("/objects/o.mp4"))
              .build());

      client.perform(EXPORT);

      assertNull(elsewhere.requests(OBJECT).get(0).getHeaders().get("Authorization"));
    }
    assertSaved("x.mp4");
  }

  @Test
  void withoutAnAddressTheOtherDownloadIsUsed() throws IOException {
    cloud.next(POLL, json("{\"status\":\"completed\",\"output\":{}}"));

    client.perform(EXPORT);

    assertEquals(1, cloud.requests(DOWNLOAD).size());
    assertEquals(
        "Bearer nmv_usr_given", cloud.requests(DOWNLOAD).get(0).getHeaders().get("Authorization"));
    assertSaved("x.mp4");
  }

  @Test
  void anAddressThatStaysDeadIsFollowedByTheOtherDownload() throws IOException {
    for (int i = 0; i < 9; i++) {
      cloud.next(OBJECT, StandInCloud.page(404));
    }
    client.perform(EXPORT);

    assertEquals(1, cloud.requests(DOWNLOAD).size());
    assertSaved("x.mp4");
  }

  private MockResponse half(RecordedRequest request) {
    return new MockResponse.Builder()
        .addHeader("Content-Type", "video/mp4")
        .body(new Buffer().write(video))
        .onResponseBody(new SocketEffect.CloseSocket())
        .build();
  }

  @Test
  void aDownloadThatWasCutGoesOnWhereItWas() throws IOException {
    cloud.next(OBJECT, this::half);

    client.perform(EXPORT);

    String range = String.valueOf(cloud.requests(OBJECT).get(1).getHeaders().get("Range"));
    assertTrue(range.matches("bytes=[1-9]\\d+-"), range);
    assertSaved("x.mp4");
  }

  @Test
  void aLinkThatExpiresInBetweenIsFetchedAnew() throws IOException {
    cloud.next(OBJECT, this::half).next(OBJECT, StandInCloud.page(403));
    cloud
        .next(POLL, json("{\"status\":\"completed\",\"output\":{\"url\":\"/objects/a?sig=1\"}}"))
        .next(POLL, json("{\"status\":\"completed\",\"output\":{\"url\":\"/objects/a?sig=2\"}}"));

    client.perform(EXPORT);

    assertEquals(
        List.of("/objects/a?sig=1", "/objects/a?sig=1", "/objects/a?sig=2"),
        cloud.requests(OBJECT).stream().map(RecordedRequest::getTarget).toList());
    assertTrue(cloud.requests(OBJECT).get(2).getHeaders().get("Range") != null);
    assertSaved("x.mp4");
  }

  @Test
  void aServerWithoutRangesSendsAllOfItAgain() throws IOException {
    cloud.next(OBJECT, this::half);
    cloud.next(
        OBJECT, request -> new MockResponse.Builder().body(new Buffer().write(video)).build());

    client.perform(EXPORT);

    assertSaved("x.mp4");
  }

  @Test
  void aFileThatIsShorterThanAnnouncedIsNotReleased() throws IOException {
    for (int i = 0; i < 9; i++) {
      cloud.next(OBJECT, this::half);
    }
    Failure failure = client.fails(EXPORT);

    assertTrue(failure instanceof Failure.Unreachable, failure::toString);
    assertFalse(Files.exists(home.resolve("x.mp4")));
    assertEquals(1, client.journal().renders(client.connection().backend()).size());
  }

  @Test
  void whatIsNoVideoIsNotReleased() throws IOException {
    cloud.renders("this is no video".getBytes(StandardCharsets.UTF_8));
    Failure failure = client.fails(EXPORT);
    assertTrue(failure instanceof Failure.RenderFailed, failure::toString);

    cloud.renders(Arrays.copyOf(video, video.length / 2));
    failure = client.fails(EXPORT);
    assertTrue(failure instanceof Failure.RenderFailed, failure::toString);

    assertFalse(Files.exists(home.resolve("x.mp4")));
    assertNothingHalf();
  }

  @Test
  void aVideoOfAnotherLengthIsNotReleasedWhereTheBackendIsOurOwn() {
    client = local();
    cloud.next(
        POLL,
        json("{\"status\":\"completed\",\"output\":{\"url\":\"/objects/o\",\"duration\":60000}}"));

    Failure failure = client.fails(EXPORT);

    assertTrue(failure instanceof Failure.RenderFailed, failure::toString);
    assertFalse(Files.exists(home.resolve("x.mp4")));
  }

  private Client local() {
    return new Client(
        home,
        Connection.local(
            cloud.base(), cloud.base(), new Attribution("a-skill", "1.2.3", "unknown")),
        "nmv_usr_given");
  }

  private static String draft(String more) {
    return "{\"t\":[{\"tt\":0,\"sg\":[{\"d\":2000}]}" + more;
  }

  /** What its parts mean is open: none of them may cost what was paid for. */
  static Stream<String> draftsOfTwoSeconds() {
    return Stream.of(
        draft(",{\"tt\":1,\"sg\":[{\"d\":60000}]}]}"),
        draft(",{\"tt\":7,\"sg\":[{\"s\":1000,\"d\":9000}]}]}"),
        draft("],\"d\":2000}"),
        draft("],\"d\":90000}"));
  }

  @ParameterizedTest
  @MethodSource("draftsOfTwoSeconds")
  void aCloudsFileMayBeShorterThanMusicAndTitles(String draft) throws IOException {
    cloud.holds(draft, "[]");

    client.perform(EXPORT);

    assertSaved("x.mp4");
    assertEquals(List.of(), client.screen().notices());
  }

  @Test
  void anotherLengthThanTheCloudsDraftHasIsOnlyNoted() throws IOException {
    cloud.holds("{\"t\":[{\"tt\":0,\"sg\":[{\"d\":8000,\"m\":{\"speed\":4}}]}]}", "[]");
    cloud.next(
        POLL,
        json("{\"status\":\"completed\",\"output\":{\"url\":\"/objects/o\",\"duration\":8}}"));

    client.perform(EXPORT);

    assertSaved("x.mp4");
    assertEquals(
        List.of("x.mp4 is 2 s long, but the pictures on the timeline last 8 s."),
        client.screen().notices());
  }

  @Test
  void anExistingFileIsNeverDestroyed() throws IOException {
    Path mine = Files.writeString(home.resolve("x.mp4"), "mine");

    assertEquals(new Failure.OutputExists(mine), client.fails(EXPORT));
    assertTrue(cloud.requests(START).isEmpty());
    assertEquals("mine", Files.readString(mine));

    cloud.next(OBJECT, this::half).next(OBJECT, StandInCloud.json(500, "{}"));
    cloud.renders("broken".getBytes(StandardCharsets.UTF_8));
    client.fails(new Deed.Export(null, "x.mp4", true));
    assertEquals("mine", Files.readString(mine));
  }

  @Test
  void aFileThatAppearsMeanwhileIsNotDestroyedEither() throws IOException {
    cloud.next(
        POLL,
        request -> {
          try {
            Files.writeString(home.resolve("x.mp4"), "mine");
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
          return json("{\"status\":\"completed\",\"output\":{\"url\":\"/objects/o\"}}");
        });

    Failure failure = client.fails(EXPORT);

    assertTrue(failure instanceof Failure.OutputExists, failure::toString);
    assertEquals("mine", Files.readString(home.resolve("x.mp4")));
  }

  private SavedFile saved() {
    return client.screen().blocks(Block.Saved.class).get(0).file();
  }

  @Test
  void whatOneUploadWasIsToldWithTheFileThatWasMadeOfIt() {
    cloud.holds(StandInCloud.DRAFT, "[{\"name\":\"a.mp4\",\"size\":2000000}]");

    client.perform(EXPORT);

    assertEquals(2_000_000, saved().bytesBefore());
    assertEquals(Path.of("a.mp4"), saved().input());
  }

  @Test
  void ofSeveralUploadsTheOneWhosePicturesAreShownCounts() {
    String more = ",{\"name\":\"b.mp4\",\"size\":3000000}]";
    cloud.holds(StandInCloud.DRAFT, "[{\"name\":\"a.mp4\",\"size\":2000000}" + more);

    client.perform(EXPORT);

    assertEquals(2_000_000, saved().bytesBefore());
  }

  @Test
  void ofJoinedOnesNoneIsTold() {
    String joined = "{\"sg\":[{\"d\":1000,\"m\":{\"name\":\"b.mp4\"}},";
    String more = ",{\"name\":\"b.mp4\",\"size\":3000000}]";
    cloud.holds(
        StandInCloud.DRAFT.replace("{\"tt\":0,\"sg\":[", "{\"tt\":0," + joined.substring(1)),
        "[{\"name\":\"a.mp4\",\"size\":2000000}" + more);

    client.perform(EXPORT);

    assertNull(saved().input());
    assertEquals(0, saved().bytesBefore());
  }

  @Test
  void withForceItIsReplacedInOneStep() throws IOException {
    Files.writeString(home.resolve("x.mp4"), "mine");

    client.perform(new Deed.Export(null, "x.mp4", true));

    assertSaved("x.mp4");
  }

  @Test
  void stoppingLeavesTheRenderForLater() throws IOException {
    cloud.next(
        POLL,
        request -> {
          client.stop().request(Stop.INTERRUPT);
          return json("{\"status\":\"processing\"}");
        });

    assertEquals(
        new Failure.Stopped(Stop.INTERRUPT, Text.of("client.jobs_resume")), client.fails(EXPORT));

    Client next = new Client(home, cloud.base(), "nmv_usr_given");
    assertEquals(1, next.actions().waitingJobs());
    next.perform(new Deed.ResumeJobs(null));
    assertEquals(1, cloud.requests(START).size());
    assertSaved("x.mp4");
  }

  @Test
  void aResumedJobWhoseNameIsTakenSaysWhatCanBeDoneAndWaits() throws IOException {
    exportIsInterrupted();
    Path mine = Files.writeString(home.resolve("x.mp4"), "mine");
    Client next = new Client(home, cloud.base(), "nmv_usr_given");

    Failure failure = next.fails(new Deed.ResumeJobs(null));

    assertEquals(new Failure.OutputExists(mine, true), failure);
    String told = new FailureText(Words.of("en")).of(failure).line();
    assertFalse(told.contains("--force") || told.contains(" -o"), told);
    assertTrue(told.contains("rename") && told.contains("jobs resume"), told);
    assertEquals("mine", Files.readString(mine));

    Files.delete(mine);
    new Client(home, cloud.base(), "nmv_usr_given").perform(new Deed.ResumeJobs(null));
    assertSaved("x.mp4");
  }

  @Test
  void whatOurOwnBackendGoesOnWithIsInProgressAlthoughNobodyWaits() {
    Client own = local();
    cloud.next(
        POLL,
        request -> {
          own.stop().request(Stop.INTERRUPT);
          return json("{\"status\":\"processing\"}");
        });
    cloud.next(POLL, json("{\"status\":\"processing\"}"));
    Actions actions = own.actions();
    assertThrows(ClipchatException.class, () -> actions.perform(EXPORT, own.turn()));

    assertEquals("in progress", state(actions, own));
    assertEquals("can be resumed", state(actions, own), "it is done by now");
    Client later = local();
    assertEquals("can be resumed", state(later.actions(), later), "in another process");
  }

  private static String state(Actions actions, Client client) {
    actions.perform(new Deed.ListJobs(), new Turn(new Stop(), client.screen(), client.screen()));
    List<Block.Table> tables = client.screen().blocks(Block.Table.class);
    return tables.get(tables.size() - 1).rows().get(0).get(3).shown();
  }

  @Test
  void aRenderThatNeverReachedTheServerIsStartedAgain() throws IOException {
    cloud.next(START, json("{\"code\":0}"));
    exportIsInterrupted();
    cloud.next(POLL, json(404, "{\"message\":\"no such render\"}"));

    new Client(home, cloud.base(), "nmv_usr_given").perform(new Deed.ResumeJobs(null));

    assertEquals(2, cloud.requests(START).size());
    assertEquals(
        StandInCloud.body(cloud.requests(START).get(0)),
        StandInCloud.body(cloud.requests(START).get(1)));
    assertSaved("x.mp4");
  }

  @Test
  void twoThatResumeFetchItOnce() throws IOException {
    for (int i = 0; i < 70; i++) {
      cloud.next(POLL, json("{\"status\":\"processing\"}"));
    }
    client.fails(EXPORT);
    Client one = new Client(home, cloud.base(), "nmv_usr_given");
    Client other = new Client(home, cloud.base(), "nmv_usr_given");
    cloud.next(
        OBJECT,
        request -> {
          // The second comes while the first is in the middle of it.
          other.perform(new Deed.ResumeJobs(null));
          return StandInCloud.file(request, video);
        });

    one.perform(new Deed.ResumeJobs(null));

    assertEquals(1, cloud.requests(OBJECT).size());
    assertTrue(other.screen().notices().get(0).contains("Another clipchat"));
    assertSaved("x.mp4");
  }

  @Test
  void aCancelledJobOfTheCloudIsForgottenHereAndThatIsSaid() {
    exportIsInterrupted();
    Client next = new Client(home, cloud.base(), "nmv_usr_given");

    next.perform(new Deed.CancelJob("render_"));

    assertTrue(next.screen().notices().get(0).contains("cloud may still finish"));
    assertEquals(0, next.actions().waitingJobs());
    assertTrue(cloud.requests().stream().noneMatch(r -> r.getMethod().equals("DELETE")));
  }

  @Test
  void aResultOverItsLimitIsAskedForAgainTighterTwiceAtMost() throws IOException {
    client.screen().agrees();
    client.perform(new Deed.Message("compress this to under 20kB"));

    Failure failure = client.fails(EXPORT);

    assertEquals(new Failure.SizeUnreachable(20_000, 0, ""), failure);
    assertEquals(3, cloud.requests(START).size());
    List<String> said = cloud.requests(MESSAGE).stream().map(StandInCloud::body).toList();
    assertEquals(3, said.size());
    assertTrue(said.get(1).contains("compress this video to under 0.0"), said.get(1));
    assertFalse(Files.exists(home.resolve("x.mp4")));
    assertNothingHalf();
  }

  @Test
  void theTighterResultIsTaken() throws IOException {
    client.screen().agrees();
    client.perform(new Deed.Message("make it at most 1MB please"));
    byte[] large = Arrays.copyOf(video, 1_100_000);
    cloud.next(OBJECT, request -> StandInCloud.file(request, large));

    client.perform(EXPORT);

    assertEquals(2, cloud.requests(START).size());
    assertTrue(
        StandInCloud.body(cloud.requests(MESSAGE).get(1)).contains("under 0.88"),
        StandInCloud.body(cloud.requests(MESSAGE).get(1)));
    assertSaved("x.mp4");
  }

  @Test
  void withoutConsentNothingIsAskedAgain() {
    client.perform(new Deed.Message("compress this to under 20kB"));

    Failure failure = client.fails(EXPORT);

    assertEquals(Failure.SizeUnreachable.over(20_000, video.length), failure);
    assertEquals("size_unreachable", failure.code());
    String told = new FailureText(Words.of("en")).of(failure).line();
    assertTrue(told.startsWith("The result is "), told);
    assertTrue(told.contains("20.0 kB") && told.contains("-y"), told);
    assertFalse(told.contains("too small"), told);
    assertEquals(1, cloud.requests(START).size());
    assertEquals(1, client.screen().questions().size());
    assertTrue(client.screen().questions().get(0).contains("credits"));
  }

  @Test
  void theFormatOfTheDraftGoesOutAndTheEndingFollowsWhatCame() {
    cloud.holds(StandInCloud.DRAFT.replace("\"m\":{}}", "\"m\":{\"format\":\"mov\"}}"), "[]");

    client.perform(new Deed.Export(null, null, false));

    assertTrue(StandInCloud.body(cloud.requests(START).get(0)).contains("\"format\":\"mov\""));
    assertTrue(Files.exists(home.resolve("video-edited.mov")));
    assertEquals(1, cloud.requests(STATE).size());
  }

  @Test
  void aNameOfOursNeverMeetsAnExistingFile() throws IOException {
    client.perform(new Deed.Export(null, null, false), new Deed.Export(null, null, false));

    assertTrue(Files.exists(home.resolve("video-edited.mp4")));
    assertTrue(Files.exists(home.resolve("video-edited-2.mp4")));
  }

  @Test
  void twoExportsInTheSameMillisecondHaveTwoIds() {
    for (int i = 0; i < 70; i++) {
      cloud.next(POLL, json("{\"status\":\"processing\"}"));
    }
    client.fails(EXPORT);
    Client sameTime = new Client(home, cloud.base(), "nmv_usr_given");

    sameTime.perform(new Deed.Export(null, "y.mp4", false));

    assertFalse(id(cloud.requests(START).get(0)).equals(id(cloud.requests(START).get(1))));
  }
}
