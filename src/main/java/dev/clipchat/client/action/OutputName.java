package dev.clipchat.client.action;

import dev.clipchat.client.intent.MediaName;
import dev.clipchat.client.timeline.MediaInfo;
import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.files.SafeName;
import dev.clipchat.files.WholeFile;
import dev.clipchat.units.Size;
import dev.clipchat.words.Text;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a result goes.
 *
 * @param ours whether the name was our choice
 */
public record OutputName(Path target, boolean ours) {

  private static final int MOST_BYTES = 200;

  /** The mark of a result that is smaller than its source, and has no limit. */
  public static final String SMALL = "small";

  /**
   * @param wanted a file or folder as it was named, or null for the folder in use
   * @param source what the result is made of, for a name of ours
   * @param mark what tells the result from its source
   */
  static OutputName choose(
      Path folder, @Nullable String wanted, String source, String mark, String format) {
    Path place = wanted == null ? folder : folder.resolve(wanted);
    if (wanted != null && !isFolder(wanted, place)) {
      return named(place);
    }
    Path target = place.resolve(ours(source, mark, format));
    for (int n = 2; Files.exists(target); n++) {
      target = place.resolve(ours(source, mark + "-" + n, format));
    }
    return new OutputName(target, true);
  }

  /** A file's name that a person chose. */
  public static OutputName named(Path place) {
    MediaName.checkResult(String.valueOf(place.getFileName()));
    return new OutputName(place, false);
  }

  /** Whether a folder was named: it is one, or a slash says so. */
  public static boolean isFolder(String wanted, Path place) {
    return Files.isDirectory(place) || wanted.endsWith("/") || wanted.endsWith(File.separator);
  }

  /** A name of our choosing: what the result is made of, and what tells it from that. */
  public static String ours(String source, String mark, String format) {
    String stem = SafeName.stem(SafeName.of(source.isEmpty() ? "video" : source));
    return SafeName.shorten(stem + "-" + mark + "." + format, MOST_BYTES);
  }

  /** The same with another format's ending. */
  public OutputName ending(String format) {
    String stem = SafeName.stem(String.valueOf(target.getFileName()));
    return new OutputName(target.resolveSibling(stem + "." + format), ours);
  }

  /** A name of ours for a file that is far smaller than the limit that its name was to say. */
  public OutputName small(long ceiling) {
    String name = String.valueOf(target.getFileName());
    String said = "-" + mark(ceiling, SMALL) + ".";
    return ours && ceiling > 0 && name.contains(said)
        ? new OutputName(target.resolveSibling(name.replace(said, "-" + SMALL + ".")), true)
        : this;
  }

  /** A name that a person chose and that would say another format than the file has. */
  static ClipchatException untrue(String said, String format) {
    return new ClipchatException(
        new Failure.Usage(
            Text.of("client.other_ending", "ending", said, "format", format),
            Text.of("client.name_ending", "format", format)));
  }

  /** {@code 10MB} for a limit, else a plain word. */
  public static String mark(long ceiling, String otherwise) {
    return ceiling > 0 ? new Size(ceiling).exact() : otherwise;
  }

  /** Says before the work what would stop the file from being put there after it. */
  public void check(boolean replace, @Nullable Path input) {
    if (Files.isDirectory(target)) {
      throw new ClipchatException(
          new Failure.OutputUnwritable(target, Text.of("ground.is_folder")));
    }
    if (input != null && isSame(input)) {
      throw new ClipchatException(
          new Failure.OutputUnwritable(target, Text.of("client.is_the_source")));
    }
    if (Files.exists(target) && !replace) {
      throw new ClipchatException(new Failure.OutputExists(target));
    }
    Path parent = target.toAbsolutePath().getParent();
    if (parent != null && ours) {
      makeFolder(parent);
    }
    if (parent != null && Files.isRegularFile(parent)) {
      throw new ClipchatException(
          new Failure.OutputUnwritable(target, Text.of("client.folder_is_file")));
    }
    if (parent == null || !Files.isDirectory(parent)) {
      throw new ClipchatException(
          new Failure.OutputUnwritable(target, Text.of("ground.no_such_folder")));
    }
    WholeFile.tryBeside(target);
  }

  /**
   * A file that was brought into the session is never replaced. Another process knows only its name
   * and size, which is enough to be careful.
   */
  void checkIsNot(MediaInfo source, Optional<Path> file) {
    boolean alike =
        String.valueOf(target.getFileName()).equals(source.name())
            && Files.isRegularFile(target)
            && target.toFile().length() == source.bytes();
    if (alike || file.filter(this::isSame).isPresent()) {
      throw new ClipchatException(
          new Failure.OutputUnwritable(target, Text.of("client.is_the_source")));
    }
  }

  private boolean isSame(Path input) {
    try {
      return Files.exists(target) && Files.exists(input) && Files.isSameFile(target, input);
    } catch (IOException e) {
      throw new ClipchatException(new Failure.OutputUnwritable(target, WholeFile.reason(e)), e);
    }
  }

  /** The folder that results go to, where it is not there. */
  public static void makeFolder(Path parent) {
    try {
      Files.createDirectories(parent);
    } catch (NoSuchFileException e) {
      throw new ClipchatException(
          new Failure.OutputUnwritable(parent, Text.of("client.folder_not_made")), e);
    } catch (IOException e) {
      throw new ClipchatException(new Failure.OutputUnwritable(parent, WholeFile.reason(e)), e);
    }
  }
}
