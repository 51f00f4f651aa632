package dev.clipchat.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clipchat.ffmpeg.TestClips;
import dev.clipchat.pace.Pace;
import dev.clipchat.pace.Stop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import okhttp3.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left when a process dies or closes in the middle of a render. */
class SurvivalTest {

  @TempDir Path data;

  private static Path slowClip() {
    return TestClips.noise(320, 180, 25, 6);
  }

  private static void pause() {
    Pace.real().pause(Duration.ofMillis(20), new Stop());
  }

  /** Until ffmpeg is at it. */
  private void waitUntilItWorks(Wire wire, String id) throws IOException {
    while (!works(data)) {
      JsonNode status = wire.poll(id);
      assertTrue(status.path("status").asText().matches("pending|processing"), status.toString());
      pause();
    }
  }

  private void assertNoHalfFileIsServed(Wire wire, String id) throws IOException {
    try (Response response = wire.send(wire.request("/api/render/proxy/" + id + "/download"))) {
      assertEquals(409, response.code());
    }
  }

  private static boolean works(Path data) {
    return ProcessHandle.allProcesses()
        .flatMap(process -> process.info().commandLine().stream())
        .anyMatch(line -> line.contains("ffmpeg") && line.contains(data.toString()));
  }

  private void finish(Wire wire, String id) throws IOException {
    JsonNode done = wire.ended(id);
    assertEquals("completed", done.path("status").asText(), done.toString());
    Path file =
        Files.write(
            data.resolve("out.mp4"), wire.download(done.path("output").path("url").asText()));
    assertEquals(6000, TestClips.probe(file).duration().toMillis(), 80);
    try (Stream<Path> all = Files.walk(data.resolve("jobs"))) {
      assertEquals(0, all.filter(f -> f.endsWith("work")).count(), "the work folder is gone");
    }
  }

  @Test
  void aKilledServersRenderIsFinishedByTheNext() throws Exception {
    Wire before;
    try (OtherProcess server = OtherProcess.start(data, "served")) {
      before = Wire.stranger(server.url());
      String session = before.session();
      before.upload(session, slowClip());
      before.say(session, "make it black and white");
      before.export(session, "render_1");
      waitUntilItWorks(before, "render_1");
      assertNoHalfFileIsServed(before, "render_1");
      server.kill();
    }
    try (Backend backend = Backend.start(Backends.served(data))) {
      Wire after = before.at(backend.url());
      assertNoHalfFileIsServed(after, "render_1");
      finish(after, "render_1");
    }
    while (works(data)) {
      pause();
    }
  }

  @Test
  void whoeverLooksAtAnOrphanedLocalRenderRevivesIt() throws Exception {
    try (OtherProcess chat = OtherProcess.start(data, "in-process")) {
      Wire before = new Wire(chat.url(), chat.token());
      String session = before.session();
      before.uploadUrl(session, slowClip().toUri().toString());
      before.say(session, "make it black and white");
      before.export(session, "render_1");
      waitUntilItWorks(before, "render_1");
      chat.kill();
    }
    try (Backend backend = Backend.start(Backends.inProcess(data))) {
      finish(new Wire(backend.url(), backend.token()), "render_1");
    }
  }

  @Test
  void aClosedBackendLeavesItsRenderToTheNext() throws Exception {
    String session;
    try (Backend backend = Backend.start(Backends.inProcess(data))) {
      Wire wire = new Wire(backend.url(), backend.token());
      session = wire.session();
      wire.uploadUrl(session, slowClip().toUri().toString());
      wire.say(session, "make it black and white");
      wire.export(session, "render_1");
      waitUntilItWorks(wire, "render_1");
    }
    assertTrue(!works(data), "no ffmpeg is left behind");
    try (Backend backend = Backend.start(Backends.inProcess(data))) {
      finish(new Wire(backend.url(), backend.token()), "render_1");
    }
  }

  @Test
  void aRenderThatTookThreeProcessesDownIsGivenUpWithWords() throws Exception {
    Wire before;
    try (Backend backend = Backend.start(Backends.served(data))) {
      before = Wire.stranger(backend);
      String session = before.session();
      before.upload(session, TestClips.clip(1));
      before.export(session, "render_1");
      assertEquals("completed", before.ended("render_1").path("status").asText());
    }
    // As three processes leave it that died over it one after the other.
    try (Stream<Path> all = Files.walk(data.resolve("jobs"))) {
      Path record = all.filter(f -> f.endsWith("job.json")).findFirst().orElseThrow();
      ObjectNode job = (ObjectNode) Wire.JSON.readTree(Files.readString(record));
      job.put("status", "processing").put("attempts", 3).putNull("done");
      Files.writeString(record, job.toString());
    }
    try (Backend backend = Backend.start(Backends.served(data))) {
      JsonNode ended = before.at(backend.url()).ended("render_1");
      assertEquals("failed", ended.path("status").asText(), ended.toString());
      assertTrue(ended.path("error").asText().contains("3 broken attempts"), ended.toString());
    }
  }

  @Test
  void twoProcessesShareSessionsAndRenders() throws Exception {
    try (OtherProcess other = OtherProcess.start(data, "in-process");
        Backend backend = Backend.start(Backends.inProcess(data))) {
      Wire here = new Wire(backend.url(), backend.token());
      Wire there = new Wire(other.url(), other.token());
      String session = here.session();
      here.uploadUrl(session, slowClip().toUri().toString());
      assertEquals(1, there.state(session).path("video_infos").size());
      there.export(session, "render_1");
      waitUntilItWorks(here, "render_1");
      assertEquals("failed", calledOff(here).path("status").asText());
      assertEquals("CANCELLED", there.ended("render_1").path("code").asText());
    }
  }

  private static JsonNode calledOff(Wire wire) throws IOException {
    wire.json(wire.request("/api/render/proxy/lambda/render_1").delete());
    return wire.ended("render_1");
  }
}
