package dev.clipchat.engine.store.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.clipchat.engine.store.Job;
import dev.clipchat.engine.store.Jobs;
import dev.clipchat.engine.store.Keys;
import dev.clipchat.engine.store.Lease;
import dev.clipchat.engine.store.Session;
import dev.clipchat.engine.store.Sessions;
import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.pace.Pace;
import dev.clipchat.pace.Stop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CleanerTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final Pace PACE =
      new Pace() {
        @Override
        public Instant now() {
          return NOW;
        }

        @Override
        public void pause(Duration time, Stop stop) {
          stop.check();
        }
      };

  @TempDir Path data;
  private final ObjectMapper json = new ObjectMapper();

  private Session session(Duration age, int bytes) throws IOException {
    Sessions sessions = new DiskSessions(data, json, PACE);
    Session session = sessions.create("someone", "project", "en");
    Path folder = new Folders(data).of(session);
    Files.write(folder.resolve("content"), new byte[bytes]);
    Files.setLastModifiedTime(folder.resolve("session.json"), FileTime.from(NOW.minus(age)));
    return session;
  }

  private Job job(String id, Session session, Duration age) throws IOException {
    Job job =
        new Job(id, "someone", session.id(), "{}", "mp4", 0, "key", 0, Job.PENDING, null, null);
    Jobs jobs = new DiskJobs(data, json);
    jobs.save(job);
    touch(id, age);
    return job;
  }

  private void touch(String id, Duration age) throws IOException {
    Path folder = data.resolve("jobs").resolve(Keys.hash("someone/" + id));
    Files.setLastModifiedTime(folder.resolve("job.json"), FileTime.from(NOW.minus(age)));
  }

  private void clean(Duration age, long bytes) {
    new Cleaner(data, json, new Cleaner.Keep(age, bytes), PACE).clean();
  }

  private boolean isThere(Session session) {
    return Files.exists(data.resolve("sessions").resolve(session.id()));
  }

  @Test
  void throwsAwayWhatIsOld() throws IOException {
    Session old = session(Duration.ofDays(8), 10);
    Session young = session(Duration.ofDays(6), 10);
    clean(Duration.ofDays(7), 1_000_000);
    assertFalse(isThere(old));
    assertTrue(isThere(young));
  }

  @Test
  void throwsAwayTheOldestOfWhatIsTooMuch() throws IOException {
    Session oldest = session(Duration.ofDays(3), 5_000);
    Session older = session(Duration.ofDays(2), 5_000);
    Session fresh = session(Duration.ofMinutes(5), 50_000);
    clean(Duration.ofDays(7), 57_000);
    assertFalse(isThere(oldest));
    assertTrue(isThere(older), "without the oldest it is little enough");
    assertTrue(isThere(fresh), "what was used a moment ago stays");
  }

  @Test
  void doesNotCountAUsersOwnFiles() throws IOException {
    Session linked = session(Duration.ofDays(2), 10);
    Path own = Files.write(data.resolve("own.mp4"), new byte[500_000]);
    Files.createLink(data.resolve("sessions").resolve(linked.id()).resolve("source"), own);
    clean(Duration.ofDays(7), 100_000);
    assertTrue(isThere(linked));
  }

  @Test
  void keepsWhatSomebodyHolds() throws IOException {
    Session held = session(Duration.ofDays(30), 10);
    try (Lease lock = new DiskSessions(data, json, PACE).lock(held)) {
      clean(Duration.ofDays(7), 0);
      assertTrue(isThere(held));
    }
    clean(Duration.ofDays(7), 0);
    assertFalse(isThere(held));
  }

  @Test
  void keepsAnUnfinishedRenderAndItsSession() throws IOException {
    Session session = session(Duration.ofDays(30), 10);
    Job job = job("r1", session, Duration.ofDays(2));
    clean(Duration.ofDays(7), 0);
    assertTrue(isThere(session));
    Jobs jobs = new DiskJobs(data, json);
    assertEquals(1, jobs.unfinished().size());
    jobs.save(job.failed(new Job.Problem("RENDER_FAILED", "x", 0)));
    touch("r1", Duration.ofDays(2));
    clean(Duration.ofDays(7), 0);
    assertFalse(isThere(session));
    assertTrue(jobs.find("someone", "r1").isEmpty());
  }

  @Test
  void forgetsTokensThatNoLongerOpenAnything() throws IOException {
    Path tokens = Files.createDirectories(data.resolve("accounts/tokens"));
    Path expired = Files.writeString(tokens.resolve("a.json"), "{}");
    Path valid = Files.writeString(tokens.resolve("b.json"), "{}");
    Files.setLastModifiedTime(expired, FileTime.from(NOW.minus(Duration.ofDays(9))));
    Files.setLastModifiedTime(valid, FileTime.from(NOW.minus(Duration.ofDays(6))));
    clean(Duration.ofDays(7), 1_000_000);
    assertFalse(Files.exists(expired));
    assertTrue(Files.exists(valid));
  }

  @Test
  void keepsWhatIsUsedWhileItLooks() throws IOException {
    Session session = session(Duration.ofDays(30), 10);
    Path record = data.resolve("sessions").resolve(session.id()).resolve("session.json");
    AtomicInteger asked = new AtomicInteger();
    Pace resumed =
        new Pace() {
          @Override
          public Instant now() {
            // The first time is before it has looked at the session, the others are after that.
            if (asked.getAndIncrement() > 0) {
              try {
                Files.setLastModifiedTime(record, FileTime.from(NOW));
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            }
            return NOW;
          }

          @Override
          public void pause(Duration time, Stop stop) {
            stop.check();
          }
        };
    new Cleaner(data, json, new Cleaner.Keep(Duration.ofDays(7), 0), resumed).clean();
    assertTrue(asked.get() > 1);
    assertTrue(isThere(session));
  }

  @Test
  void aSessionThatWasCleanedAwayIsNotMadeAnew() throws IOException {
    Session session = session(Duration.ofDays(30), 10);
    clean(Duration.ofDays(7), 0);
    ClipchatException e =
        assertThrows(
            ClipchatException.class,
            () -> new DiskSessions(data, json, PACE).lock(session).close());
    assertInstanceOf(Failure.SessionLost.class, e.failure());
  }

  @Test
  void keepsASessionThatAnUploadIsStillComingTo() throws IOException {
    Session session = session(Duration.ofHours(5), 5_000);
    Path incoming = data.resolve("sessions").resolve(session.id()).resolve("incoming");
    Files.createDirectories(incoming);
    Path coming = Files.write(incoming.resolve("coming"), new byte[10]);
    Files.setLastModifiedTime(coming, FileTime.from(NOW));
    clean(Duration.ofDays(7), 0);
    assertTrue(isThere(session));
  }

  @Test
  void throwsAwayUploadsThatACrashCutOff() throws IOException {
    Session session = session(Duration.ofHours(2), 10);
    Path incoming = data.resolve("sessions").resolve(session.id()).resolve("incoming");
    Files.createDirectories(incoming);
    Path dead = Files.write(incoming.resolve("dead"), new byte[10]);
    Path alive = Files.write(incoming.resolve("alive"), new byte[10]);
    Files.setLastModifiedTime(dead, FileTime.from(NOW.minus(Duration.ofDays(2))));
    Files.setLastModifiedTime(alive, FileTime.from(NOW));
    Files.setLastModifiedTime(incoming, FileTime.from(NOW.minus(Duration.ofDays(2))));
    clean(Duration.ofDays(7), 1_000_000);
    assertFalse(Files.exists(dead));
    assertTrue(Files.exists(alive));
  }
}
