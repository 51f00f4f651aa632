package dev.clipchat.client.action;

import static dev.clipchat.client.standin.StandInCloud.Call.MESSAGE;
import static dev.clipchat.client.standin.StandInCloud.Call.OBJECT;
import static dev.clipchat.client.standin.StandInCloud.Call.POLL;
import static dev.clipchat.client.standin.StandInCloud.Call.START;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clipchat.client.standin.Client;
import dev.clipchat.client.standin.OneDeed;
import dev.clipchat.client.standin.StandInCloud;
import dev.clipchat.ffmpeg.TestClips;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed loses nothing and does nothing twice. */
class KilledTest {

  @TempDir Path home;
  private StandInCloud cloud;
  private final CountDownLatch arrived = new CountDownLatch(1);
  private final CountDownLatch killed = new CountDownLatch(1);

  @BeforeEach
  void start() throws IOException {
    cloud = new StandInCloud();
    cloud.renders(Files.readAllBytes(TestClips.clip(2)));
  }

  @AfterEach
  void stop() {
    killed.countDown();
    cloud.close();
  }

  private void killWhenItArrives(String deed) throws IOException, InterruptedException {
    Process process = OneDeed.start(home, cloud.base(), deed);
    try {
      assertTrue(arrived.await(60, TimeUnit.SECONDS), () -> log());
    } finally {
      process.destroyForcibly().waitFor();
      killed.countDown();
    }
  }

  private String log() {
    try {
      return Files.readString(home.resolve("process.log"));
    } catch (IOException e) {
      return e.toString();
    }
  }

  private void hold() {
    arrived.countDown();
    try {
      killed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void aMessageIsNotSentAgainByTheNextProcess() throws IOException, InterruptedException {
    cloud.next(
        MESSAGE,
        request -> {
          hold();
          return StandInCloud.stream(StandInCloud.event("ok"));
        });
    killWhenItArrives("make it brighter");

    Process next = OneDeed.start(home, cloud.base(), "resume");
    assertEquals(0, next.waitFor(), this::log);

    assertEquals(1, cloud.requests(MESSAGE).size());
    Client client = new Client(home, cloud.base(), "nmv_usr_given");
    assertEquals(0, client.actions().waitingJobs());
  }

  @Test
  void aRenderIsFinishedByTheNextProcess() throws IOException, InterruptedException {
    cloud.next(
        POLL,
        request -> {
          hold();
          return StandInCloud.json("{\"status\":\"processing\"}");
        });
    killWhenItArrives("export");

    Process next = OneDeed.start(home, cloud.base(), "resume");
    assertEquals(0, next.waitFor(), this::log);

    assertEquals(1, cloud.requests(START).size());
    assertEquals(1, cloud.requests(OBJECT).size());
    assertArrayEquals(
        Files.readAllBytes(TestClips.clip(2)), Files.readAllBytes(home.resolve("x.mp4")));
  }
}
