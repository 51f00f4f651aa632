package dev.clipchat.engine.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.pace.Stop;
import dev.clipchat.words.Text;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.Test;

/** Fetching from an address that never comes to an end. */
class FetcherTest {

  @Test
  void noOtherHostSendsUsToAPrivateAddress() throws IOException {
    try (MockWebServer named = new MockWebServer();
        MockWebServer hidden = new MockWebServer()) {
      named.start();
      hidden.start(InetAddress.getLoopbackAddress(), 0);
      String there = "http://127.0.0.1:" + hidden.getPort() + "/secret";
      named.enqueue(new MockResponse.Builder().code(302).addHeader("Location", there).build());
      named.enqueue(new MockResponse.Builder().body("mine").build());
      Fetcher fetcher = new Fetcher(true, Duration.ofMinutes(5));
      String url = "http://localhost:" + named.getPort() + "/a.mp4";

      ClipchatException e =
          assertThrows(
              ClipchatException.class,
              () -> fetcher.fetch(url, new Stop(), (name, announced, content) -> name));
      String got =
          fetcher.fetch(
              url,
              new Stop(),
              (name, announced, content) ->
                  new String(content.readAllBytes(), StandardCharsets.UTF_8));

      assertEquals(
          new Failure.Unreachable("localhost", Text.asItIs("the address is a private one")),
          e.failure());
      assertEquals(0, hidden.getRequestCount());
      assertEquals("mine", got, "what was named itself is the user's own choice");
    }
  }

  @Test
  void whatDripsInForLongerThanItMayIsGivenUpWithWords() throws IOException {
    try (MockWebServer server = new MockWebServer()) {
      server.start();
      server.enqueue(
          new MockResponse.Builder()
              .body("x".repeat(10_000))
              .throttleBody(1, 20, TimeUnit.MILLISECONDS)
              .build());
      Fetcher fetcher = new Fetcher(true, Duration.ofMillis(500));

      ClipchatException e =
          assertThrows(
              ClipchatException.class,
              () ->
                  fetcher.fetch(
                      server.url("/a.mp4").toString(),
                      new Stop(),
                      (name, announced, content) -> content.readAllBytes()));

      assertEquals(
          new Failure.Unreachable(
              server.getHostName(),
              Text.of("engine.fetch_too_long", "limit", Text.of("engine.seconds", "seconds", 0.5))),
          e.failure());
    }
  }
}
