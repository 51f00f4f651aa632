package dev.clipchat.engine.desk;

import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.pace.Stop;
import dev.clipchat.words.Text;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import javax.net.SocketFactory;
import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Fetches what a URL names. The address is judged where the connection is made, so that neither a
 * name that resolves to a private address nor a redirect to one gets through. Where private ones
 * are allowed, they are at the host that was named: no other may send us there.
 */
final class Fetcher {

  private static final String PRIVATE = "the address is a private one";

  private final boolean privateToo;
  private final Duration longest;
  private @Nullable OkHttpClient client;

  /**
   * @param longest what one fetch may take, however steadily its bytes drip in
   */
  Fetcher(boolean privateToo, Duration longest) {
    this.privateToo = privateToo;
    this.longest = longest;
  }

  /** Made at the first fetch: most backends never fetch anything, and TLS takes long to set up. */
  private synchronized OkHttpClient client() {
    OkHttpClient ready = client;
    if (ready == null) {
      OkHttpClient.Builder builder =
          new OkHttpClient.Builder()
              .callTimeout(longest)
              .connectTimeout(Duration.ofSeconds(10))
              .readTimeout(Duration.ofSeconds(30))
              // A proxy would make the connection for us, wherever it leads.
              .proxy(Proxy.NO_PROXY);
      ready =
          (privateToo
                  ? builder.addNetworkInterceptor(Fetcher::onlyWhereNamed)
                  : builder.socketFactory(new PublicSockets()))
              .build();
      client = ready;
    }
    return ready;
  }

  private static Response onlyWhereNamed(Interceptor.Chain chain) throws IOException {
    String named = chain.call().request().url().host();
    Connection connection = chain.connection();
    if (!chain.request().url().host().equals(named)
        && (connection == null || !PublicAddress.is(connection.socket().getInetAddress()))) {
      throw new IOException(PRIVATE);
    }
    return chain.proceed(chain.request());
  }

  /** Gives the bytes to the taker while they come. */
  <T> T fetch(String url, Stop stop, Taker<T> taker) {
    HttpUrl address = HttpUrl.parse(url);
    if (address == null) {
      throw new ClipchatException(
          new Failure.Usage(
              Text.of("engine.not_an_address", "url", url), Text.of("engine.web_urls")));
    }
    Call call = client().newCall(new Request.Builder().url(address).build());
    try (Stop.Hook hook = stop.onStop(call::cancel);
        Response response = call.execute()) {
      if (!response.isSuccessful()) {
        throw new ClipchatException(
            new Failure.Unreachable(
                address.host(), Text.of("engine.answered", "status", response.code())));
      }
      return taker.take(
          nameOf(response.request().url()),
          response.body().contentLength(),
          response.body().byteStream());
    } catch (IOException e) {
      stop.check();
      throw new ClipchatException(new Failure.Unreachable(address.host(), reason(e)), e);
    }
  }

  /** OkHttp's own limit for a whole call says no more than "timeout". */
  private Text reason(IOException e) {
    boolean whole = e instanceof InterruptedIOException && "timeout".equals(e.getMessage());
    return whole
        ? Text.of("engine.fetch_too_long", "limit", words(longest))
        : Text.asItIs(String.valueOf(e.getMessage()));
  }

  private static Text words(Duration limit) {
    return limit.compareTo(Duration.ofMinutes(1)) < 0
        ? Text.of("engine.seconds", "seconds", limit.toMillis() / 1000.0)
        : Text.of("engine.minutes", "minutes", limit.toMinutes());
  }

  /** Takes a named stream of as many bytes as were announced, -1 where none were. */
  @FunctionalInterface
  interface Taker<T> {
    T take(String name, long announced, InputStream content) throws IOException;
  }

  private static String nameOf(HttpUrl url) {
    List<String> path = url.encodedPathSegments();
    String last = path.get(path.size() - 1);
    if (last.isEmpty()) {
      return url.host().toLowerCase(Locale.ROOT);
    }
    try {
      return URLDecoder.decode(last.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return last;
    }
  }

  private static final class PublicSockets extends SocketFactory {

    @Override
    public Socket createSocket() {
      return new Socket() {
        @Override
        public void connect(SocketAddress endpoint, int timeout) throws IOException {
          if (!(endpoint instanceof InetSocketAddress to)
              || to.getAddress() == null
              || !PublicAddress.is(to.getAddress())) {
            throw new IOException(PRIVATE);
          }
          super.connect(endpoint, timeout);
        }
      };
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
      throw new IOException("only unconnected sockets are made here");
    }

    @Override
    public Socket createSocket(String host, int port, java.net.InetAddress local, int localPort)
        throws IOException {
      throw new IOException("only unconnected sockets are made here");
    }

    @Override
    public Socket createSocket(java.net.InetAddress host, int port) throws IOException {
      throw new IOException("only unconnected sockets are made here");
    }

    @Override
    public Socket createSocket(
        java.net.InetAddress host, int port, java.net.InetAddress local, int localPort)
        throws IOException {
      throw new IOException("only unconnected sockets are made here");
    }
  }
}
