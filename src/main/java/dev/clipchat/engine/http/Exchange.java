package dev.clipchat.engine.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.List;
import org.apache.hc.core5.http.EntityDetails;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.impl.BasicEntityDetails;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.http.message.BasicHttpResponse;
import org.apache.hc.core5.http.nio.AsyncServerExchangeHandler;
import org.apache.hc.core5.http.nio.CapacityChannel;
import org.apache.hc.core5.http.nio.DataStreamChannel;
import org.apache.hc.core5.http.nio.ResponseChannel;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.jspecify.annotations.Nullable;

/**
 * One request and its answer, as the network's thread sees them: it never waits here. The head
 * comes whole; then the body is kept, streamed or dropped; then a thread of {@link CallThreads}
 * works.
 */
final class Exchange implements AsyncServerExchangeHandler {

  /** What a refused sender may still send until it has read the refusal. */
  private static final long MOST_DROPPED = 1L << 20;

  private final Dispatcher dispatcher;
  private final boolean wantsToHear;
  private final long begun = System.nanoTime();
  private final TransferRate in;
  private final TransferRate out;
  private final ResponseBodyStream responseBody = new ResponseBodyStream(this::abort);
  private final ByteArrayOutputStream kept = new ByteArrayOutputStream(256);
  private @Nullable Connection connection;
  private @Nullable HttpRequest message;
  private @Nullable ResponseChannel channel;
  private @Nullable HttpContext context;
  private volatile @Nullable RequestBodyStream requestBody;
  private volatile boolean received;
  private volatile boolean working;
  private volatile boolean released;
  private volatile int status;
  private volatile long answered;
  private Dispatcher.@Nullable Plan plan;
  private long budget;
  private long dropped;

  /**
   * @param wantsToHear whether the sender waits for a word before it sends the body
   */
  Exchange(Dispatcher dispatcher, boolean wantsToHear) {
    this.dispatcher = dispatcher;
    this.wantsToHear = wantsToHear;
    this.in = new TransferRate(dispatcher.waits());
    this.out = new TransferRate(dispatcher.waits());
  }

  HttpRequest message() {
    return present(message);
  }

  InetSocketAddress remote() {
    return present(connection).remote();
  }

  int status() {
    return status;
  }

  long begun() {
    return begun;
  }

  private static <T> T present(@Nullable T value) {
    if (value == null) {
      throw new IllegalStateException("the exchange has not begun");
    }
    return value;
  }

  @Override
  public void handleRequest(
      HttpRequest request,
      @Nullable EntityDetails body,
      ResponseChannel responses,
      HttpContext context)
      throws HttpException, IOException {
    this.message = request;
    this.channel = responses;
    this.context = context;
    Connection its =
        HttpCoreContext.cast(context).getEndpointDetails().getRemoteAddress()
                instanceof InetSocketAddress remote
            ? dispatcher.connections().at(remote)
            : null;
    if (its == null) {
      responses.terminateExchange();
      return;
    }
    connection = its;
    received = body == null;
    if (!its.begin(this)) {
      responses.terminateExchange();
      return;
    }
    Dispatcher.Plan found = dispatcher.plan(this);
    plan = found;
    ErrorReply refused = found.refused();
    if (refused != null) {
      refuse(refused);
    } else if (found.body().streams()) {
      requestBody = new RequestBodyStream(wantsToHear ? this::goOn : null);
      if (received) {
        present(requestBody).end();
      }
      work(new byte[0]);
    } else if (body == null) {
      work(new byte[0]);
    } else if (body.getContentLength() > found.body().most()) {
      refuse(ErrorReply.tooLong(found.body().most()));
    } else if (wantsToHear) {
      goOn();
    }
  }

  private void goOn() {
    try {
      present(channel).sendInformation(new BasicHttpResponse(100), context);
    } catch (HttpException | IOException e) {
      // The sender went away, which whoever reads from it will find.
      dispatcher.note("a sender was lost: " + e);
    }
  }

  private void work(byte[] body) {
    working = true;
    CallThreads.Taken taken = dispatcher.work(this, present(plan), body);
    if (taken != CallThreads.Taken.BEGUN) {
      working = false;
      refuse(
          taken == CallThreads.Taken.TOO_MANY ? ErrorReply.tooManyAtOnce() : ErrorReply.noRoom());
    }
  }

  /** The thread that worked on it has ended. */
  void worked() {
    working = false;
    if (released) {
      giveBack();
    }
  }

  /** Without a thread: what is told at once. */
  private void refuse(ErrorReply refused) {
    try {
      dispatcher.refuse(this, refused);
    } catch (IOException e) {
      dispatcher.note("a refusal found nobody: " + e);
    }
  }

  /** What was sent, to be read as it comes; empty where nothing was. */
  InputStream body() {
    RequestBodyStream stream = requestBody;
    return stream == null ? InputStream.nullInputStream() : stream;
  }

  boolean answered() {
    return status != 0;
  }

  /** A whole answer. */
  void answer(int code, List<Header> headers, byte[] bytes) throws IOException {
    try (OutputStream stream = begin(code, headers, bytes.length)) {
      stream.write(bytes);
    }
  }

  /**
   * Begins an answer.
   *
   * @param length of what follows; negative for as much as comes
   */
  OutputStream begin(int code, List<Header> headers, long length) throws IOException {
    HttpResponse response = new BasicHttpResponse(code);
    headers.forEach(response::addHeader);
    if (!received) {
      // What is still to come of the request is not wanted.
      response.setHeader(new BasicHeader("Connection", "close"));
    }
    // In this order: the watch looks at the time of what it knows to be answered.
    answered = System.nanoTime();
    status = code;
    responseBody.announce(length);
    boolean bare = code == 204 || code == 304 || length == 0;
    try {
      present(channel)
          .sendResponse(
              response, bare ? null : new BasicEntityDetails(Math.max(-1, length), null), context);
    } catch (HttpException e) {
      throw new IOException(e);
    } finally {
      dropRest();
    }
    return bare || message().getMethod().equals("HEAD")
        ? OutputStream.nullOutputStream()
        : responseBody;
  }

  private void abort() {
    present(channel).terminateExchange();
  }

  private void dropRest() {
    RequestBodyStream stream = requestBody;
    if (stream != null && !received) {
      stream.drop();
    }
  }

  @Override
  public void consume(ByteBuffer bytes) throws IOException {
    RequestBodyStream stream = requestBody;
    if (answered()) {
      dropped += bytes.remaining();
      if (dropped > MOST_DROPPED) {
        present(channel).terminateExchange();
      }
    }
    if (stream != null) {
      stream.fill(bytes);
    } else if (answered()) {
      bytes.position(bytes.limit());
    } else {
      keep(bytes);
    }
  }

  private void keep(ByteBuffer bytes) {
    Dispatcher.Plan found = present(plan);
    byte[] piece = new byte[bytes.remaining()];
    bytes.get(piece);
    long whole = kept.size() + (long) piece.length;
    if (whole > found.body().most()) {
      refuse(ErrorReply.tooLong(found.body().most()));
      giveBack();
    } else if (whole > BodyMemory.FREE
        && !dispatcher.bodies().take(found.address(), piece.length)) {
      refuse(ErrorReply.noRoom());
      giveBack();
    } else {
      budget += whole > BodyMemory.FREE ? piece.length : 0;
      kept.writeBytes(piece);
    }
  }

  /** The room that its body took. */
  private synchronized void giveBack() {
    if (budget > 0) {
      dispatcher.bodies().give(present(plan).address(), budget);
    }
    budget = 0;
    kept.reset();
  }

  @Override
  public void updateCapacity(CapacityChannel capacity) throws IOException {
    RequestBodyStream stream = requestBody;
    if (stream != null) {
      stream.ask(capacity);
    } else {
      capacity.update(1 << 16);
    }
  }

  @Override
  public void streamEnd(@Nullable List<? extends Header> trailers) {
    received = true;
    RequestBodyStream stream = requestBody;
    if (stream != null) {
      stream.end();
    } else if (!answered()) {
      work(kept.toByteArray());
    }
  }

  @Override
  public int available() {
    return responseBody.available();
  }

  @Override
  public void produce(DataStreamChannel data) throws IOException {
    responseBody.produce(data);
  }

  /** Whether its client has let us wait for longer than it may. */
  boolean overdue(long now) {
    Limits.Waits waits = dispatcher.waits();
    if (answered() && !received) {
      return now - answered > waits.head().toNanos() / 4;
    }
    if (!received && requestBody == null) {
      return now - begun > waits.whole().toNanos();
    }
    RequestBodyStream stream = requestBody;
    return (stream != null && !received && in.tooSlow(now, stream.taken(), stream.due()))
        || out.tooSlow(now, responseBody.taken(), answered() && (responseBody.due() || !working));
  }

  @Override
  public void failed(Exception cause) {
    lose();
  }

  private void lose() {
    RequestBodyStream stream = requestBody;
    if (stream != null) {
      stream.lose();
    }
    responseBody.lose();
  }

  @Override
  public void releaseResources() {
    released = true;
    lose();
    if (!working) {
      giveBack();
    }
    Connection its = connection;
    if (its != null) {
      its.end(this);
    }
  }
}
