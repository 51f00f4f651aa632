package dev.clipchat.ffmpeg;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Which variables of our environment a program gets: those that it needs to start and to write its
 * letters. Tokens, keys and the passwords of proxies are not among them, whatever they are called.
 */
final class ChildEnvironment {

  private static final Set<String> PASSED_ON =
      Set.of(
          "PATH",
          "HOME",
          "LANG",
          "LANGUAGE",
          "TZ",
          "TMPDIR",
          "TMP",
          "TEMP",
          "LD_LIBRARY_PATH",
          "DYLD_LIBRARY_PATH",
          "DYLD_FALLBACK_LIBRARY_PATH",
          "NIX_LD",
          "NIX_LD_LIBRARY_PATH",
          "MALLOC_ARENA_MAX",
          // Drivers of video hardware, for who tries whether it is there.
          "LIBVA_DRIVER_NAME",
          "LIBVA_DRIVERS_PATH",
          "CUDA_VISIBLE_DEVICES",
          // What nothing on Windows starts without.
          "SYSTEMROOT",
          "SYSTEMDRIVE",
          "WINDIR",
          "COMSPEC",
          "PATHEXT",
          "NUMBER_OF_PROCESSORS",
          "PROCESSOR_ARCHITECTURE",
          "WINEPREFIX",
          "WINEDEBUG");

  private ChildEnvironment() {}

  /** Leaves only what is passed on. */
  static void clear(Map<String, String> environment) {
    environment.keySet().removeIf(name -> !isPassedOn(name.toUpperCase(Locale.ROOT)));
  }

  private static boolean isPassedOn(String name) {
    return PASSED_ON.contains(name) || name.startsWith("LC_");
  }
}
