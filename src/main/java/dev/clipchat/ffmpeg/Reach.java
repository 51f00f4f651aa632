package dev.clipchat.ffmpeg;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a run has to see, read out of its own arguments: whatever it is told to open, and nothing
 * else. A list of parts has them beside it, in the folder that the run writes to.
 *
 * @param files to read
 * @param folders to write to
 */
record Reach(Set<Path> files, Set<Path> folders) {

  static final Reach NOTHING = new Reach(Set.of(), Set.of());

  private static final String FILE = "file:";

  /** As drawtext is given it: escaped once for the reader of options, once for that of graphs. */
  private static final Pattern FONT = Pattern.compile("fontfile=((?:\\\\.|[^\\\\:,;\\[\\]])+)");

  /** As x265 is given it. */
  private static final Pattern NOTES = Pattern.compile("(?:^|:)stats=((?:\\\\.|[^\\\\:])+)");

  Reach {
    files = Set.copyOf(files);
    folders = Set.copyOf(folders);
  }

  static Reach of(List<String> arguments) {
    Set<Path> files = new LinkedHashSet<>();
    Set<Path> folders = new LinkedHashSet<>();
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      String before = i == 0 ? "" : arguments.get(i - 1);
      boolean last = i == arguments.size() - 1;
      if (before.equals("-i")) {
        path(argument).ifPresent(files::add);
      } else if (before.equals("-passlogfile") || isOutput(argument, last)) {
        path(argument).map(Path::getParent).ifPresent(folders::add);
      } else {
        found(FONT, argument, 2).forEach(font -> path(font).ifPresent(files::add));
        found(NOTES, argument, 1)
            .forEach(n -> path(n).map(Path::getParent).ifPresent(folders::add));
      }
    }
    return new Reach(files, folders);
  }

  private static boolean isOutput(String argument, boolean last) {
    boolean absolute = argument.startsWith(FILE) || argument.startsWith("/");
    return absolute || (last && !argument.startsWith("-") && !argument.startsWith("pipe:"));
  }

  private static Optional<Path> path(String argument) {
    String name = argument.startsWith(FILE) ? argument.substring(FILE.length()) : argument;
    try {
      Path path = Path.of(name).toAbsolutePath();
      // A source of ffmpeg's own looks like a name that is not there; so does a pipe.
      return name.startsWith("/") || argument.startsWith(FILE) || isPlain(name)
          ? Optional.of(path)
          : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static boolean isPlain(String name) {
    return !name.isEmpty() && name.indexOf('=') < 0 && name.indexOf(':') < 0;
  }

  private static List<String> found(Pattern pattern, String argument, int escapes) {
    return pattern
        .matcher(argument)
        .results()
        .map(
            m -> {
              String text = m.group(1);
              for (int i = 0; i < escapes; i++) {
                text = text.replaceAll("\\\\(.)", "$1");
              }
              return text;
            })
        .toList();
  }
}
