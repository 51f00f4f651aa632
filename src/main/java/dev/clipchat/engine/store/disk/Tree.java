package dev.clipchat.engine.store.disk;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A folder and all below it; links are never followed. */
final class Tree {

  private Tree() {}

  static void delete(Path root) throws IOException {
    if (!Files.exists(root, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e)
              throws IOException {
            Files.deleteIfExists(folder);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /** Deletes a folder in which there is nothing, or only a file of that name. */
  static void deleteIfEmptyBut(Path folder, String name) {
    try {
      List<Path> all;
      try (Stream<Path> entries = Files.list(folder)) {
        all = entries.toList();
      }
      if (all.isEmpty() || all.equals(List.of(folder.resolve(name)))) {
        delete(folder);
      }
    } catch (IOException e) {
      return; // somebody else has begun to use it, or has deleted it
    }
  }

  /**
   * The bytes that its files take. What vanishes meanwhile counts nothing, nor does a file that has
   * another name elsewhere: without us it would be there all the same.
   */
  static long size(Path root) throws IOException {
    AtomicLong bytes = new AtomicLong();
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            bytes.addAndGet(hasOtherNames(file) ? 0 : attributes.size());
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            if (e instanceof NoSuchFileException) {
              return FileVisitResult.CONTINUE;
            }
            throw e;
          }
        });
    return bytes.get();
  }

  private static boolean hasOtherNames(Path file) throws IOException {
    try {
      return Files.getAttribute(file, "unix:nlink", LinkOption.NOFOLLOW_LINKS) instanceof Integer n
          && n > 1;
    } catch (UnsupportedOperationException | IllegalArgumentException | NoSuchFileException e) {
      // A system that does not count names, or a file that has just gone.
      return false;
    }
  }
}
