package dev.clipchat.ffmpeg;

import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.pace.Pace;
import dev.clipchat.pace.Stop;
import dev.clipchat.words.Text;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether both programs start here. */
final class StartCheck {

  private static final Duration MOST = Duration.ofSeconds(30);
  private static final Path ASK_LIBC = Path.of("/usr/bin/getconf");

  /** Where a program for glibc looks for its loader, for each processor. */
  private static final List<Path> LOADERS =
      List.of(Path.of("/lib64/ld-linux-x86-64.so.2"), Path.of("/lib/ld-linux-aarch64.so.1"));

  private StartCheck() {}

  /**
   * What keeps them from starting.
   *
   * @param why in one line
   * @param library the one that the loader misses; empty where it is something else
   */
  record Problem(Text why, Optional<String> library) {}

  /** Nothing where both start. */
  static Optional<Problem> problem(Binaries binaries) {
    for (Path program : List.of(binaries.ffmpeg(), binaries.ffprobe())) {
      try {
        ask(program, "-version", binaries.libraries());
      } catch (ClipchatException e) {
        return Optional.of(problem(e.failure()));
      }
    }
    return Optional.empty();
  }

  private static String ask(Path program, String question, List<Path> libraries) {
    try (Child child = Child.start(new Start(program, List.of(question), libraries))) {
      byte[] answer = new Capture(child, Pace.real(), MOST).bytes(1 << 16, new Stop());
      return new String(answer, StandardCharsets.UTF_8);
    }
  }

  private static Problem problem(Failure failure) {
    if (failure instanceof Failure.ProgramFailed f) {
      return problem(f.status(), f.tail());
    }
    // The shell's statuses for what it cannot start; we are asked why.
    return failure instanceof Failure.ProgramMissing f
        ? problem(127, f.why().toString())
        : new Problem(Text.asItIs(failure.toString()), Optional.empty());
  }

  private static Problem problem(int status, String said) {
    boolean linux = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
    boolean loader = !linux || LOADERS.stream().anyMatch(Files::exists);
    Text why = new LoaderWords(libc(), loader).why(status, said);
    return new Problem(why, LoaderWords.missing(said));
  }

  /** The version of the C library, where the system tells it. */
  private static String libc() {
    try {
      return Stream.of(ask(ASK_LIBC, "GNU_LIBC_VERSION", List.of()).strip())
          .filter(answer -> answer.matches("glibc [0-9.]+"))
          .map(answer -> answer.substring("glibc ".length()))
          .findFirst()
          .orElse("");
    } catch (ClipchatException e) {
      return "";
    }
  }
}
