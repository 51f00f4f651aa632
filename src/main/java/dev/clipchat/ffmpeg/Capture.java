package dev.clipchat.ffmpeg;

import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.files.WholeFile;
import dev.clipchat.pace.Pace;
import dev.clipchat.pace.Stop;
import dev.clipchat.words.Text;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Takes all that a program writes to its standard output, up to a bound. */
final class Capture {

  private final Child child;
  private final Pace pace;
  private final Duration limit;

  Capture(Child child, Pace pace, Duration limit) {
    this.child = child;
    this.pace = pace;
    this.limit = limit;
  }

  byte[] bytes(int most, Stop stop) {
    LastLines tail = new LastLines();
    byte[] out;
    @Nullable Text stuck;
    try (Stop.Hook hook = stop.onStop(child::kill);
        StderrReader ears = new StderrReader(child.name(), child.err(), tail::add);
        Watchdog watchdog = new Watchdog(child, pace, limit)) {
      out = child.out().readNBytes(most);
      if (child.out().read() >= 0) {
        child.kill();
        throw new ClipchatException(
            new Failure.ProgramFailed(
                child.name(), 0, Text.of("ground.wrote_too_much", "bytes", most)));
      }
      stuck = watchdog.why();
    } catch (IOException e) {
      stop.check();
      throw new ClipchatException(
          new Failure.ProgramFailed(child.name(), -1, WholeFile.reason(e)), e);
    }
    int status = child.waitFor();
    stop.check();
    if (stuck != null) {
      throw new ClipchatException(new Failure.ProgramFailed(child.name(), status, stuck));
    }
    if (status != 0) {
      throw child.failure(status, tail.text());
    }
    return out;
  }
}
