package dev.clipchat;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;

/**
 * Does once, in one process and in a home of its own, what is to start fast. The launcher runs it
 * while Java writes down which classes were used, and later starts begin with those already read.
 */
final class Rehearsal {

  private static final String CLASS = ".class";
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

  /**
   * The classes that no rehearsed command came to: of ours such as those of an export, and those of
   * a real terminal, which there is none of here.
   */
  private static void loadTheRest() throws IOException, URISyntaxException {
    URI place = Rehearsal.class.getProtectionDomain().getCodeSource().getLocation().toURI();
    Path ours = Path.of(place);
    load(ours, Pattern.compile("dev/clipchat/.+"));
    try (DirectoryStream<Path> terminals =
        Files.newDirectoryStream(ours.resolveSibling("."), "jline-*.jar")) {
      for (Path jar : terminals) {
        load(
            jar, Pattern.compile("org/jline/(utils|nativ|reader/impl|terminal/impl(/jni)?)/[^/]+"));
      }
    }
  }

  private static void load(Path file, Pattern classes) throws IOException {
    try (JarFile jar = new JarFile(file.toFile())) {
      jar.stream()
          .map(JarEntry::getName)
          .filter(name -> name.endsWith(CLASS) && !name.endsWith("package-info" + CLASS))
          .map(name -> name.substring(0, name.length() - CLASS.length()))
          .filter(classes.asMatchPredicate())
          .forEach(name -> load(name.replace('/', '.')));
    }
  }

  private static void load(String name) {
    try {
      Class.forName(name, false, Rehearsal.class.getClassLoader());
    } catch (ClassNotFoundException | NoClassDefFoundError e) {
      // It builds on a library that is not here: then nobody will load it at a start either.
      return;
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
