package dev.clipchat.ffmpeg;

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
  String why(int status, String said) {
    List<String> wanted = GLIBC.matcher(said).results().map(m -> m.group(1)).toList();
    if (!wanted.isEmpty()) {
      String most = wanted.stream().max(Comparator.comparing(LoaderWords::order)).orElse("");
      String has = libc.isEmpty() ? "an older one" : libc;
      return "it needs glibc %s, this system has %s (version `GLIBC_%s' not found)"
          .formatted(most, has, most);
    }
    Optional<MatchResult> version = OTHER_VERSION.matcher(said).results().findFirst();
    if (version.isPresent()) {
      return "%s of this system is too old: it has no %s"
          .formatted(version.get().group(1), version.get().group(2));
    }
    Optional<String> missing = missing(said);
    if (missing.isPresent()) {
      return "this system has no " + missing.get();
    }
    Matcher mac = MAC.matcher(said);
    if (mac.find()) {
      return line(mac.group());
    }
    return switch (status) {
      case DLL_MISSING -> "a DLL that it needs is not there";
      case DLL_TOO_OLD -> "a DLL that it needs is too old";
      case OTHER_PROCESSOR -> "it or a DLL of it was built for another processor";
      case ILLEGAL_INSTRUCTION -> "this processor lacks instructions that it uses";
      default -> said(status, said);
    };
  }

  private String said(int status, String said) {
    if (said.contains("Exec format error") || said.contains("cannot execute binary file")) {
      return "it was built for another processor or system";
    }
    if (status == 127 && !loader) {
      return "it needs glibc, and this system has none";
    }
    String last = said.lines().map(String::strip).filter(l -> !l.isEmpty()).reduce("", (a, b) -> b);
    return last.isEmpty() ? "it ends with status " + status : last;
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
