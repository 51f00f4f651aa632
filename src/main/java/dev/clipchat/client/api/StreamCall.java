package dev.clipchat.client.api;

import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;
import okio.ByteString;
import okio.ForwardingSource;
import okio.Okio;
import org.jspecify.annotations.Nullable;

/**
 * The line that a stream comes through: it can be cut at any time, it tells a stream from any other
 * answer, and it knows whether the request ever went out.
 */
final class StreamCall implements Interceptor {

  private final RawCall bare;
  private final AtomicBoolean sent = new AtomicBoolean();
  private @Nullable Call call;
  private boolean cut;

  StreamCall(RawCall bare) {
    this.bare = bare;
  }

  OkHttpClient on(OkHttpClient.Builder client) {
    return client
        .addInterceptor(this)
        .eventListener(
            new EventListener() {
              @Override
              public void requestHeadersStart(Call call) {
                sent.set(true);
              }
            })
        .build();
  }

  /** Whether the other side may have seen anything of the request. */
  boolean wasSent() {
    return sent.get();
  }

  /** Ends the call wherever it waits: closing the stream alone would not, before its head came. */
  synchronized void cut() {
    cut = true;
    if (call != null) {
      call.cancel();
    }
  }

  private synchronized void attach(Call started) {
    call = started;
    if (cut) {
      started.cancel();
    }
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    attach(chain.call());
    Response response = chain.proceed(chain.request());
    String type = response.header("Content-Type", "");
    boolean stream = type != null && type.toLowerCase(Locale.ROOT).startsWith("text/event-stream");
    if (!response.isSuccessful() || !stream) {
      try (response) {
        throw new NotAStream(bare.read(response));
      }
    }
    return response.newBuilder().body(closed(response.body())).build();
  }

  private static ResponseBody closed(ResponseBody body) {
    BufferedSource source = Okio.buffer(new Framed(body.source()));
    return ResponseBody.create(source, body.contentType(), -1);
  }

  /**
   * A body without a byte order mark at its start, and with a blank line at its end, so that a last
   * event that has none is not lost.
   */
  private static final class Framed extends ForwardingSource {
    private static final ByteString MARK = ByteString.decodeHex("efbbbf");

    private final BufferedSource source;
    private boolean begun;
    private boolean ended;

    Framed(BufferedSource source) {
      super(source);
      this.source = source;
    }

    @Override
    public long read(Buffer sink, long byteCount) throws IOException {
      if (!begun && source.rangeEquals(0, MARK)) {
        source.skip(MARK.size());
      }
      begun = true;
      long read = ended ? -1 : super.read(sink, byteCount);
      if (read >= 0 || ended) {
        return read;
      }
      ended = true;
      sink.writeUtf8("\n\n");
      return 2;
    }
  }

  /** Carries an answer that is no stream out of the library that would throw it away. */
  static final class NotAStream extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient ApiResponse answer;

    NotAStream(ApiResponse answer) {
      super("no event stream");
      this.answer = answer;
    }

    ApiResponse answer() {
      return answer;
    }
  }
}
