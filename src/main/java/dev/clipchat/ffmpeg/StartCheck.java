package dev.clipchat.ffmpeg;

import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.pace.Pace;
import dev.clipchat.pace.Stop;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Whether both programs start here. */
final class StartCheck {

  private static final Duration MOST = Duration.ofSeconds(30);

  private StartCheck() {}

  /** What keeps them from starting, in one line; nothing where they do. */
  static Optional<String> problem(Binaries binaries) {
    for (Path program : List.of(binaries.ffmpeg(), binaries.ffprobe())) {
      try (Child child = Child.start(program, List.of("-version"), binaries.libraries())) {
        new Capture(child, Pace.real(), MOST).bytes(1 << 16, new Stop());
      } catch (ClipchatException e) {
        return Optional.of(reason(e.failure()));
      }
    }
    return Optional.empty();
  }

  private static String reason(Failure failure) {
    if (failure instanceof Failure.ProgramFailed f) {
      return f.tail().isBlank() ? "it ends with status " + f.status() : lastLine(f.tail());
    }
    return failure instanceof Failure.ProgramMissing f ? f.why() : failure.toString();
  }

  private static String lastLine(String text) {
    return text.lines().map(String::strip).filter(l -> !l.isEmpty()).reduce("", (a, b) -> b);
  }
}
