package dev.clipchat.engine;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A backend in a Java process of its own, which a test can kill. */
final class OtherProcess implements AutoCloseable {

  private final Process process;
  private final String url;
  private final String token;

  private OtherProcess(Process process, String url, String token) {
    this.process = process;
    this.url = url;
    this.token = token;
  }

  static OtherProcess start(Path data, String kind, String... javaOptions) throws IOException {
    return start(List.of(), data, kind, javaOptions);
  }

  /** With so many open files and no more. */
  static OtherProcess withFiles(int most, Path data) throws IOException {
    return start(
        List.of("sh", "-c", "ulimit -n " + most + " && exec \"$@\"", "sh"), data, "served");
  }

  private static OtherProcess start(
      List<String> before, Path data, String kind, String... javaOptions) throws IOException {
    List<String> command = new ArrayList<>(before);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(javaOptions));
    String folder = System.getProperty("clipchat.test.folder", "target/test-folder");
    command.add("-Dclipchat.test.folder=" + new File(folder).getAbsolutePath());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(OtherProcess.class.getName(), data.toString(), kind));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    return new OtherProcess(process, line(out), line(out));
  }

  private static String line(BufferedReader out) throws IOException {
    String line = out.readLine();
    if (line == null) {
      throw new IOException("the other process did not start");
    }
    return line;
  }

  String url() {
    return url;
  }

  String token() {
    return token;
  }

  long pid() {
    return process.pid();
  }

  /** As kill -9 does it. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  /** Serves until its standard input ends. */
  public static void main(String[] arguments) throws IOException {
    Path data = Path.of(arguments[0]);
    boolean inProcess = arguments[1].equals("in-process");
    try (Backend backend =
        Backend.start(inProcess ? Backends.inProcess(data) : Backends.served(data))) {
      System.out.println(backend.url());
      System.out.println(inProcess ? backend.token() : "");
      System.in.transferTo(OutputStream.nullOutputStream());
    }
  }
}
