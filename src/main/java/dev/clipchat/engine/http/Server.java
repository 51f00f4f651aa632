package dev.clipchat.engine.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.files.WholeFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Listens, finds the call for each request, and tells its failures by the protocol's codes. */
public final class Server implements AutoCloseable {

  /** How much of a refused upload is read on, so that its sender gets to read the refusal. */
  private static final long MOST_DRAINED = 4L << 30;

  private static final int MOST_FRAMES = 12;

  private final HttpServer server;
  private final Patience patience;
  private final Routes routes;
  private final ObjectMapper json;
  private final Listening listening;

  private Server(
      HttpServer server, Patience patience, Routes routes, ObjectMapper json, Listening listening) {
    this.server = server;
    this.patience = patience;
    this.routes = routes;
    this.json = json;
    this.listening = listening;
  }

  /**
   * How to listen.
   *
   * @param base the path under which all calls lie, empty or with a slash before and none after
   * @param head how long a client may take to send a request's head
   * @param piece how long it may then let us wait for each piece
   * @param log for what no client can be told
   */
  public record Listening(
      InetSocketAddress at, String base, Duration head, Duration piece, Consumer<String> log) {

    public Listening(InetSocketAddress at, String base, Consumer<String> log) {
      this(at, base, Duration.ofSeconds(20), Duration.ofSeconds(60), log);
    }
  }

  /** Starts to listen; what is asked is answered by the calls. */
  public static Server start(Listening listening, Calls calls, ObjectMapper json) {
    return start(listening, calls.routes(), json);
  }

  static Server start(Listening listening, Routes routes, ObjectMapper json) {
    // Read once, at the server's first use: without it every answer waits for 41 ms.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    try {
      Patience patience = new Patience(listening.head(), listening.piece());
      HttpServer http = HttpServer.create(listening.at(), 0);
      Server server = new Server(http, patience, routes, json, listening);
      http.setExecutor(patience::execute);
      http.createContext("/", server::handle);
      http.start();
      return server;
    } catch (IOException e) {
      throw new ClipchatException(
          new Failure.BadConfiguration(
              listening.at().getHostString() + ":" + listening.at().getPort(), WholeFile.reason(e)),
          e);
    }
  }

  public int port() {
    return server.getAddress().getPort();
  }

  private void handle(HttpExchange exchange) throws IOException {
    long begun = System.nanoTime();
    patience.headRead();
    exchange.setStreams(
        patience.guard(exchange.getRequestBody()), patience.guard(exchange.getResponseBody()));
    try (exchange) {
      Optional<Routes.Found> found = find(exchange);
      Request request =
          new Request(
              exchange, json, listening.base(), found.map(Routes.Found::named).orElse(List.of()));
      if (found.isEmpty()) {
        request.refuse(
            Refused.of(new Failure.ServerFailed(status(exchange), "There is no such call")));
      } else {
        answer(found.get().call(), request);
      }
    } catch (IOException e) {
      // The client went away, or was sent away: there is nobody to tell.
      listening.log().accept("a connection was lost: " + e);
    } finally {
      note(exchange, System.nanoTime() - begun);
    }
  }

  /** One line a request where strangers are served; the query, which can hold a key, stays out. */
  private void note(HttpExchange exchange, long nanos) {
    if (listening.base().isEmpty()) {
      listening
          .log()
          .accept(
              "%s %s %s %d %.3f s"
                  .formatted(
                      exchange.getRemoteAddress().getAddress().getHostAddress(),
                      exchange.getRequestMethod(),
                      exchange.getRequestURI().getRawPath(),
                      exchange.getResponseCode(),
                      nanos / 1e9));
    }
  }

  private void answer(Call call, Request request) throws IOException {
    FutureTask<Void> task =
        new FutureTask<>(
            () -> {
              refuseBrowsers(request);
              call.answer(request);
              return null;
            });
    task.run();
    try {
      task.get();
    } catch (InterruptedException e) {
      throw new InterruptedIOException();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException lost) {
        throw lost;
      }
      refuse(request, failure(e));
    }
  }

  private Failure failure(ExecutionException e) {
    if (e.getCause() instanceof ClipchatException known) {
      listening.log().accept("refused: " + known.failure());
      return known.failure();
    }
    Throwable fault = Objects.requireNonNullElse(e.getCause(), e);
    StackTraceElement[] trace = fault.getStackTrace();
    String where =
        Arrays.stream(trace).limit(MOST_FRAMES).map(f -> "\n  " + f).collect(Collectors.joining());
    listening.log().accept("a fault of ours: " + fault + where);
    return new Failure.ServerFailed(500, "Something went wrong here");
  }

  private static void refuse(Request request, Failure failure) throws IOException {
    if (request.answered()) {
      return;
    }
    drain(request.body());
    if (failure instanceof Failure.RateLimited limited && limited.retryAfter() != null) {
      request.put("Retry-After", String.valueOf(limited.retryAfter().toSeconds()));
    }
    request.refuse(Refused.of(failure));
  }

  /** A page in somebody's browser must not talk to a server on that person's machine. */
  private static void refuseBrowsers(Request request) {
    if (request.has("Origin")) {
      throw new ClipchatException(
          new Failure.ServerFailed(403, "Pages in browsers are not served here"));
    }
  }

  private static void drain(InputStream body) throws IOException {
    byte[] buffer = new byte[1 << 16];
    long left = MOST_DRAINED;
    int read;
    while (left > 0 && (read = body.read(buffer)) >= 0) {
      left -= read;
    }
  }

  private Optional<Routes.Found> find(HttpExchange exchange) {
    String path = exchange.getRequestURI().getRawPath();
    if (path == null || !path.startsWith(listening.base() + "/")) {
      return Optional.empty();
    }
    String method = exchange.getRequestMethod();
    String asked = method.equals("HEAD") ? "GET" : method;
    return routes.find(asked, path.substring(listening.base().length()));
  }

  private int status(HttpExchange exchange) {
    String path = exchange.getRequestURI().getRawPath();
    boolean known =
        path != null
            && path.startsWith(listening.base() + "/")
            && routes.knows(path.substring(listening.base().length()));
    return known ? 405 : 404;
  }

  @Override
  public void close() {
    server.stop(0);
    patience.close();
  }
}
