package dev.clipchat.ffmpeg;

import dev.clipchat.failure.ClipchatException;
import dev.clipchat.pace.Pace;
import dev.clipchat.pace.Stop;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The walls around each run here: the best that this system allows, which only a trial tells (a
 * container may forbid what its kernel can do). Tried once, when the programs are looked for.
 *
 * @param tool what makes them; empty where none does
 */
public record Sandbox(Walls walls, Optional<Path> tool) {

  static final Sandbox NONE = new Sandbox(Walls.NONE, Optional.empty());

  private static final Duration MOST = Duration.ofSeconds(10);
  private static final Path SHELL = Path.of("/bin/sh");
  private static final List<Path> IDLE = List.of(Path.of("/usr/bin/true"), Path.of("/bin/true"));

  /** The first that holds for these programs. */
  static Sandbox of(Binaries binaries, Map<String, String> environment) {
    return holding(binaries, environment).findFirst().orElse(NONE);
  }

  /** All that hold, each tried when it is asked for. */
  static Stream<Sandbox> holding(Binaries binaries, Map<String, String> environment) {
    String path = environment.getOrDefault("PATH", "");
    return Stream.of(Walls.values())
        .flatMap(walls -> made(walls, path).stream())
        .filter(sandbox -> sandbox.holds(binaries));
  }

  private static Optional<Sandbox> made(Walls walls, String path) {
    boolean mac = os().contains("mac");
    return switch (walls) {
      case BUBBLEWRAP -> mac ? Optional.empty() : with(walls, "bwrap", path);
      case NAMESPACES, PRIVILEGES -> mac ? Optional.empty() : with(walls, walls.program(), path);
      case SEATBELT -> mac ? with(walls, walls.program(), path) : Optional.empty();
      case BOUNDS -> Optional.of(SHELL).filter(Files::isExecutable).map(s -> plain(walls));
      case NONE -> Optional.of(NONE);
    };
  }

  private static Sandbox plain(Walls walls) {
    return new Sandbox(walls, Optional.empty());
  }

  private static Optional<Sandbox> with(Walls walls, String program, String path) {
    return Stream.concat(Stream.of("/usr/bin", "/bin"), Stream.of(path.split(File.pathSeparator)))
        .filter(folder -> folder.startsWith("/"))
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable)
        .findFirst()
        .map(tool -> new Sandbox(walls, Optional.of(tool)));
  }

  /** What came with us needs the system's libraries; any other may need more, and is started. */
  private boolean holds(Binaries binaries) {
    if (walls == Walls.NONE) {
      return true;
    }
    boolean ours =
        binaries.origin() == Binaries.Origin.BUNDLED
            || binaries.origin() == Binaries.Origin.BUNDLED_WITH_STAND_INS;
    Path idle = IDLE.stream().filter(Files::isExecutable).findFirst().orElse(binaries.ffprobe());
    Start start =
        new Start(ours ? idle : binaries.ffprobe(), List.of("-version"), binaries.libraries());
    try (Child child = Child.start(start.within(this, Reach.NOTHING, Bounds.work()))) {
      new Capture(child, Pace.real(), MOST).bytes(1 << 16, new Stop());
      return true;
    } catch (ClipchatException e) {
      return false;
    }
  }

  /** What stands before a program's own command. */
  List<String> before(Path program, List<Path> libraries, Reach reach) {
    String with = tool.map(Path::toString).orElse("");
    return switch (walls) {
      case BUBBLEWRAP -> new Bubble(program, libraries, reach, isRoot()).command(with);
      case NAMESPACES ->
          isRoot()
              ? List.of(with, "--net", "--ipc", "--uts", "--")
              : List.of(with, "--user", "--map-current-user", "--net", "--ipc", "--uts", "--");
      case PRIVILEGES -> List.of(with, "--no-new-privs", "--");
      case SEATBELT -> new Seatbelt(program, libraries, reach).command(with);
      case BOUNDS, NONE -> List.of();
    };
  }

  /** Within namespaces of its own a superuser may no longer read what belongs to others. */
  private static boolean isRoot() {
    return System.getProperty("user.name", "").equals("root");
  }

  private static String os() {
    return System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
  }
}
