package dev.clipchat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The folders as version 0.1.0 left them, copied to where a test may change them: a home with three
 * sessions, settings, a finished export, two exports and a message that were killed on the way; and
 * the data of a served backend. They were written by the program itself and are never to be edited:
 * what a person has on disk must open in every later version.
 */
public final class KeptState {

  /** The edited session: cut, faster, half as loud, grey, upright, with music, title and fade. */
  public static final String EDITED = "c6f3cdf4-a06f-40b4-a15e-25613c26ebd6";

  /** The session whose export was killed. */
  public static final String LOOPED = "bd70689d-b08a-4721-9e37-ddfc87991ba9";

  /** The session of a compression that was killed. */
  public static final String COMPRESSED = "41bf858b-5696-41d5-b6e3-5d18b96e4ffe";

  public static final String FINISHED_RENDER = "render_1796085306650";
  public static final String KILLED_EXPORT = "render_1796085323193";
  public static final String KILLED_COMPRESSION = "render_1796085354400";

  /** Of the served backend: its one session and the token that opens it. */
  public static final String SERVED_SESSION = "57fcf8a3-b65b-4386-816c-4c369f3b8e57";

  public static final String SERVED_TOKEN =
      "nmv_usr_64c4160e0c09608acbfbcb3bdcf9d6a12feea76c133dea4e";

  /** A moment after all of it was written. */
  public static final Instant AFTER = Instant.parse("2026-12-01T01:00:00Z");

  private static final Path KEPT = Path.of("src/test/resources/state-0.1.0");
  private static final String HOME = "@HOME@";
  private static final Pattern FILE =
      Pattern.compile("^(?:-> )?(/.+) [0-9]+ (\\S+Z)$", Pattern.MULTILINE);
  private static final Pattern MODIFIED = Pattern.compile("\"modified\":([1-9][0-9]*)");

  private KeptState() {}

  /** Lays out the home of a person below the folder, and says where. */
  public static Path home(Path folder) throws IOException {
    Path home = Files.createDirectories(folder.resolve("ada")).toRealPath();
    copy(KEPT.resolve("home"), home);
    for (Path file : files(home, ".json", ".txt")) {
      String text = Files.readString(file);
      Files.writeString(file, text.replace(HOME, home.toString()));
    }
    for (Path record : files(home.resolve(".local/state/clipchat/finished"), ".txt")) {
      datesOfFiles(record);
      nameByItsOutput(record);
    }
    datesOfSources(home.resolve(".local/share/clipchat"));
    return home;
  }

  /** Lays out the data of the served backend below the folder, and says where. */
  public static Path served(Path folder) throws IOException {
    Path data = Files.createDirectories(folder.resolve("served"));
    copy(KEPT.resolve("served"), data);
    for (Path file : files(data, "")) {
      Files.setLastModifiedTime(file, FileTime.from(AFTER));
    }
    return data;
  }

  private static void copy(Path from, Path to) throws IOException {
    for (Path file : files(from, "")) {
      Path copy = to.resolve(from.relativize(file).toString());
      Files.createDirectories(copy.getParent());
      Files.copy(file, copy);
    }
  }

  /** A file is the one that was meant only while its date is the same. */
  private static void datesOfFiles(Path record) throws IOException {
    Matcher named = FILE.matcher(Files.readString(record));
    while (named.find()) {
      Files.setLastModifiedTime(
          Path.of(named.group(1)), FileTime.from(Instant.parse(named.group(2))));
    }
  }

  /** What is known of a result stands under a name that is made of the result's path. */
  private static void nameByItsOutput(Path record) throws IOException {
    String output = Files.readString(record).replaceAll("(?s).*\n-> (.+?) [0-9]+ \\S+Z\n.*", "$1");
    UUID name = UUID.nameUUIDFromBytes(output.getBytes(StandardCharsets.UTF_8));
    Files.move(record, record.resolveSibling(name + ".txt"));
  }

  private static void datesOfSources(Path data) throws IOException {
    for (Path record : files(data, "source.json")) {
      Matcher modified = MODIFIED.matcher(Files.readString(record));
      if (modified.find()) {
        Files.setLastModifiedTime(
            record.resolveSibling("source"),
            FileTime.fromMillis(Long.parseLong(modified.group(1))));
      }
    }
  }

  private static List<Path> files(Path folder, String... endings) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
          .toList();
    }
  }
}
