package dev.clipchat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** One run of a program as a user would start it, in a home of its own. */
final class Launched {

  private final Process process;
  private final CompletableFuture<String> out;
  private final CompletableFuture<String> err;

  private final CompletableFuture<String> firstLine = new CompletableFuture<>();

  private Launched(Process process) {
    this.process = process;
    this.out = CompletableFuture.supplyAsync(this::output);
    this.err = CompletableFuture.supplyAsync(() -> all(process.getErrorStream()));
  }

  /** Where runs happen: the home and the working folder, and what differs in the environment. */
  record Desk(Path home, Path folder, Map<String, String> environment) {

    Desk(Path home, Path folder) {
      this(home, folder, Map.of());
    }

    Desk with(String name, String value) {
      Map<String, String> more = new TreeMap<>(environment);
      more.put(name, value);
      return new Desk(home, folder, more);
    }

    Launched start(Path program, String... arguments) throws IOException {
      List<String> command =
          Stream.concat(Stream.of(program.toString()), Arrays.stream(arguments)).toList();
      ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
      Map<String, String> env = builder.environment();
      env.keySet().removeIf(name -> name.startsWith("XDG_") || name.startsWith("NEMO_"));
      env.keySet().removeAll(List.of("CLIPCHAT_SESSION", "SKILL_SOURCE", "COLUMNS"));
      env.put("HOME", home.toString());
      env.put("JAVA_HOME", System.getProperty("java.home"));
      // The one that the build made: a run in a passing folder leaves nothing at work behind it.
      env.put("CLIPCHAT_ARCHIVE", "use");
      // The home is empty: a build inside it still takes what is on this computer already.
      env.put("MAVEN_OPTS", "-Dmaven.repo.local=" + System.getProperty("clipchat.repository"));
      env.putAll(environment);
      return new Launched(builder.start());
    }

    Ended run(Path program, String... arguments) throws Exception {
      return start(program, arguments).ended("");
    }

    Ended feed(String input, Path program, String... arguments) throws Exception {
      return start(program, arguments).ended(input);
    }
  }

  record Ended(int code, String out, String err) {
    List<String> outLines() {
      return out.lines().toList();
    }
  }

  static Path checkout() {
    return Path.of(System.getProperty("clipchat.checkout"));
  }

  static Path launcher() {
    return checkout().resolve("scripts/clipchat");
  }

  Process process() {
    return process;
  }

  /** What it says first on stdout, as soon as it does. */
  String firstLine() throws Exception {
    return firstLine.get(1, TimeUnit.MINUTES);
  }

  private String output() {
    StringBuilder all = new StringBuilder();
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      int c;
      while ((c = lines.read()) >= 0) {
        if (c == '\n') {
          firstLine.complete(all.toString());
        }
        all.append((char) c);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all.toString();
  }

  Ended ended(String input) throws Exception {
    try (var in = process.getOutputStream()) {
      in.write(input.getBytes(StandardCharsets.UTF_8));
    }
    if (!process.waitFor(30, TimeUnit.MINUTES)) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
      throw new AssertionError("did not end: " + err.get());
    }
    return new Ended(process.exitValue(), out.get(), err.get());
  }

  private static String all(InputStream stream) {
    try (stream) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      stream.transferTo(bytes);
      return bytes.toString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
