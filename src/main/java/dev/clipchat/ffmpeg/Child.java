package dev.clipchat.ffmpeg;

import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.files.WholeFile;
import dev.clipchat.words.Text;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A started program that never outlives us. Its standard input is empty. Where there is a shell, a
 * fixed script starts it beside a watcher that reads a pipe from us: the pipe closes when we end,
 * even by {@code kill -9}, and the watcher ends the program. Arguments reach it untouched.
 */
final class Child implements AutoCloseable {

  /** The signal for whoever writes more to a file than is allowed. */
  private static final int TOO_LARGE = 25;

  private static final Path SHELL = Path.of("/bin/sh");
  private static final List<Path> NICE = List.of(Path.of("/usr/bin/nice"), Path.of("/bin/nice"));

  /**
   * Takes the folders of libraries, three bounds and then the command. The shell stays the parent
   * of both, so that no zombie is left where we are the first process of a container, and passes
   * the program's status on.
   */
  private static final String WATCHED =
      """
      if [ -n "$1" ]; then LD_LIBRARY_PATH=$1; DYLD_LIBRARY_PATH=$1
      export LD_LIBRARY_PATH DYLD_LIBRARY_PATH; fi
      { ulimit -c 0
      [ -z "$2" ] || ulimit -v "$2"
      [ -z "$3" ] || ulimit -t "$3"
      [ -z "$4" ] || ulimit -f "$4"; } 2>/dev/null
      shift 4
      exec 3<&0 </dev/null
      "$@" 3<&- &
      program=$!
      exec >/dev/null 2>&1
      { read -r line <&3; kill -9 "$program"; } &
      watcher=$!
      exec 3<&-
      wait "$program"; status=$?
      kill -9 "$watcher"; wait "$watcher"
      exit "$status"
      """;

  private final Path program;
  private final Process process;

  private Child(Path program, Process process) {
    this.program = program;
    this.process = process;
  }

  static Child start(Start start) {
    Path program = start.program();
    if (!Files.isExecutable(program)) {
      throw new ClipchatException(
          new Failure.ProgramMissing(
              name(program), Text.of("ground.not_a_program", "program", program)));
    }
    String folders =
        start.libraries().stream()
            .map(Path::toString)
            .collect(Collectors.joining(File.pathSeparator));
    List<String> command = new ArrayList<>();
    boolean watched = Files.isExecutable(SHELL);
    if (watched) {
      command.addAll(List.of(SHELL.toString(), "-c", WATCHED, "clipchat-watch", folders));
      command.addAll(start.bounds().arguments());
    }
    if (start.gently()) {
      command.addAll(gently());
    }
    command.addAll(start.before());
    command.add(program.toString());
    command.addAll(start.arguments());
    ProcessBuilder builder = new ProcessBuilder(command);
    ChildEnvironment.clear(builder.environment());
    if (!watched && !folders.isEmpty()) {
      builder.environment().put("LD_LIBRARY_PATH", folders);
    }
    try {
      Process process = builder.start();
      if (!watched) {
        process.getOutputStream().close();
      }
      return new Child(program, process);
    } catch (IOException e) {
      throw new ClipchatException(
          new Failure.ProgramMissing(name(program), WholeFile.reason(e)), e);
    }
  }

  /** Giving way to everything else that wants the processor. */
  private static List<String> gently() {
    // On macOS the system's own programs drop the library path on the way.
    return Files.isDirectory(Path.of("/proc/self"))
        ? NICE.stream()
            .filter(Files::isExecutable)
            .findFirst()
            .map(nice -> List.of(nice.toString(), "-n", "5"))
            .orElse(List.of())
        : List.of();
  }

  /** What it means that it ended so. */
  ClipchatException failure(int status, String said) {
    if (status == 128 + TOO_LARGE) {
      return new ClipchatException(
          new Failure.ProgramFailed(name(), status, "it wrote more than it may\n" + said));
    }
    // The shell's words for a program that cannot be started, and the loader's.
    boolean missing = status == 126 || status == 127;
    return new ClipchatException(
        missing
            ? new Failure.ProgramMissing(name(), Text.asItIs(said))
            : new Failure.ProgramFailed(name(), status, said));
  }

  InputStream out() {
    return process.getInputStream();
  }

  InputStream err() {
    return process.getErrorStream();
  }

  String name() {
    return name(program);
  }

  private static String name(Path program) {
    return String.valueOf(program.getFileName()).replaceFirst("\\.exe$", "");
  }

  /** Processor time that it has used so far, in nanoseconds; 0 where the system does not tell. */
  long processorTime() {
    return process
            .descendants()
            .mapToLong(p -> p.info().totalCpuDuration().map(d -> d.toNanos()).orElse(0L))
            .sum()
        + process.info().totalCpuDuration().map(d -> d.toNanos()).orElse(0L);
  }

  int waitFor() {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      kill();
      Thread.currentThread().interrupt();
      throw new ClipchatException(new Failure.Stopped(15), e);
    }
  }

  /** Ends it at once. The watcher does it too: the shell may be about to start the program. */
  void kill() {
    try (OutputStream pipe = process.getOutputStream()) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      if (!Files.isExecutable(SHELL)) {
        process.destroyForcibly();
      }
    } catch (IOException e) {
      process.destroyForcibly();
    }
  }

  @Override
  public void close() {
    if (process.isAlive()) {
      kill();
    }
    try (OutputStream pipe = process.getOutputStream()) {
      pipe.flush();
    } catch (IOException e) {
      // The other end is gone, which is what closing it is for.
      process.descendants().forEach(ProcessHandle::destroyForcibly);
    }
  }
}
