package dev.clipchat.client.api;

import static dev.clipchat.client.api.StreamCase.events;
import static dev.clipchat.client.api.StreamCase.said;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.clipchat.client.standin.RawServer;
import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happens to the connection, a message goes out once. */
class SentOnceTest {

  private static final String HTML = "Content-Type: text/html\r\n";
  private static final String JSON = "Content-Type: application/json\r\n";

  private final StreamCase stream = new StreamCase();

  static Stream<Arguments> cuts() {
    return Stream.of(
        arguments("before the answer", (RawServer.Reply) (out, socket) -> socket.close()),
        arguments("reset before the answer", (RawServer.Reply) (out, socket) -> reset(socket)),
        arguments(
            "within the head",
            (RawServer.Reply)
                (out, socket) -> {
                  RawServer.text(out, "HTTP/1.1 200 OK\r\nContent-Ty");
                  out.flush();
                  socket.close();
                }),
        arguments(
            "after the head",
            (RawServer.Reply)
                (out, socket) -> {
                  RawServer.streamHead(out);
                  socket.close();
                }),
        arguments(
            "within an event",
            (RawServer.Reply)
                (out, socket) -> {
                  RawServer.streamHead(out);
                  RawServer.chunk(out, events(said("a")) + "data: {\"author\":\"nemo");
                  socket.close();
                }),
        arguments(
            "reset within an event",
            (RawServer.Reply)
                (out, socket) -> {
                  RawServer.streamHead(out);
                  RawServer.chunk(out, events(said("a")) + "data: {\"author\":\"nemo");
                  reset(socket);
                }),
        arguments(
            "at the end",
            (RawServer.Reply)
                (out, socket) -> {
                  RawServer.streamHead(out);
                  RawServer.chunk(out, events(said("a")));
                  socket.close();
                }));
  }

  private static void reset(Socket socket) throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cuts")
  void aCutConnectionIsADropAndNoSecondMessage(String name, RawServer.Reply reply) {
    try (RawServer server = new RawServer(reply)) {
      StreamEnd end = stream.send(server);

      assertEquals(StreamEnd.How.DROPPED, end.how(), name);
      assertEquals(1, server.messages(), name);
    }
  }

  static Stream<Arguments> refusals() {
    return Stream.of(
        arguments("503", RawServer.answer("503 Busy", HTML + "Retry-After: 0\r\n", "<html>")),
        arguments("503 as JSON", RawServer.answer("503 Busy", JSON + "Retry-After: 0\r\n", "{}")),
        arguments("500", RawServer.answer("500 Oops", JSON, "{\"message\":\"oops\"}")),
        arguments("429", RawServer.answer("429 Slow", JSON + "Retry-After: 1\r\n", "{}")),
        arguments("429 in the body", RawServer.answer("200 OK", JSON, "{\"code\":429}")),
        arguments("408", RawServer.answer("408 Slow", HTML, "")),
        arguments("401 as a page", RawServer.answer("401 No", HTML, "<html>")),
        arguments("307", RawServer.answer("307 There", "Location: /run_sse\r\n", "")),
        arguments("308", RawServer.answer("308 There", "Location: /run_sse\r\n", "")),
        arguments("302", RawServer.answer("302 There", "Location: /run_sse\r\n", "")),
        arguments("a page", RawServer.answer("200 OK", HTML, "<html>Please log in</html>")),
        arguments("nothing", RawServer.answer("200 OK", "", "")),
        arguments("402", RawServer.answer("200 OK", JSON, "{\"code\":402}")),
        arguments("2001", RawServer.answer("200 OK", JSON, "{\"code\":2001}")),
        arguments("1002", RawServer.answer("200 OK", JSON, "{\"code\":1002}")),
        arguments("another code", RawServer.answer("200 OK", JSON, "{\"code\":77}")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refusals")
  void aRefusalIsAFailureAndNoSecondMessage(String name, RawServer.Reply reply) {
    try (RawServer server = new RawServer(reply)) {
      ClipchatException e = assertThrows(ClipchatException.class, () -> stream.send(server));

      assertEquals(1, server.messages(), name);
      assertTrue(!e.failure().toString().contains("\n"), e.failure()::toString);
    }
  }

  @Test
  void aGatewayThatLostItsServerCountsAsADrop() {
    try (RawServer server = new RawServer(RawServer.answer("502 Bad", HTML, "<html>"))) {
      assertEquals(StreamEnd.How.DROPPED, stream.send(server).how());
      assertEquals(1, server.messages());
    }
  }

  static Stream<Arguments> repeatable() {
    return Stream.of(
        arguments("1001", "{\"code\":1001,\"message\":\"expired\"}"),
        arguments("400", "{\"code\":400,\"message\":\"X-Client-Id header is missing\"}"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("repeatable")
  void aRefusalBeforeAnythingRanIsFollowedByOneMore(String name, String refusal) {
    try (RawServer server =
        new RawServer(
            RawServer.answer("200 OK", JSON, refusal), RawServer.stream(events(said("ok")), 50))) {
      StreamEnd end = stream.send(server);

      assertEquals(StreamEnd.How.COMPLETE, end.how(), name);
      assertEquals("ok|", stream.seen());
      assertEquals(2, server.messages());
    }
    try (RawServer server = new RawServer(RawServer.answer("200 OK", JSON, refusal))) {
      assertThrows(ClipchatException.class, () -> stream.send(server));
      assertEquals(2, server.messages(), "once more, not again and again");
    }
  }

  @Test
  void aServerThatIsNotThereIsUnreachableBecauseNothingWasSent() throws IOException {
    URI gone;
    try (RawServer server = new RawServer(RawServer.answer("200 OK", "", ""))) {
      gone = server.base();
    }
    ClipchatException e =
        assertThrows(
            ClipchatException.class,
            () ->
                stream
                    .service(gone)
                    .messages()
                    .send("s", "m", f -> {}, CallContext.quiet(stream.stop)));
    assertTrue(e.failure() instanceof Failure.Unreachable, e.failure()::toString);
  }

  @Test
  void afterTwoMinutesOfHeartbeatsThereIsANoticeAndAfterTenItIsOver() {
    RawServer.Reply reply =
        (out, socket) -> {
          RawServer.streamHead(out);
          for (int minute = 0; minute < 12; minute++) {
            RawServer.chunk(out, ": beat\n\nevent: heartbeat\ndata: {}\n\ndata:\n\n");
            stream.pace.awaitWatch();
            stream.pace.advance(Duration.ofMinutes(1));
          }
        };
    try (RawServer server = new RawServer(reply)) {
      StreamEnd end = stream.send(server);

      assertEquals(StreamEnd.How.TIMED_OUT, end.how());
      assertEquals(1, server.messages());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {": beat\n\n", ""})
  void theNoticeComesOnceEveryTwoMinutes(String signOfLife) {
    List<Duration> notices = new CopyOnWriteArrayList<>();
    RawServer.Reply reply =
        (out, socket) -> {
          RawServer.streamHead(out);
          for (int i = 1; i <= 3; i++) {
            if (!signOfLife.isEmpty()) {
              RawServer.chunk(out, signOfLife);
            }
            stream.pace.awaitWatch();
            stream.pace.advance(Duration.ofMinutes(2));
            awaitSize(notices, i);
          }
          RawServer.chunk(out, events(said("done")));
          RawServer.end(out);
        };
    try (RawServer server = new RawServer(reply)) {
      StreamEnd end =
          stream.send(
              server,
              fact -> {
                if (fact instanceof StreamFact.StillWorking s) {
                  synchronized (notices) {
                    notices.add(s.since());
                    notices.notifyAll();
                  }
                }
              });

      assertEquals(StreamEnd.How.COMPLETE, end.how());
      assertEquals(
          List.of(Duration.ofMinutes(2), Duration.ofMinutes(4), Duration.ofMinutes(6)), notices);
    }
  }

  private static void awaitSize(List<Duration> notices, int size) {
    synchronized (notices) {
      while (notices.size() < size) {
        try {
          notices.wait(10_000);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          return;
        }
      }
    }
  }

  @Test
  void aTurnEndsAfterFifteenMinutesHoweverMuchItSays() {
    RawServer.Reply reply =
        (out, socket) -> {
          RawServer.streamHead(out);
          for (int minute = 0; minute < 15; minute++) {
            RawServer.chunk(out, events(said("m" + minute)));
            awaitSaid("m" + minute + "|");
            stream.pace.advance(Duration.ofMinutes(1));
          }
          hang(socket);
        };
    try (RawServer server = new RawServer(reply)) {
      StreamEnd end = stream.send(server, this::heard);

      assertEquals(StreamEnd.How.TIMED_OUT, end.how());
      assertTrue(stream.seen().startsWith("m0|m1|m2|"), stream::seen);
      assertTrue(stream.seen().contains("|m14|"), stream::seen);
    }
  }

  private final StringBuilder heard = new StringBuilder();

  private void heard(StreamFact fact) {
    synchronized (heard) {
      if (fact instanceof StreamFact.TextEnd end) {
        heard.append(end.whole()).append('|');
        heard.notifyAll();
      }
    }
  }

  private void awaitSaid(String text) {
    synchronized (heard) {
      while (heard.indexOf(text) < 0) {
        try {
          heard.wait();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          return;
        }
      }
    }
  }

  @Test
  void stoppingCutsTheWaitForTheHead() {
    RawServer.Reply silent = (out, socket) -> stream.stop.request(2);
    assertStopped(
        (out, socket) -> {
          silent.to(out, socket);
          hang(socket);
        });
  }

  @Test
  void stoppingCutsTheStream() {
    assertStopped(
        (out, socket) -> {
          RawServer.streamHead(out);
          RawServer.chunk(out, events(said("a")));
          stream.stop.request(2);
          hang(socket);
        });
  }

  /** Holds the line until the client lets go of it. */
  private static void hang(Socket socket) throws IOException {
    while (socket.getInputStream().read() >= 0) {
      Thread.onSpinWait();
    }
  }

  private void assertStopped(RawServer.Reply reply) {
    try (RawServer server = new RawServer(reply)) {
      ClipchatException e = assertThrows(ClipchatException.class, () -> stream.send(server));

      assertTrue(e.failure() instanceof Failure.Stopped, e.failure()::toString);
      assertEquals(1, server.messages());
    }
  }
}
