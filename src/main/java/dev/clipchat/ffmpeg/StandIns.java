package dev.clipchat.ffmpeg;

import dev.clipchat.files.Places;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A folder of empty libraries, for the names that a system lacks. */
final class StandIns {

  /** The versions of symbols that the programs ask for; the loader grumbles where they lack. */
  private static final Map<String, List<String>> VERSIONS =
      Map.of(
          "libasound.so.2", List.of("ALSA_0.9", "ALSA_0.9.0rc4"),
          "libpulse.so.0", List.of("PULSE_0"),
          "libva.so.2", List.of("VA_API_0.33.0"),
          "libudev.so.1", List.of("LIBUDEV_183"));

  private StandIns() {}

  /** The folder that holds these and no others: one that is there must not be hidden by ours. */
  static Path in(Path parent, Set<String> names, boolean arm) throws IOException {
    Path folder = parent.resolve("stand-ins-" + String.join("+", names));
    Places.makePrivate(folder);
    for (String name : names) {
      Path file = folder.resolve(name);
      if (!Files.exists(file)) {
        Path passing = folder.resolve(UUID.randomUUID() + ".part");
        Files.write(
            passing, new EmptyLibrary(name, VERSIONS.getOrDefault(name, List.of()), arm).bytes());
        Files.move(passing, file, StandardCopyOption.ATOMIC_MOVE);
      }
    }
    return folder;
  }
}
