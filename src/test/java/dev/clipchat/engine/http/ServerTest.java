package dev.clipchat.engine.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.clipchat.engine.desk.Reply;
import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.pace.Pace;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Clients that are slow, rude or gone, on raw sockets. */
@Timeout(120)
class ServerTest {

  private static final Duration SHORT = Duration.ofMillis(300);
  private static final Duration SLOW = Duration.ofSeconds(2);
  private static final Duration LONG = Duration.ofMinutes(2);

  private final CountDownLatch goOn = new CountDownLatch(1);
  private final CountDownLatch writerEnded = new CountDownLatch(1);
  private final ConcurrentLinkedQueue<String> log = new ConcurrentLinkedQueue<>();
  private final ObjectMapper json = new ObjectMapper();
  private Server server;

  @BeforeEach
  void start() {
    server = patient(LONG);
  }

  private void restart(Duration patience) {
    server.close();
    server = patient(patience);
  }

  private Server patient(Duration patience) {
    Routes routes =
        new Routes()
            .add("POST", "/count", this::count)
            .add("GET", "/much", this::much)
            .add("GET", "/events", this::events)
            .add("GET", "/broken", request -> assertTrue(request.named(7).isEmpty()))
            .add("GET", "/refused", ServerTest::refused);
    return Server.start(
        new Server.Listening(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
            "",
            patience,
            patience,
            log::add),
        routes,
        json);
  }

  @AfterEach
  void stop() {
    goOn.countDown();
    server.close();
  }

  private void count(Request request) throws IOException {
    request.succeed(request.node().put("bytes", request.body().readAllBytes().length));
  }

  private static void refused(Request request) {
    throw new ClipchatException(new Failure.SessionLost("x"));
  }

  private void much(Request request) throws IOException {
    try (OutputStream out = request.begin(200, 0)) {
      byte[] bytes = new byte[1 << 16];
      for (int i = 0; i < 10_000; i++) {
        out.write(bytes);
      }
    } finally {
      writerEnded.countDown();
    }
  }

  private void events(Request request) throws IOException {
    try (OutputStream out = request.begin(200, 0)) {
      SseWriter events = request.events(out, Pace.real());
      events.write(new Reply("first\nsecond", null, 0, false));
      goOn.await();
      events.heartbeat();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Socket connect(String sent) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
    socket.getOutputStream().write(sent.getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  /** What the server still sends before it hangs up. */
  private static String rest(Socket socket) throws IOException {
    try {
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    } catch (SocketException e) {
      return "";
    }
  }

  @Test
  void doesNotWaitForAHeadThatNeverEnds() throws IOException {
    restart(SHORT);
    try (Socket socket = connect("GET /count HTTP/1.1\r\nHost: x\r\nX-A: ")) {
      assertEquals("", rest(socket));
    }
  }

  @Test
  void doesNotWaitForABodyThatStalls() throws IOException {
    restart(SHORT);
    try (Socket socket =
        connect("POST /count HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\nab")) {
      assertFalse(rest(socket).contains("\"code\":0"));
    }
  }

  @Test
  void takesASlowBodyThatMoves() throws IOException, InterruptedException {
    restart(SLOW);
    try (Socket socket = connect("POST /count HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n")) {
      for (int i = 0; i < 9; i++) {
        // A wait that never comes to its end: the drips are 250 ms apart, eight times as fast as
        // they have to be, and together they take longer than one wait may.
        assertFalse(goOn.await(250, TimeUnit.MILLISECONDS));
        socket.getOutputStream().write('x');
      }
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      assertEquals("HTTP/1.1 200 OK", in.readLine());
    }
  }

  @Test
  void doesNotWaitForAClientThatDoesNotRead() throws IOException, InterruptedException {
    restart(SHORT);
    try (Socket socket = connect("GET /much HTTP/1.1\r\nHost: x\r\n\r\n")) {
      assertTrue(writerEnded.await(100, TimeUnit.SECONDS), "the thread is free again");
    }
  }

  @Test
  void sendsEachEventAtOnce() throws IOException {
    try (Socket socket = connect("GET /events HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")) {
      InputStream in = socket.getInputStream();
      StringBuilder seen = new StringBuilder();
      while (!seen.toString().contains("\"turnComplete\":true")) {
        int next = in.read();
        assertTrue(next >= 0, seen.toString());
        seen.append((char) next);
      }
      assertTrue(seen.toString().contains("\"partial\":true"));
      goOn.countDown();
      assertTrue(rest(socket).contains("event: heartbeat"));
    }
  }

  @Test
  void tellsThatSomethingIsWrongWithItself() throws IOException {
    try (Socket socket = connect("GET /broken HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")) {
      assertTrue(rest(socket).startsWith("HTTP/1.1 500"));
      assertTrue(log.stream().anyMatch(line -> line.contains("IndexOutOfBounds")), log.toString());
    }
  }

  @Test
  void servesManyRequestsOnOneConnection() throws IOException {
    String one = "GET /refused HTTP/1.1\r\nHost: x\r\n\r\n";
    String last = "GET /refused HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
    try (Socket socket = connect(one + one + last)) {
      String all = rest(socket);
      assertEquals(List.of(3), List.of(all.split("\"code\":1002", -1).length - 1), all);
    }
  }

  @Test
  void answersOnAfterManySlowClients() throws IOException {
    restart(SLOW);
    Socket[] slow = new Socket[100];
    for (int i = 0; i < slow.length; i++) {
      slow[i] = connect("GET /coun");
    }
    try (Socket socket = connect("GET /refused HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")) {
      assertTrue(rest(socket).contains("1002"));
    }
    for (Socket one : slow) {
      assertEquals("", rest(one));
      one.close();
    }
  }
}
