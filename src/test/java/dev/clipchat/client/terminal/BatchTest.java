package dev.clipchat.client.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.clipchat.client.intent.CompressRequest;
import dev.clipchat.client.intent.Deed;
import dev.clipchat.client.reply.Block;
import dev.clipchat.client.reply.SavedFile;
import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.words.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which result of a batch is which file's. */
class BatchTest {

  @TempDir private Path home;
  private final ObjectMapper json = new ObjectMapper();
  private String[] line = {};

  /** Two of three files have one name; one of the two cannot be done. */
  @BeforeEach
  void files() throws IOException {
    Path one = home.resolve("1.mp4");
    Path other = Files.createDirectories(home.resolve("x")).resolve("1.mp4");
    Path bad = home.resolve("bad.mp4");
    for (Path file : new Path[] {one, other, bad}) {
      Files.writeString(file, "a video: " + file);
    }
    line =
        new String[] {
          "compress", one + "", other + "", bad + "", "--under", "1MB", "-o", home + "/out/"
        };
  }

  private Shell shell() {
    return new Shell(
        home,
        (deed, stop, sink, consent) -> {
          CompressRequest request = ((Deed.Compress) deed).request();
          Path input = Path.of(request.files().get(0));
          if (input.endsWith("bad.mp4")) {
            throw new ClipchatException(
                new Failure.InputUnreadable(input, Text.asItIs("it is damaged")));
          }
          Path output = Path.of(request.delivery().output());
          try {
            Files.createDirectories(home.resolve("out"));
            Files.writeString(output, "small");
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
          sink.show(
              new Block.Saved(
                  new SavedFile(
                      input.toAbsolutePath(),
                      output,
                      Files.exists(input) ? input.toFile().length() : 0,
                      5,
                      Duration.ofMillis(2500),
                      320,
                      180,
                      "h264",
                      Duration.ofSeconds(1),
                      new SavedFile.Quality("good", 40.5, 0.98),
                      false)));
        });
  }

  private Shell.Ran run(String more) {
    String[] whole = java.util.Arrays.copyOf(line, line.length + 1);
    whole[line.length] = more;
    return shell().run(whole);
  }

  @Test
  void filesOfOneNameAreToldApartByTheirPathsAndTheOthersByTheirNames() {
    String err = shell().run(line).err();

    assertTrue(err.contains(home.resolve("1.mp4") + ": Saved"), err);
    assertTrue(err.contains(home.resolve("x/1.mp4") + ": Saved"), err);
    assertTrue(err.contains("\nbad.mp4: clipchat: "), err);
    assertTrue(err.lines().anyMatch(l -> l.startsWith(home.resolve("x/1.mp4") + " ")), err);
  }

  @Test
  void anErrorNamesItsFileAsItWasTypedAsTheResultsDo() throws IOException {
    Shell.Ran ran = run("--json");

    JsonNode error = json.readTree(ran.err()).path("error");
    assertEquals(home.resolve("bad.mp4").toString(), error.path("input").asText());
    assertEquals(2, ran.out().lines().count(), ran.out());
  }

  @Test
  void whatIsSkippedHasTheNumbersOfAResult() throws IOException {
    JsonNode made = json.readTree(run("--json").out().lines().findFirst().orElse(""));
    JsonNode skipped = json.readTree(run("--json").out().lines().findFirst().orElse(""));

    assertTrue(skipped.path("skipped").asBoolean(), skipped::toString);
    assertFalse(made.has("skipped"), made::toString);
    assertEquals(320, made.path("width").asInt());
    made.fieldNames()
        .forEachRemaining(name -> assertEquals(made.path(name), skipped.path(name), name));
  }

  @Test
  void aRecordOfAnEarlierVersionHasNoNumbersAndIsDoneAllTheSame() throws IOException {
    run("--json");
    try (var records = Files.list(home.resolve(".local/state/clipchat/finished"))) {
      for (Path record : records.toList()) {
        String text = Files.readString(record);
        Files.writeString(record, text.substring(0, text.indexOf("duration_ms=")));
      }
    }
    JsonNode skipped = json.readTree(run("--json").out().lines().findFirst().orElse(""));

    assertTrue(skipped.path("skipped").asBoolean(), skipped::toString);
    assertTrue(skipped.path("duration").isNull(), skipped::toString);
    assertTrue(skipped.path("resolution").isNull(), skipped::toString);
    assertEquals(5, skipped.path("bytes_after").asInt());
  }
}
