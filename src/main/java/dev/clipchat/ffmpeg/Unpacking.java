package dev.clipchat.ffmpeg;

import dev.clipchat.files.LockFile;
import dev.clipchat.files.Places;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * Copies one folder of a jar on the class path to the disk, once for all processes: into a folder
 * with a passing name, then renamed. What has its final name is whole.
 */
final class Unpacking {

  private static final String PASSING = ".part";

  private final Path parent;
  private final String resource;
  private final ClassLoader classes;
  private final Checksums checksums;

  Unpacking(Path parent, String resource, ClassLoader classes, Checksums checksums) {
    this.parent = parent;
    this.resource = resource;
    this.classes = classes;
    this.checksums = checksums;
  }

  /** Where it lies on the disk; nothing where no jar has it. */
  Optional<Path> folder() throws IOException {
    URL program = classes.getResource(resource + "/" + Binaries.program("ffmpeg"));
    if (program == null) {
      return Optional.empty();
    }
    URLConnection connection = program.openConnection();
    if (!(connection instanceof JarURLConnection jar)) {
      // A class path of plain folders: it lies unpacked already.
      return Optional.ofNullable(path(program).getParent());
    }
    Path archive = path(jar.getJarFileURL());
    String name = String.valueOf(archive.getFileName()).replaceFirst("\\.jar$", "");
    Path target = parent.resolve(name + "-" + Files.size(archive));
    if (!Files.isDirectory(target)) {
      unpack(jar, archive, target);
    }
    return Optional.of(target);
  }

  /** A URL has its spaces and foreign letters encoded. */
  private static Path path(URL url) throws IOException {
    try {
      return Path.of(url.toURI());
    } catch (URISyntaxException | IllegalArgumentException e) {
      throw new IOException("not a path: " + url, e);
    }
  }

  private void unpack(JarURLConnection connection, Path archive, Path target) throws IOException {
    Places.makePrivate(parent);
    try (LockFile lock = LockFile.take(parent.resolve("unpacking.lock"))) {
      if (Files.isDirectory(target)) {
        return; // another process was faster
      }
      checksums.check(archive);
      discardLeftovers();
      Path passing = parent.resolve(UUID.randomUUID() + PASSING);
      Places.makePrivate(passing);
      connection.setUseCaches(false);
      try (JarFile jar = connection.getJarFile()) {
        for (JarEntry entry : jar.stream().filter(this::isWanted).toList()) {
          copy(jar, entry, passing);
        }
      }
      Files.move(passing, target, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  /** The programs and their libraries, without the bindings to Java. */
  private boolean isWanted(JarEntry entry) {
    String name = entry.getName();
    if (entry.isDirectory() || !name.startsWith(resource + "/")) {
      return false;
    }
    String file = name.substring(resource.length() + 1);
    return !file.contains("/") && !file.startsWith("libjni") && !file.startsWith("jni");
  }

  private static void copy(JarFile jar, JarEntry entry, Path folder) throws IOException {
    String name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
    Path file = folder.resolve(name);
    try (InputStream in = jar.getInputStream(entry)) {
      Files.copy(in, file);
    }
    // On the disk before it gets its final name: what has that is taken for whole, ever after.
    try (FileChannel copied = FileChannel.open(file, StandardOpenOption.WRITE)) {
      copied.force(true);
    }
    boolean program = !name.contains(".");
    if (program && !file.toFile().setExecutable(true, true)) {
      throw new IOException("the file system does not allow programs: " + file);
    }
  }

  /** A process that died while it unpacked left these; nobody else works here under the lock. */
  private void discardLeftovers() throws IOException {
    try (Stream<Path> all = Files.list(parent)) {
      // Small files with such an ending are others' that are just being written.
      List<Path> left =
          all.filter(p -> p.toString().endsWith(PASSING) && Files.isDirectory(p)).toList();
      for (Path folder : left) {
        try (Stream<Path> files = Files.list(folder)) {
          for (Path file : files.toList()) {
            Files.delete(file);
          }
        }
        Files.delete(folder);
      }
    }
  }
}
