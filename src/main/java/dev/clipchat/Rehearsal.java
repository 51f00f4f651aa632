package dev.clipchat;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;

/**
 * Does once, in one process and in a home of its own, what is to start fast. The launcher runs it
 * while Java writes down which classes were used, and later starts begin with those already read.
 */
final class Rehearsal {

  private static final List<List<String>> COMMANDS =
      List.of(
          List.of("--version"),
          List.of("--help"),
          List.of("help", "compress"),
          List.of("explain", "compress holiday.mp4 to under 10MB, then export"),
          List.of("explain", "--json", "balance the colors"),
          List.of("status"),
          List.of("status", "--json"),
          List.of("config", "list"),
          List.of("jobs"),
          List.of("sessions"),
          List.of("skills"),
          List.of("compress", "missing.mp4", "--under", "10MB"),
          List.of("say", "trim the first 5 seconds, then make it 720p"),
          List.of("chat"));

  private final Map<String, String> environment;

  private Rehearsal(Path home) {
    this.environment = Map.of("HOME", home.toString(), "TERM", "xterm", "PATH", "");
  }

  public static void main(String[] args) throws IOException, URISyntaxException {
    Path home = Files.createTempDirectory("clipchat-rehearsal");
    try {
      Rehearsal rehearsal = new Rehearsal(home);
      COMMANDS.forEach(rehearsal::run);
      loadTheRest();
    } finally {
      remove(home);
    }
  }

  /** What comes of it does not count: most of it fails for want of a video. */
  private void run(List<String> command) {
    try (Assembly assembly = new Assembly(environment)) {
      assembly.run(command);
    }
  }

  /** The classes of ours that no rehearsed command came to, such as those of an export. */
  private static void loadTheRest() throws IOException, URISyntaxException {
    URI place = Rehearsal.class.getProtectionDomain().getCodeSource().getLocation().toURI();
    try (JarFile jar = new JarFile(Path.of(place).toFile())) {
      jar.stream()
          .map(entry -> entry.getName().replace('/', '.'))
          .filter(name -> name.startsWith("dev.clipchat.") && name.endsWith(".class"))
          .map(name -> name.substring(0, name.length() - ".class".length()))
          .filter(name -> !name.endsWith("package-info"))
          .forEach(Rehearsal::load);
    }
  }

  private static void load(String name) {
    try {
      Class.forName(name, false, Rehearsal.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void remove(Path folder) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(
              Path visited, @org.jspecify.annotations.Nullable IOException problem)
              throws IOException {
            Files.delete(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
