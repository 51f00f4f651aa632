package dev.clipchat.client.action;

import static dev.clipchat.client.standin.StandInCloud.Call.CREDITS;
import static dev.clipchat.client.standin.StandInCloud.Call.MESSAGE;
import static dev.clipchat.client.standin.StandInCloud.Call.OBJECT;
import static dev.clipchat.client.standin.StandInCloud.Call.UPLOAD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clipchat.client.api.Attribution;
import dev.clipchat.client.api.Connection;
import dev.clipchat.client.api.Network;
import dev.clipchat.client.cli.ExitCode;
import dev.clipchat.client.intent.Deed;
import dev.clipchat.client.reply.Block;
import dev.clipchat.client.standin.Client;
import dev.clipchat.client.standin.Gateway;
import dev.clipchat.client.standin.StandInCloud;
import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.ffmpeg.TestClips;
import dev.clipchat.pace.Stop;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What such clients usually get wrong, one test each. More about each of them: {@code ChatOnPtyIT}
 * and {@code ExitCodesIT} (Ctrl-C), {@code UploadTest} (memory), {@code ExitCodesIT} (codes),
 * {@code ExportTest} (downloads), {@code OutcomeTest} (silence), {@code ScreenTextTest} (escapes),
 * {@code ProxiesTest}, {@code CodeTableTest} ({@code Retry-After}).
 */
class WeaknessesTest {

  private static final String MINE = "a film of mine";

  @TempDir Path home;
  private StandInCloud cloud;
  private Client client;

  @BeforeEach
  void start() throws IOException {
    cloud = new StandInCloud();
    client = new Client(home, cloud.base(), "nmv_usr_given");
    Files.copy(TestClips.clip(2), home.resolve("a.mp4"));
  }

  @AfterEach
  void stop() {
    cloud.close();
  }

  /** A file of that size that costs no disk. */
  private Path sparse(long bytes) throws IOException {
    Path file = Files.copy(TestClips.clip(2), home.resolve("large.mp4"));
    try (RandomAccessFile grown = new RandomAccessFile(file.toFile(), "rw")) {
      grown.setLength(bytes);
    }
    return file;
  }

  @Test
  void ctrlCEndsAnUploadInTheMiddle() throws IOException {
    Path large = sparse(450_000_000);
    cloud.server().setBodyLimit(0);
    Client real = client.real();
    Turn turn =
        new Turn(
            real.stop(),
            block -> {
              real.screen().show(block);
              if (block instanceof Block.Progress p && p.carried().bytes() > 0) {
                real.stop().request(Stop.INTERRUPT);
              }
            },
            real.screen());

    ClipchatException e =
        Assertions.assertThrows(
            ClipchatException.class,
            () -> real.actions().perform(new Deed.Upload(List.of(large.toString())), turn));

    assertEquals(new Failure.Stopped(Stop.INTERRUPT), e.failure());
    assertTrue(
        cloud.requests(UPLOAD).stream().allMatch(r -> r.getBodySize() < 450_000_000),
        "it did not go out to its end");
  }

  @Test
  void aFileOfManyGigabytesIsNotReadIntoMemoryToBeRefused() throws IOException {
    Failure failure = client.fails(new Deed.Upload(List.of(sparse(20_000_000_000L).toString())));

    assertTrue(failure instanceof Failure.InputTooLarge, failure::toString);
    assertTrue(cloud.requests().isEmpty());
  }

  @Test
  void whatFailsHasAnExitCodeThatSaysSo() {
    cloud.next(CREDITS, StandInCloud.json("{\"code\":9999,\"message\":\"no\"}"));

    assertNotEquals(ExitCode.DONE, ExitCode.of(client.fails(new Deed.Credits())));
  }

  @Test
  void aCutDownloadDoesNotTouchTheFileThatIsThere() throws IOException {
    Path mine = Files.writeString(home.resolve("x.mp4"), MINE);
    for (int i = 0; i < 50; i++) {
      cloud.next(
          OBJECT,
          new MockResponse.Builder()
              .body(new Buffer().write(new byte[10_000]))
              .onResponseBody(new SocketEffect.CloseSocket())
              .build());
    }

    client.fails(new Deed.Export(null, "x.mp4", true));

    assertEquals(MINE, Files.readString(mine));
  }

  @Test
  void aSilentEditIsToldInWords() {
    cloud.next(
        MESSAGE,
        request -> {
          cloud.holds(
              StandInCloud.DRAFT.replace(
                  "\"t\":[",
                  "\"t\":[{\"tt\":7,\"sg\":[{\"d\":3000,\"m\":{\"text\":\"Urban Dreams\"}}]},"),
              "[]");
          return StandInCloud.stream("");
        });

    client.perform(new Deed.Message("add a title"));

    assertEquals(List.of("Title added: \"Urban Dreams\" (0-3s)"), client.screen().answers());
  }

  @Test
  void aProxyIsUsed() {
    try (Gateway proxy = new Gateway(cloud.base().getPort(), "")) {
      Network network = Network.of(Map.of("HTTP_PROXY", proxy.address("http", "")), null);
      Connection through =
          Connection.remote(
              URI.create("http://api.example.invalid"),
              URI.create("https://web.example"),
              new Attribution("a-skill", "1.2.3", "unknown"),
              network);

      new Client(home, through, "nmv_usr_given").perform(new Deed.Credits());

      assertEquals(1, proxy.asked().size());
    }
  }

  @Test
  void retryAfterIsWaitedFor() {
    cloud.next(
        CREDITS,
        new MockResponse.Builder().code(429).addHeader("Retry-After", "11").body("{}").build());

    client.perform(new Deed.Credits());

    assertEquals(List.of(Duration.ofSeconds(11)), client.pace().pauses());
    assertFalse(client.screen().notices().isEmpty());
  }
}
