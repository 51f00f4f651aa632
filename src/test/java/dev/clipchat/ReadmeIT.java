package dev.clipchat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clipchat.Launched.Desk;
import dev.clipchat.Launched.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's commands, copied one after the other by somebody with an empty home. */
class ReadmeIT {

  private static final Pattern BLOCK = Pattern.compile("(?ms)^```sh\\n(.*?)^```");

  @TempDir private Path folder;

  @Test
  void itsCommandsWorkAsTheyStand() throws Exception {
    Path home = Files.createDirectories(folder.resolve("home"));
    Path place = Files.createDirectories(folder.resolve("a checkout"));
    Files.createSymbolicLink(place.resolve("scripts"), Launched.checkout().resolve("scripts"));
    String commands = commands();
    assertTrue(commands.lines().count() >= 12, commands);

    Ended ended = new Desk(home, place).feed(commands, Path.of("bash"), "-ex");

    assertEquals(0, ended.code(), ended.err());
    assertTrue(size(place, "clipchat-demo/clipchat-sample-2MB.mp4") <= 2_000_000);
    assertTrue(size(place, "clipchat-demo/clipchat-sample-1MB.mp4") <= 1_000_000);
    assertTrue(size(place, "small/clipchat-sample-500kB.mp4") <= 500_000);
    assertTrue(size(place, "short.mp4") <= 500_000);
    assertTrue(size(place, "out.mp4") <= 1_000_000);
    List<String> out = ended.outLines();
    assertTrue(out.contains("out.mp4"), ended.out());
    assertTrue(out.stream().anyMatch(line -> line.startsWith("Timeline (1 track)")), ended.out());
  }

  /** All but the tests' own, of which this is a part. */
  private static String commands() throws IOException {
    return BLOCK
        .matcher(Files.readString(Launched.checkout().resolve("README.md")))
        .results()
        .map((MatchResult block) -> block.group(1))
        .filter(commands -> !commands.equals("mvn -B verify\n"))
        .collect(Collectors.joining());
  }

  private static long size(Path place, String file) throws IOException {
    return Files.size(place.resolve(file));
  }
}
