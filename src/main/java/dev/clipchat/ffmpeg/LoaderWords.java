package dev.clipchat.ffmpeg;

import dev.clipchat.words.Text;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Why a program does not start here, out of its status and what the system's loader said about it.
 *
 * @param libc what this system has, as {@code 2.31}; empty where it does not tell
 * @param loader whether the loader that programs for glibc name is there
 */
record LoaderWords(String libc, boolean loader) {

  private static final Pattern GLIBC = Pattern.compile("version `GLIBC_([0-9.]+)' not found");

  private static final Pattern OTHER_VERSION =
      Pattern.compile("([A-Za-z0-9_.+-]+): version `([A-Za-z]+_[0-9.]+)' not found");

  private static final Pattern LIBRARY =
      Pattern.compile("error while loading shared libraries: ([A-Za-z0-9_.+-]+):");

  private static final Pattern MAC =
      Pattern.compile("(?s)(Library not loaded|Symbol not found|built for newer \\S+ version).*");

  /** What Windows ends a program with that it could not start. */
  private static final int DLL_MISSING = 0xC0000135;

  private static final int DLL_TOO_OLD = 0xC0000139;
  private static final int OTHER_PROCESSOR = 0xC000007B;

  /** The shell's way of saying that a signal ended it. */
  private static final int ILLEGAL_INSTRUCTION = 128 + 4;

  /** The library that the loader does not find, by its name. */
  static Optional<String> missing(String said) {
    Matcher m = LIBRARY.matcher(said);
    return m.find() ? Optional.of(m.group(1)) : Optional.empty();
  }

  /** In one line, for people: what is wrong, and the loader's own words where it had some. */
  Text why(int status, String said) {
    List<String> wanted = GLIBC.matcher(said).results().map(m -> m.group(1)).toList();
    if (!wanted.isEmpty()) {
      String most = wanted.stream().max(Comparator.comparing(LoaderWords::order)).orElse("");
      return libc.isEmpty()
          ? Text.of("ground.glibc_too_old", "needed", most)
          : Text.of("ground.glibc_older", "needed", most, "has", libc);
    }
    Optional<MatchResult> version = OTHER_VERSION.matcher(said).results().findFirst();
    if (version.isPresent()) {
      return Text.of(
          "ground.library_too_old",
          "library",
          version.get().group(1),
          "version",
          version.get().group(2));
    }
    Optional<String> missing = missing(said);
    if (missing.isPresent()) {
      return Text.of("ground.system_lacks", "libraries", missing.get());
    }
    Matcher mac = MAC.matcher(said);
    if (mac.find()) {
      return Text.asItIs(line(mac.group()));
    }
    return switch (status) {
      case DLL_MISSING -> Text.of("ground.dll_missing");
      case DLL_TOO_OLD -> Text.of("ground.dll_too_old");
      case OTHER_PROCESSOR -> Text.of("ground.other_processor");
      case ILLEGAL_INSTRUCTION -> Text.of("ground.instructions_missing");
      default -> said(status, said);
    };
  }

  private Text said(int status, String said) {
    if (said.contains("Exec format error") || said.contains("cannot execute binary file")) {
      return Text.of("ground.other_system");
    }
    if (status == 127 && !loader) {
      return Text.of("ground.no_glibc");
    }
    String last = said.lines().map(String::strip).filter(l -> !l.isEmpty()).reduce("", (a, b) -> b);
    return last.isEmpty() ? Text.of("ground.ended_with", "status", status) : Text.asItIs(last);
  }

  private static String line(String text) {
    return text.lines().findFirst().orElse(text).strip();
  }

  /** As a number that grows with the version: 2.9 is before 2.35. */
  private static long order(String version) {
    long order = 0;
    for (String part : version.split("\\.", -1)) {
      order = order * 1000 + (part.isEmpty() ? 0 : Long.parseLong(part));
    }
    return order;
  }
}
