package dev.clipchat.client.cli;

import dev.clipchat.client.intent.FileLookup;
import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The files that lines may name, as seen from the working folder. */
record Disk(Path home) {

  FileLookup surroundings() {
    return new FileLookup(this::file, this::matching, this::place);
  }

  /** The file that the text names: as written, else one that only writes its spaces differently. */
  private Optional<String> file(String text) {
    Path path = path(text);
    if (path == null) {
      return Optional.empty();
    }
    if (Files.isRegularFile(path)) {
      return Optional.of(path.toString());
    }
    Path folder = path.getParent() == null ? Path.of("") : path.getParent();
    Path name = path.getFileName();
    if (name == null || !Files.isDirectory(folder.toString().isEmpty() ? Path.of(".") : folder)) {
      return Optional.empty();
    }
    String wanted = plain(name.toString());
    for (Path candidate : list(folder, "*")) {
      Path candidateName = candidate.getFileName();
      if (candidateName != null
          && plain(candidateName.toString()).equals(wanted)
          && Files.isRegularFile(candidate)) {
        return Optional.of(folder.resolve(candidateName).toString());
      }
    }
    return Optional.empty();
  }

  private List<String> matching(String pattern) {
    // A pattern is no path: some systems refuse a star in one.
    int slash = Math.max(pattern.lastIndexOf('/'), pattern.lastIndexOf(File.separatorChar));
    Path folder = path(pattern.substring(0, slash + 1));
    if (folder == null) {
      return List.of();
    }
    return list(folder, pattern.substring(slash + 1)).stream()
        .filter(Files::isRegularFile)
        .map(found -> folder.resolve(found.getFileName()).toString())
        .sorted()
        .toList();
  }

  private static List<Path> list(Path folder, String glob) {
    List<Path> found = new ArrayList<>();
    Path place = folder.toString().isEmpty() ? Path.of(".") : folder;
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(place, glob)) {
      entries.forEach(found::add);
    } catch (IOException | DirectoryIteratorException | IllegalArgumentException e) {
      // No such folder, a disk that fails, or no pattern that the system knows: nothing is there.
      return List.of();
    }
    Collections.sort(found);
    return found;
  }

  private String place(String text) {
    return text.equals("~") || text.startsWith("~/") ? resolved(text) + ending(text) : text;
  }

  /** A slash at the end says that a folder is meant. */
  private static String ending(String text) {
    return text.length() > 2 && text.endsWith("/") ? "/" : "";
  }

  /** The path that the text means, with ~ for the home folder. */
  Path resolved(String text) {
    Path path = path(text);
    return path == null ? Path.of(".") : path;
  }

  private @Nullable Path path(String text) {
    try {
      if (text.equals("~") || text.startsWith("~/")) {
        return home.resolve(text.length() > 2 ? text.substring(2) : "");
      }
      return Path.of(text);
    } catch (InvalidPathException e) {
      return null;
    }
  }

  /** One form for accents and one for spaces: macOS writes both in its own way. */
  private static String plain(String name) {
    StringBuilder plain = new StringBuilder();
    Normalizer.normalize(name, Normalizer.Form.NFC)
        .codePoints()
        .forEach(c -> plain.appendCodePoint(Character.isSpaceChar(c) ? ' ' : c));
    return plain.toString();
  }
}
