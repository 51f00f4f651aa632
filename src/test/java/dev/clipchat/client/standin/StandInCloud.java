package dev.clipchat.client.standin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.net.ssl.SSLSocketFactory;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/**
 * A scripted server that is held to what the documents say. It answers every call as the cloud
 * would, unless the test has put other answers in line, and writes down what it was asked.
 */
public final class StandInCloud implements AutoCloseable {

  /** The calls of the protocol. */
  public enum Call {
    TOKEN,
    SESSION,
    CLAIM,
    MESSAGE,
    UPLOAD,
    CREDITS,
    STATE,
    START,
    POLL,
    CANCEL,
    DOWNLOAD,
    OBJECT,
    OTHER
  }

  public static final String DRAFT =
      "{\"t\":[{\"tt\":0,\"sg\":[{\"d\":2000,\"m\":{\"name\":\"a.mp4\"},"
          + "\"big\":123456789012345678901234567890,\"exact\":0.12345678901234567,"
          + "\"nothing\":null}]}],\"zz\":1,\"aa\":{\"z\":1,\"a\":2},\"m\":{}}";

  private final MockWebServer server = new MockWebServer();
  private final List<RecordedRequest> requests = new ArrayList<>();
  private final Map<Call, Deque<Function<RecordedRequest, MockResponse>>> lines =
      new EnumMap<>(Call.class);
  private String state = state(DRAFT, "[]");
  private String answer = "Done.";
  private byte[] video = new byte[0];
  private Consumer<String> listener = line -> {};
  private final Set<String> started = new HashSet<>();
  private boolean remembers;
  private int tokens;
  private int sessions;

  public StandInCloud() {
    this(null);
  }

  /** With a certificate of the test's own. */
  public StandInCloud(@Nullable SSLSocketFactory tls) {
    if (tls != null) {
      server.useHttps(tls);
    }
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            return answer(request);
          }
        });
    try {
      server.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public URI base() {
    return server.url("/").uri();
  }

  public MockWebServer server() {
    return server;
  }

  @Override
  public void close() {
    server.close();
  }

  // ---- the script

  /** The next answer to this call; more of them wait in line. */
  public StandInCloud next(Call call, MockResponse response) {
    return next(call, request -> response);
  }

  public synchronized StandInCloud next(Call call, Function<RecordedRequest, MockResponse> then) {
    lines.computeIfAbsent(call, c -> new ArrayDeque<>()).add(then);
    return this;
  }

  /** The answers that still wait in line for this call are not given. */
  public synchronized void forget(Call call) {
    lines.remove(call);
  }

  /** What the state holds from now on, as JSON. */
  public synchronized void holds(String draft, String videoInfos) {
    state = state(draft, videoInfos);
  }

  /** The same with media that the backend made itself. */
  public synchronized void holds(String draft, String videoInfos, String generated) {
    String made = ",\"generated_media\":" + generated + "}}}";
    state = state(draft, videoInfos).replaceFirst("}}}$", made);
  }

  public synchronized void says(String text) {
    answer = text;
  }

  public synchronized void renders(byte[] file) {
    video = file.clone();
  }

  private static String state(String draft, String videoInfos) {
    return "{\"code\":0,\"data\":{\"state\":{\"draft\":%s,\"video_infos\":%s}}}"
        .formatted(draft, videoInfos);
  }

  /** Hears of each call as it comes. */
  public synchronized void listener(Consumer<String> hears) {
    listener = hears;
  }

  /** From now on a render that was not started here is not known. */
  public synchronized void knowsOnlyItsOwn() {
    remembers = true;
  }

  /** The ids of the renders that were taken on. */
  public synchronized Set<String> renders() {
    return Set.copyOf(started);
  }

  /** What it would answer if nothing else waited in line. */
  public MockResponse usual(RecordedRequest request) {
    return usual(call(request), request);
  }

  // ---- what was asked

  public synchronized List<RecordedRequest> requests() {
    return List.copyOf(requests);
  }

  public List<RecordedRequest> requests(Call call) {
    return requests().stream().filter(r -> call(r) == call).toList();
  }

  /** The calls in the order in which they came. */
  public List<Call> calls() {
    return requests().stream().map(StandInCloud::call).toList();
  }

  public static String body(RecordedRequest request) {
    return request.getBody() == null ? "" : request.getBody().utf8();
  }

  private static Call call(RecordedRequest request) {
    String path = request.getUrl().encodedPath();
    boolean post = request.getMethod().equals("POST");
    if (path.equals("/api/auth/anonymous-token")) {
      return Call.TOKEN;
    } else if (path.equals("/api/tasks/me/with-session/nemo_agent")) {
      return Call.SESSION;
    } else if (path.equals("/api/auth/claim-token")) {
      return Call.CLAIM;
    } else if (path.equals("/run_sse")) {
      return Call.MESSAGE;
    } else if (path.startsWith("/api/upload-video/nemo_agent/me/")) {
      return Call.UPLOAD;
    } else if (path.equals("/api/credits/balance/simple")) {
      return Call.CREDITS;
    } else if (path.startsWith("/api/state/nemo_agent/me/")) {
      return Call.STATE;
    } else if (path.equals("/api/render/proxy/lambda") && post) {
      return Call.START;
    } else if (path.startsWith("/api/render/proxy/lambda/") && path.endsWith("/cancel")) {
      return Call.CANCEL;
    } else if (path.startsWith("/api/render/proxy/lambda/")) {
      return Call.POLL;
    } else if (path.startsWith("/api/render/proxy/") && path.endsWith("/download")) {
      return Call.DOWNLOAD;
    }
    return path.startsWith("/objects/") ? Call.OBJECT : Call.OTHER;
  }

  // ---- the answers

  private synchronized MockResponse answer(RecordedRequest request) {
    requests.add(request);
    Call call = call(request);
    listener.accept(call + " " + request.getMethod() + " " + request.getTarget());
    Deque<Function<RecordedRequest, MockResponse>> line = lines.get(call);
    Function<RecordedRequest, MockResponse> next = line == null ? null : line.poll();
    return next == null ? usual(call, request) : next.apply(request);
  }

  private MockResponse usual(Call call, RecordedRequest request) {
    return switch (call) {
      case TOKEN ->
          json(
              "{\"code\":0,\"data\":{\"token\":\"nmv_usr_%d\",\"credits\":100}}"
                  .formatted(++tokens));
      case SESSION ->
          json(
              "{\"code\":0,\"data\":{\"task_id\":\"t%1$d\",\"session_id\":\"s%1$d\"}}"
                  .formatted(++sessions));
      case CLAIM -> json("{\"code\":0,\"data\":{\"claim_token\":\"clm_x\",\"expires_in\":600}}");
      case MESSAGE -> stream(event(answer));
      case START -> {
        started.add(body(request).replaceAll("(?s).*?\"id\":\"([^\"]+)\".*", "$1"));
        yield json("{\"code\":0,\"message\":\"success\"}");
      }
      case UPLOAD -> json("{\"code\":0,\"message\":\"success\"}");
      case CREDITS -> json("{\"code\":0,\"data\":{\"available\":80,\"frozen\":5,\"total\":85}}");
      case STATE -> json(state);
      case POLL ->
          remembers && !started.contains(last(request))
              ? json(404, "{\"code\":404,\"message\":\"unknown render\"}")
              : json(
                  "{\"status\":\"completed\",\"output\":{\"url\":\"/objects/out.mp4?sig=secret\"}}");
      case OBJECT, DOWNLOAD -> file(request, video);
      case CANCEL, OTHER -> json(404, "{\"code\":404,\"message\":\"not found\"}");
    };
  }

  private static String last(RecordedRequest request) {
    String path = request.getUrl().encodedPath();
    return path.substring(path.lastIndexOf('/') + 1);
  }

  public static MockResponse json(String body) {
    return json(200, body);
  }

  public static MockResponse json(int status, String body) {
    return new MockResponse.Builder()
        .code(status)
        .addHeader("Content-Type", "application/json")
        .body(body)
        .build();
  }

  public static MockResponse page(int status) {
    return new MockResponse.Builder()
        .code(status)
        .addHeader("Content-Type", "text/html")
        .body("<html><body>Bad gateway</body></html>")
        .build();
  }

  public static String event(String text) {
    return "data: {\"author\":\"nemo_agent\",\"content\":{\"role\":\"model\",\"parts\":[{\"text\":\""
        + text
        + "\"}]}}\n\n";
  }

  public static MockResponse stream(String events) {
    return new MockResponse.Builder()
        .addHeader("Content-Type", "text/event-stream")
        .chunkedBody(new Buffer().write(events.getBytes(StandardCharsets.UTF_8)), 1024)
        .build();
  }

  /** A file, or the part of it that was asked for. */
  public static MockResponse file(RecordedRequest request, byte[] content) {
    String range = request.getHeaders().get("Range");
    MockResponse.Builder response =
        new MockResponse.Builder().addHeader("Content-Type", "video/mp4");
    if (range == null) {
      return response.body(new Buffer().write(content)).build();
    }
    int from = Integer.parseInt(range.replaceAll("\\D", ""));
    if (from >= content.length) {
      return response.code(416).addHeader("Content-Range", "bytes */" + content.length).build();
    }
    return response
        .code(206)
        .addHeader(
            "Content-Range", "bytes %d-%d/%d".formatted(from, content.length - 1, content.length))
        .body(new Buffer().write(content, from, content.length - from))
        .build();
  }
}
