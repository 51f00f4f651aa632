package dev.clipchat.client.action;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The files of this computer that were brought into sessions, and which is worked on. */
final class UploadedFiles {

  private final List<One> all = new ArrayList<>();
  private @Nullable One latest;
  private @Nullable One due;

  /**
   * As it was when it was brought.
   *
   * @param name what it is called in the session
   */
  record One(String session, String name, Path path, long bytes, FileTime modified) {}

  /** As it is now; nothing where it is gone already. */
  static Optional<One> seen(String session, String name, Path file) {
    try {
      return Optional.of(
          new One(session, name, plain(file), Files.size(file), Files.getLastModifiedTime(file)));
    } catch (IOException e) {
      // No later file can be the same one.
      return Optional.empty();
    }
  }

  /** It was uploaded, and by that is the one that is worked on. */
  synchronized void add(One one) {
    all.add(one);
    latest = one;
    due = null;
  }

  /** Something else was uploaded. */
  synchronized void other() {
    latest = null;
    due = null;
  }

  /** The file that was brought under that name, the last of several. */
  synchronized Optional<Path> source(String name) {
    return latest(all.stream().filter(one -> one.name.equals(name)).toList()).map(One::path);
  }

  /** The same file, if it is in the session as it is on disk, and no other has its name there. */
  synchronized Optional<One> unchanged(String session, Path file) {
    Path path = plain(file);
    List<One> here = all.stream().filter(one -> one.session.equals(session)).toList();
    return latest(here.stream().filter(one -> one.path.equals(path)).toList())
        .filter(UploadedFiles::isAsItWas)
        .filter(
            one -> here.stream().allMatch(o -> !o.name.equals(one.name) || o.path.equals(path)));
  }

  private static Optional<One> latest(List<One> some) {
    return some.isEmpty() ? Optional.empty() : Optional.of(some.get(some.size() - 1));
  }

  private static boolean isAsItWas(One one) {
    try {
      return Files.size(one.path) == one.bytes
          && Files.getLastModifiedTime(one.path).equals(one.modified);
    } catch (IOException e) {
      return false;
    }
  }

  private static Path plain(Path file) {
    return file.toAbsolutePath().normalize();
  }

  /** It was named; the backend hears of it with the next words, unless it works on it anyway. */
  synchronized void turnTo(One one, boolean current) {
    due = current || one.equals(latest) ? null : one;
    latest = one;
  }

  /** What the backend has to be told of, once. */
  synchronized Optional<One> due(String session) {
    Optional<One> told = Optional.ofNullable(due).filter(one -> one.session.equals(session));
    due = null;
    return told;
  }

  /** The backend did not hear of it after all. */
  synchronized void stillDue(One one) {
    due = one;
  }

  /** The words go to the backend: of the files that they name, the last is the one worked on. */
  synchronized void said(String session, String text) {
    all.stream()
        .filter(one -> one.session.equals(session) && text.contains(one.name))
        .max(Comparator.comparingInt(one -> text.lastIndexOf(one.name)))
        .ifPresent(one -> latest = one);
  }
}
