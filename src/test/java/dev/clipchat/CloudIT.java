package dev.clipchat;

import static dev.clipchat.client.standin.StandInCloud.Call.CLAIM;
import static dev.clipchat.client.standin.StandInCloud.Call.CREDITS;
import static dev.clipchat.client.standin.StandInCloud.Call.MESSAGE;
import static dev.clipchat.client.standin.StandInCloud.Call.OBJECT;
import static dev.clipchat.client.standin.StandInCloud.Call.POLL;
import static dev.clipchat.client.standin.StandInCloud.Call.SESSION;
import static dev.clipchat.client.standin.StandInCloud.Call.START;
import static dev.clipchat.client.standin.StandInCloud.Call.STATE;
import static dev.clipchat.client.standin.StandInCloud.Call.TOKEN;
import static dev.clipchat.client.standin.StandInCloud.Call.UPLOAD;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.clipchat.Launched.Desk;
import dev.clipchat.Launched.Ended;
import dev.clipchat.client.standin.StandInCloud;
import dev.clipchat.client.standin.StandInCloud.Call;
import dev.clipchat.ffmpeg.TestClips;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The client against a server that is not ours, as scripts drive it. */
class CloudIT {

  private static final String TOKEN_GIVEN = "key-from-the-environment";

  @TempDir private Path folder;
  private StandInCloud cloud;
  private Desk desk;

  @BeforeEach
  void aCloudAndAFolder() throws Exception {
    cloud = new StandInCloud();
    cloud.renders(Files.readAllBytes(TestClips.clip(2)));
    Files.copy(TestClips.clip(2), folder.resolve("f.mp4"));
    desk =
        new Desk(Files.createDirectories(folder.resolve("home")), folder)
            .with("NEMO_API_URL", cloud.base().toString())
            .with("NEMO_TOKEN", TOKEN_GIVEN);
  }

  @AfterEach
  void closeIt() {
    cloud.close();
  }

  @Test
  void eachCommandMakesTheDocumentedRequestsInTheirOrder() throws Exception {
    cloud.says("It is brighter now.");
    assertEquals("It is brighter now.\n", run(SESSION, STATE, MESSAGE).by("say", "brighter").out());
    cloud.holds(StandInCloud.DRAFT, "[{\"name\":\"f.mp4\",\"width\":320,\"height\":180}]");
    assertTrue(run(UPLOAD, STATE).by("upload", "f.mp4").out().contains("f.mp4 · 320x180"));
    assertEquals("Timeline (1 track): 1. Video: a.mp4 (0-2s)\n", run(STATE).by("status").out());
    assertTrue(run(CREDITS).by("credits").out().matches(".*\\d.*\\R"));
    assertEquals("x.mp4\n", run(STATE, START, POLL, OBJECT).by("export", "-o", "x.mp4").out());
    assertArrayEquals(
        Files.readAllBytes(TestClips.clip(2)), Files.readAllBytes(folder.resolve("x.mp4")));
    assertEquals(
        "f-small.mp4\n",
        run(SESSION, UPLOAD, STATE, MESSAGE, STATE, START, POLL, OBJECT)
            .by("compress", "f.mp4", "--under", "10MB")
            .out());

    for (RecordedRequest request : cloud.requests()) {
      assertFalse(request.getTarget().contains(TOKEN_GIVEN), request.getTarget());
      boolean ours = !request.getTarget().startsWith("/objects/");
      if (ours) {
        assertEquals("Bearer " + TOKEN_GIVEN, request.getHeaders().get("Authorization"));
        assertEquals("ai-video-compressor", request.getHeaders().get("X-Skill-Source"));
        assertEquals("1.0.0", request.getHeaders().get("X-Skill-Version"));
        assertEquals("unknown", request.getHeaders().get("X-Skill-Platform"));
      }
    }
  }

  @Test
  void theEnvironmentNamesThePlatformAndTheSession() throws Exception {
    desk = desk.with("SKILL_SOURCE", "mine");
    run(SESSION, STATE, MESSAGE).by("--lang", "zh", "say", "brighter");
    RecordedRequest session = cloud.requests(SESSION).get(0);
    assertEquals("mine", session.getHeaders().get("X-Skill-Platform"));
    assertEquals("{\"task_name\":\"project\",\"language\":\"zh\"}", StandInCloud.body(session));

    run(SESSION).by("sessions", "new");
    run(STATE).by("status");
    desk = desk.with("CLIPCHAT_SESSION", "s1");
    run(STATE).by("status");
    List<RecordedRequest> looks = cloud.requests(STATE);
    assertTrue(looks.get(1).getTarget().contains("/s2/"), looks.get(1).getTarget());
    assertTrue(looks.get(2).getTarget().contains("/s1/"), looks.get(2).getTarget());
  }

  @Test
  void noProcessHasTheTokenAmongItsArguments() throws Exception {
    assumeTrue(Files.exists(Path.of("/proc/self/cmdline")));
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch looked = new CountDownLatch(1);
    cloud.next(
        CREDITS,
        request -> {
          asked.countDown();
          awaitQuietly(looked);
          return StandInCloud.json("{\"code\":0,\"data\":{\"available\":7}}");
        });
    Launched command = desk.start(Launched.launcher(), "credits");
    StringBuilder arguments = new StringBuilder();
    try {
      assertTrue(asked.await(5, TimeUnit.MINUTES));
      ProcessHandle first = command.process().toHandle();
      for (ProcessHandle process : Stream.concat(Stream.of(first), first.descendants()).toList()) {
        arguments.append(Files.readString(Path.of("/proc/" + process.pid() + "/cmdline")));
      }
    } finally {
      looked.countDown();
    }
    Ended ended = command.ended("");
    assertEquals(0, ended.code(), ended.err());

    assertTrue(arguments.indexOf("credits") >= 0, arguments.toString());
    assertFalse(arguments.indexOf(TOKEN_GIVEN) >= 0, arguments.toString());
    String sent = cloud.requests(CREDITS).get(0).getHeaders().get("Authorization");
    assertEquals("Bearer " + TOKEN_GIVEN, sent);
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void anAnonymousTokenIsKeptForTheNextProcess() throws Exception {
    desk = new Desk(desk.home(), folder).with("NEMO_API_URL", cloud.base().toString());
    run(TOKEN, CREDITS).by("credits");
    run(CREDITS).by("credits");
  }

  @Test
  void refusalsHaveTheirWordsAndTheirExitCodes() throws Exception {
    cloud.next(START, new MockResponse.Builder().code(402).body("{\"code\":402}").build());
    Ended plan = desk.run(Launched.launcher(), "export", "-o", "x.mp4");
    assertEquals(5, plan.code(), plan.err());
    assertTrue(plan.err().contains("Register or upgrade your plan to unlock export."), plan.err());

    cloud.next(
        MESSAGE,
        new MockResponse.Builder()
            .addHeader("Content-Type", "application/json")
            .body("{\"code\":2001,\"message\":\"no credits\"}")
            .build());
    Ended credits = desk.run(Launched.launcher(), "say", "brighter");
    assertEquals(5, credits.code(), credits.err());
    assertTrue(credits.err().contains("Top up credits in your account"), credits.err());

    cloud.next(CREDITS, new MockResponse.Builder().body("<html>proxy</html>").build());
    Ended garbled = desk.run(Launched.launcher(), "credits");
    assertEquals(8, garbled.code(), garbled.err());
    assertEquals(1, garbled.err().lines().count(), garbled.err());
    assertFalse(Files.exists(folder.resolve("x.mp4")));
  }

  @Test
  void theFileGoesToStandardOutputAndNothingElseDoes() throws Exception {
    Ended ended =
        desk.with("PROGRAM", Launched.launcher().toString())
            .run(Path.of("/bin/sh"), "-c", "\"$PROGRAM\" export -o - >got.mp4");

    assertEquals(0, ended.code(), ended.err());
    assertArrayEquals(
        Files.readAllBytes(TestClips.clip(2)), Files.readAllBytes(folder.resolve("got.mp4")));
    assertEquals("", ended.out());
  }

  @Test
  void theSessionsLinkIsPrintedAndHoldsNoToken() throws Exception {
    assertEquals(
        "https://nemovideo.com/workspace/claim?ct=clm_x\n", run(SESSION, CLAIM).by("open").out());
  }

  @Test
  void aSmallerResultIsAskedForOnlyWhereSomebodyHasAgreed() throws Exception {
    long bytes = Files.size(TestClips.clip(2));
    String under = bytes / 2 + "B";
    Ended refused = desk.run(Launched.launcher(), "compress", "f.mp4", "--under", under);
    assertEquals(3, refused.code(), refused.err());
    assertEquals(1, cloud.requests(MESSAGE).size());

    Ended agreed = desk.run(Launched.launcher(), "compress", "f.mp4", "--under", under, "-y");
    assertEquals(3, agreed.code(), agreed.err());
    assertEquals(1 + 3, cloud.requests(MESSAGE).size(), "asked again, tighter, twice at most");
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(
          List.of("f.mp4", "home"), files.map(f -> f.getFileName().toString()).sorted().toList());
    }
  }

  /** A run that must make these calls and no others. */
  private record Expected(CloudIT test, List<Call> calls) {

    Ended by(String... arguments) throws Exception {
      int before = test.cloud.calls().size();
      Ended ended = test.desk.run(Launched.launcher(), arguments);
      assertEquals(0, ended.code(), ended.err());
      List<Call> all = test.cloud.calls();
      assertEquals(calls, all.subList(before, all.size()));
      assertFalse(ended.err().contains(TOKEN_GIVEN) || ended.out().contains(TOKEN_GIVEN));
      return ended;
    }
  }

  private Expected run(Call... calls) {
    return new Expected(this, List.of(calls));
  }
}
