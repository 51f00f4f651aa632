package dev.clipchat.engine.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

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
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients that are slow, rude or gone, on raw sockets. */
@Timeout(120)
class ServerTest {

  private static final Duration SHORT = Duration.ofMillis(300);
  private static final Duration SLOW = Duration.ofSeconds(2);
  private static final Duration LONG = Duration.ofMinutes(2);
  private static final String GET = "GET /refused HTTP/1.1\r\nHost: localhost\r\n";
  private static final String LAST = GET + "Connection: close\r\n\r\n";

  private final CountDownLatch goOn = new CountDownLatch(1);
  private final CountDownLatch writerEnded = new CountDownLatch(1);
  private final ConcurrentLinkedQueue<String> log = new ConcurrentLinkedQueue<>();
  private final ObjectMapper json = new ObjectMapper();
  private Server server;

  @BeforeEach
  void start() {
    server = patient(LONG, 2000);
  }

  private void restart(Duration patience, int most) {
    server.close();
    server = patient(patience, most);
  }

  private Server patient(Duration patience, int most) {
    Routes routes =
        new Routes()
            .add("POST", "/count", BodyRule.FILES, this::count)
            .add("POST", "/json", r -> r.succeed(r.object()))
            .add("GET", "/much", BodyRule.DOWNLOAD, this::much)
            .add("GET", "/short", BodyRule.DOWNLOAD, ServerTest::tooShort)
            .add("GET", "/events", BodyRule.DOWNLOAD, this::events)
            .add("GET", "/wait", BodyRule.DOWNLOAD, this::waitForIt)
            .add("GET", "/broken", request -> assertTrue(request.named(7).isEmpty()))
            .add("GET", "/refused", ServerTest::refused)
            .add("POST", "/refused-upload", BodyRule.FILES, ServerTest::refused);
    return Server.start(
        new Listening(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
            "",
            new Listening.Names(Set.of("clips.example"), null, Set.of()),
            true,
            log::add),
        new Limits(new Limits.Waits(patience, patience, patience, patience, 2), most, 8, 4),
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

  private void waitForIt(Request request) throws IOException {
    try {
      goOn.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    request.succeed(request.node());
  }

  private static void tooShort(Request request) throws IOException {
    try (OutputStream out = request.begin(200, 1000)) {
      out.write(new byte[10]);
      throw new IllegalStateException("it breaks here");
    }
  }

  private void much(Request request) throws IOException {
    try (OutputStream out = request.begin(200, -1)) {
      byte[] bytes = new byte[1 << 16];
      for (int i = 0; i < 10_000; i++) {
        out.write(bytes);
      }
    } finally {
      writerEnded.countDown();
    }
  }

  private void events(Request request) throws IOException {
    try (OutputStream out = request.begin(200, -1)) {
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
    restart(SHORT, 2000);
    try (Socket socket = connect("GET /count HTTP/1.1\r\nHost: localhost\r\nX-A: ")) {
      assertEquals("", rest(socket));
    }
  }

  @Test
  void doesNotWaitForABodyThatStalls() throws IOException {
    restart(SHORT, 2000);
    try (Socket socket =
        connect("POST /count HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\nab")) {
      assertFalse(rest(socket).contains("\"code\":0"));
    }
  }

  @Test
  void takesASlowBodyThatMoves() throws IOException, InterruptedException {
    restart(SLOW, 2000);
    try (Socket socket =
        connect("POST /count HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\n")) {
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
    restart(SHORT, 2000);
    try (Socket socket = connect("GET /much HTTP/1.1\r\nHost: localhost\r\n\r\n")) {
      assertTrue(writerEnded.await(100, TimeUnit.SECONDS), "the thread is free again");
    }
  }

  @Test
  void sendsEachEventAtOnce() throws IOException {
    try (Socket socket =
        connect("GET /events HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")) {
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
    try (Socket socket =
        connect("GET /broken HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")) {
      assertTrue(rest(socket).startsWith("HTTP/1.1 500"));
      assertTrue(log.stream().anyMatch(line -> line.contains("IndexOutOfBounds")), log.toString());
    }
  }

  @Test
  void servesManyRequestsOnOneConnection() throws IOException {
    String one = GET + "\r\n";
    try (Socket socket = connect(one + one + LAST)) {
      String all = rest(socket);
      assertEquals(List.of(3), List.of(all.split("\"code\":1002", -1).length - 1), all);
    }
  }

  private void answersAtOnce() throws IOException {
    long begun = System.nanoTime();
    try (Socket socket = connect(LAST)) {
      assertTrue(rest(socket).contains("1002"));
    }
    assertTrue(System.nanoTime() - begun < 10_000_000_000L, "it was answered at once");
  }

  private void until(BooleanSupplier holds, String what) throws InterruptedException {
    for (int i = 0; i < 3000; i++) {
      if (holds.getAsBoolean()) {
        return;
      }
      // A wait that never comes to its end: there is nothing to be told by.
      assertFalse(goOn.await(20, TimeUnit.MILLISECONDS));
    }
    fail(what);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /coun",
        "POST /json HTTP/1.1\r\nHost: localhost\r\nContent-Length: 60000\r\n\r\n{",
        "POST /json HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{ ",
      })
  void sixHundredSlowClientsBlockNobodyAndAreSentAway(String begun)
      throws IOException, InterruptedException {
    restart(SLOW, 2000);
    List<Socket> slow = new ArrayList<>();
    for (int i = 0; i < 600; i++) {
      slow.add(connect(begun));
    }
    answersAtOnce();
    until(() -> server.connections() == 0, "all of them are gone");
    for (Socket one : slow) {
      one.close();
    }
    answersAtOnce();
  }

  @Test
  void whereConnectionsAreFewTheIdleMakeRoom() throws IOException, InterruptedException {
    restart(LONG, 20);
    List<Socket> idle = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      idle.add(connect("GET /coun"));
    }
    answersAtOnce();
    until(() -> server.connections() <= 20, "no more than twenty are kept");
    for (Socket one : idle) {
      one.close();
    }
  }

  @Test
  void nothingIsLeftOfClientsThatCloseBeforeTheirAnswer() throws Exception {
    answersAtOnce();
    until(() -> server.connections() == 0, "the first is gone");
    for (int i = 0; i < 200; i++) {
      connect(GET + "\r\n").close();
      connect("GET /api/x HTTP/1.1\r\nHost: localhost\r\n\r\n").close();
    }
    until(() -> server.connections() == 0, "no connection is left");
    until(() -> server.busy() == 0, "no call is at work for somebody who has gone");
    answersAtOnce();
  }

  @Test
  void aTokenHasItsShareAndNoMore() throws IOException, InterruptedException {
    String mine = "Authorization: Bearer mine\r\n\r\n";
    List<Socket> waiting = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      waiting.add(connect("GET /wait HTTP/1.1\r\nHost: localhost\r\n" + mine));
    }
    until(() -> server.busy() == 4, "four are at work");
    try (Socket fifth = connect(GET + "Connection: close\r\n" + mine)) {
      String answer = rest(fifth);
      assertTrue(answer.startsWith("HTTP/1.1 429"), answer);
      assertTrue(answer.contains("Retry-After: 1"), answer);
    }
    answersAtOnce();
    goOn.countDown();
    for (Socket one : waiting) {
      assertEquals('H', one.getInputStream().read());
      one.close();
    }
  }

  @Test
  void aRefusedUploadIsNotReadOn() throws IOException {
    try (Socket socket =
        connect(
            "POST /refused-upload HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9000000000\r\n\r\n")) {
      byte[] piece = new byte[1 << 16];
      long sent = 0;
      try {
        for (int i = 0; i < 100_000; i++) {
          socket.getOutputStream().write(piece);
          sent += piece.length;
        }
      } catch (SocketException e) {
        // Sent away, as it should be.
      }
      assertTrue(sent < 100L << 20, sent + " bytes were taken");
      String answer = rest(socket);
      assertTrue(answer.isEmpty() || answer.contains("1002"), answer);
    }
  }

  @Test
  void aSenderThatAsksFirstIsRefusedBeforeItSends() throws IOException {
    String head =
        " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\nExpect: 100-continue\r\nConnection: close\r\n\r\n";
    try (Socket refused = connect("POST /refused-upload" + head)) {
      String answer =
          new BufferedReader(
                  new InputStreamReader(refused.getInputStream(), StandardCharsets.UTF_8))
              .readLine();
      assertEquals("HTTP/1.1 200 OK", answer);
    }
    for (String call : List.of("/count", "/json")) {
      try (Socket taken = connect("POST " + call + head)) {
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(taken.getInputStream(), StandardCharsets.UTF_8));
        assertEquals("HTTP/1.1 100 Continue", in.readLine());
        taken.getOutputStream().write("{\"a\":12 }".getBytes(StandardCharsets.US_ASCII));
        assertEquals("", in.readLine());
        assertEquals("HTTP/1.1 200 OK", in.readLine());
      }
    }
  }

  @Test
  void anAnswerThatBreaksOffDoesNotLookWhole() throws IOException {
    try (Socket socket = connect("GET /short HTTP/1.1\r\nHost: localhost\r\n\r\n")) {
      String all = rest(socket);
      assertTrue(all.isEmpty() || all.contains("Content-Length: 1000"), all);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "localhost|200",
        "LOCALHOST.:80|200",
        "127.0.0.1:1|200",
        "[::1]:8080|200",
        "clips.example|200",
        "evil.example|421",
        "127.0.0.1.evil.example|421",
        "localhost@evil.example|421",
      })
  void answersOnlyToItsOwnNames(String host, int status) throws IOException {
    String request = "GET /refused HTTP/1.1\r\nConnection: close\r\nHost: " + host + "\r\n\r\n";
    try (Socket socket = connect(request)) {
      String answer = rest(socket);
      assertTrue(
          answer.startsWith("HTTP/1.1 " + status)
              || (status == 421 && answer.startsWith("HTTP/1.1 400")),
          answer);
    }
  }

  @Test
  void aWholeAddressInTheRequestIsLookedAtToo() throws IOException {
    try (Socket socket =
        connect(
            "GET http://evil.example/refused HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")) {
      assertTrue(rest(socket).startsWith("HTTP/1.1 421"));
    }
  }

  @ParameterizedTest
  @CsvSource({"/json,POST", "/refused,'GET, HEAD'"})
  void aWrongMethodIsToldTheRightOnes(String path, String allowed) throws IOException {
    try (Socket socket =
        connect("DELETE " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")) {
      String answer = rest(socket);
      assertTrue(answer.startsWith("HTTP/1.1 405"), answer);
      assertTrue(answer.contains("Allow: " + allowed + "\r\n"), answer);
    }
  }

  private String post(byte[] body) throws IOException {
    try (Socket socket =
        connect(
            "POST /json HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: "
                + body.length
                + "\r\n\r\n")) {
      socket.getOutputStream().write(body);
      return rest(socket);
    }
  }

  @Test
  void bodiesThatAreNoJsonAreToldSo() throws IOException {
    String deep = "[".repeat(5000);
    String many = "{\"a\":[" + "[],".repeat(20_000) + "[]]}";
    assertTrue(post("{\"a\":\"\u00fc\"}".getBytes(StandardCharsets.UTF_8)).contains("\"code\":0"));
    assertTrue(post(many.getBytes(StandardCharsets.UTF_8)).contains("\"code\":0"));
    for (byte[] body :
        List.of(
            "{\"a\":1}".getBytes(Charset.forName("UTF-32BE")),
            "{\"a\":1}".getBytes(Charset.forName("UTF-32LE")),
            "{\"a\":1}".getBytes(StandardCharsets.UTF_16),
            new byte[] {0, 0, 0, '{'},
            new byte[] {'{', 0, 0, 0},
            deep.getBytes(StandardCharsets.UTF_8),
            "{} {}".getBytes(StandardCharsets.UTF_8),
            "[]".getBytes(StandardCharsets.UTF_8))) {
      String answer = post(body);
      assertTrue(answer.startsWith("HTTP/1.1 400"), answer);
      assertTrue(answer.contains("\"code\":400"), answer);
    }
  }

  @Test
  void aBodyThatIsTooLongIsRefusedHoweverItsLengthIsTold() throws IOException {
    try (Socket told =
        connect("POST /json HTTP/1.1\r\nHost: localhost\r\nContent-Length: 16000000\r\n\r\n")) {
      BufferedReader in =
          new BufferedReader(new InputStreamReader(told.getInputStream(), StandardCharsets.UTF_8));
      assertEquals("HTTP/1.1 400 Bad Request", in.readLine());
    }
    try (Socket silent =
        connect("POST /json HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n")) {
      String chunk = "4000\r\n" + " ".repeat(0x4000) + "\r\n";
      for (int i = 0; i < 5; i++) {
        silent.getOutputStream().write(chunk.getBytes(StandardCharsets.US_ASCII));
      }
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(silent.getInputStream(), StandardCharsets.UTF_8));
      assertEquals("HTTP/1.1 400 Bad Request", in.readLine());
    }
  }

  @Test
  void theListenerComesBackWhereTheSystemHadNoMoreSockets() throws Exception {
    answersAtOnce();
    server.forgetToListen();
    until(
        () -> {
          try (Socket socket = connect(LAST)) {
            return server.listenedAnew() && rest(socket).contains("1002");
          } catch (IOException e) {
            return false;
          }
        },
        "it listens again");
  }
}
