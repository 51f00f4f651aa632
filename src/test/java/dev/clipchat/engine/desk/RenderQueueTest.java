package dev.clipchat.engine.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.clipchat.engine.store.Job;
import dev.clipchat.engine.store.Jobs;
import dev.clipchat.engine.store.MediaFiles;
import dev.clipchat.engine.store.Sessions;
import dev.clipchat.ffmpeg.TestClips;
import dev.clipchat.pace.Pace;
import dev.clipchat.pace.Stop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenderQueueTest {

  private static final Account ACCOUNT = new Account("a", true);

  @TempDir Path data;

  @Test
  void aRenderThatCannotBeKeptOnDiskHasFailedAndIsLogged()
      throws IOException, InterruptedException {
    ObjectMapper json =
        JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    Jobs jobs = new Jobs(data, json);
    Sessions sessions = new Sessions(data, json, Pace.real());
    Workshop workshop = new Workshop(Map.of(), TestClips.places().cache(), Pace.real());
    Planner planner = new Planner(new MediaFiles(sessions, json), workshop, new Stop());
    String key = Jobs.newKey(ACCOUNT.id(), "r");
    jobs.save(new Job("r", ACCOUNT.id(), "s", "{}", "mp4", 0, key, 0, Job.PENDING, null, null));
    // Where the lock should be: no process can take this render up.
    Files.createDirectory(data.resolve("jobs").resolve(key.substring(0, 32)).resolve("lock"));
    BlockingQueue<String> log = new LinkedBlockingQueue<>();
    Watch watch = new Watch(jobs, new Watch.Limits(Duration.ofHours(1), 0), Pace.real());
    RenderWorker worker =
        new RenderWorker(jobs, sessions, new Rendering(planner, workshop), watch, json);
    try (RenderQueue queue = new RenderQueue(jobs, planner, worker, Pace.real(), log::add)) {
      queue.adopt();
      String line = String.valueOf(log.poll(60, TimeUnit.SECONDS));
      assertTrue(line.contains("StorageFailed"), line);
      assertEquals(Job.FAILED, queue.look(ACCOUNT, "r").job().status());
    }
  }
}
