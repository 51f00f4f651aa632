package dev.clipchat.ffmpeg;

import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.files.WholeFile;
import dev.clipchat.pace.Pace;
import dev.clipchat.pace.Stop;
import dev.clipchat.words.Text;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Runs ffmpeg and ffprobe with a list of arguments; no shell ever reads them. */
public final class Ffmpeg {

  /** Without a sign of life for so long, a program counts as hung. */
  public static final Duration STALL = Duration.ofSeconds(90);

  private static final Duration PROBE_LIMIT = Duration.ofSeconds(60);

  private final Binaries binaries;
  private final Pace pace;
  private final Map<String, Boolean> filters = new ConcurrentHashMap<>();

  public Ffmpeg(Binaries binaries, Pace pace) {
    this.binaries = binaries;
    this.pace = pace;
  }

  public Binaries binaries() {
    return binaries;
  }

  /** Whether the programs are still where they were found. */
  public boolean isThere() {
    return Files.exists(binaries.ffmpeg())
        && Files.exists(binaries.ffprobe())
        && binaries.libraries().stream().allMatch(Files::isDirectory);
  }

  /** What a run left: its last report and the end of what it said. */
  public record Ran(Progress last, String tail) {}

  public Ran run(List<String> arguments, Stop stop) {
    return run(arguments, stop, p -> {}, l -> {});
  }

  public Ran run(List<String> arguments, Stop stop, Consumer<Progress> progress) {
    return run(arguments, stop, progress, l -> {});
  }

  /**
   * Runs ffmpeg to its end.
   *
   * @param lines gets each line that it says, on another thread
   * @throws ClipchatException {@link Failure.ProgramFailed} if it fails or hangs, {@link
   *     Failure.Stopped} if asked to stop
   */
  public Ran run(
      List<String> arguments, Stop stop, Consumer<Progress> progress, Consumer<String> lines) {
    stop.check();
    List<String> all =
        new ArrayList<>(
            List.of("-hide_banner", "-nostdin", "-y", "-progress", "pipe:1", "-stats_period"));
    all.addAll(List.of("0.25", "-nostats"));
    all.addAll(arguments);
    LastLines tail = new LastLines();
    Start start = start(binaries.ffmpeg(), all, Reach.of(arguments), Bounds.work());
    try (Child child = Child.start(start.gentle())) {
      Progress last;
      @Nullable Text stuck;
      try (Stop.Hook hook = stop.onStop(child::kill);
          StderrReader ears = new StderrReader("ffmpeg", child.err(), l -> hear(l, tail, lines));
          Watchdog watchdog = new Watchdog(child, pace, STALL)) {
        last = follow(child, watchdog, progress);
        stuck = watchdog.why();
      } catch (IOException e) {
        stop.check();
        throw new ClipchatException(
            new Failure.ProgramFailed("ffmpeg", -1, WholeFile.reason(e)), e);
      }
      int status = child.waitFor();
      stop.check();
      if (stuck != null) {
        throw new ClipchatException(
            new Failure.ProgramFailed("ffmpeg", status, tail.text(), stuck));
      }
      if (status != 0) {
        throw child.failure(status, tail.text());
      }
      return new Ran(last, tail.text());
    }
  }

  private static void hear(String line, LastLines tail, Consumer<String> lines) {
    tail.add(line);
    lines.accept(line);
  }

  private static Progress follow(Child child, Watchdog watchdog, Consumer<Progress> progress)
      throws IOException {
    Progress last = Progress.NONE;
    Progress.Reader reader = new Progress.Reader();
    try (BufferedReader out =
        new BufferedReader(new InputStreamReader(child.out(), StandardCharsets.UTF_8))) {
      String line;
      while ((line = out.readLine()) != null) {
        Optional<Progress> next = reader.line(line);
        if (next.isPresent()) {
          if (next.get().isBeyond(last)) {
            watchdog.sawLife();
          }
          last = next.get();
          progress.accept(last);
        }
      }
    }
    return last;
  }

  /** Runs ffmpeg and gives what it writes to {@code pipe:1}, which is at most so many bytes. */
  public byte[] capture(List<String> arguments, int mostBytes, Stop stop) {
    stop.check();
    List<String> all = new ArrayList<>(List.of("-hide_banner", "-nostdin", "-nostats"));
    all.addAll(arguments);
    Start start = start(binaries.ffmpeg(), all, Reach.of(arguments), Bounds.work());
    return output(start, mostBytes, stop, STALL);
  }

  /** Whether this ffmpeg was built with a filter; asked once. */
  public boolean hasFilter(String name, Stop stop) {
    return filters.computeIfAbsent(name, n -> asked(n, stop));
  }

  private boolean asked(String filter, Stop stop) {
    byte[] help = capture(List.of("-h", "filter=" + filter), 1 << 20, stop);
    return new String(help, StandardCharsets.UTF_8).startsWith("Filter " + filter);
  }

  /** Runs ffprobe and gives its text. */
  String probe(List<String> arguments, Stop stop) {
    stop.check();
    Start start = start(binaries.ffprobe(), arguments, Reach.of(arguments), Bounds.LOOK);
    byte[] text = output(start, 8 << 20, stop, PROBE_LIMIT);
    return new String(text, StandardCharsets.UTF_8);
  }

  private Start start(Path program, List<String> arguments, Reach reach, Bounds bounds) {
    boolean walled = binaries.sandbox().walls() != Walls.NONE;
    return new Start(program, arguments, binaries.libraries())
        .within(binaries.sandbox(), reach, walled ? bounds : Bounds.NONE);
  }

  private byte[] output(Start start, int most, Stop stop, Duration limit) {
    try (Child child = Child.start(start)) {
      return new Capture(child, pace, limit).bytes(most, stop);
    }
  }
}
