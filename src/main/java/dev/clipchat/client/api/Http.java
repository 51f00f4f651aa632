package dev.clipchat.client.api;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.ConnectionSpec;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** The configured clients of one connection, and the requests that every call starts from. */
final class Http {

  private static final Duration CONNECT = Duration.ofSeconds(20);
  private static final Duration READ = Duration.ofSeconds(90);

  private final Connection connection;
  private final HttpUrl base;
  private final OkHttpClient calls;

  Http(Connection connection) {
    this.connection = connection;
    this.base = Objects.requireNonNull(HttpUrl.get(connection.base()));
    this.calls = plain(base.isHttps());
  }

  Connection connection() {
    return connection;
  }

  /** The address of a call; each segment is escaped. */
  HttpUrl address(List<String> segments) {
    HttpUrl.Builder url = base.newBuilder();
    segments.forEach(url::addPathSegment);
    return url.build();
  }

  /** An address that the backend named, absolute or relative to the base. */
  HttpUrl resolve(String address) {
    HttpUrl absolute = HttpUrl.parse(address);
    if (absolute != null) {
      return absolute;
    }
    boolean belowBase = address.startsWith("/");
    String path = belowBase ? address.substring(1) : address;
    HttpUrl folder = base.newBuilder().addPathSegment("").build();
    HttpUrl resolved = folder.resolve(path);
    return resolved == null ? folder : resolved;
  }

  /** Only a request to the backend itself may carry the token. */
  boolean isOurs(HttpUrl url) {
    return url.scheme().equals(base.scheme())
        && url.host().equals(base.host())
        && url.port() == base.port();
  }

  /**
   * A request to the backend on behalf of the skill in use; the token comes with the call. A host
   * that the backend only points at learns neither, nor does one behind a redirect.
   */
  Request.Builder request(HttpUrl url) {
    Request.Builder request = new Request.Builder().url(url).header("User-Agent", "clipchat");
    if (isOurs(url)) {
      Attribution by = connection.attribution();
      request.header("Accept-Language", connection.language());
      request.header("X-Skill-Source", headerText(by.source()));
      request.header("X-Skill-Version", headerText(by.version()));
      request.header("X-Skill-Platform", headerText(by.platform()));
    }
    return request;
  }

  /** A header holds printable ASCII only, and a skill may be called anything. */
  private static String headerText(String text) {
    return text.replaceAll("[^\\x20-\\x7e]", "_").strip();
  }

  /** For calls with a short answer. */
  OkHttpClient calls() {
    return calls;
  }

  /** For bytes that come from wherever the backend says, perhaps over TLS where it has none. */
  OkHttpClient transfers(HttpUrl url) {
    boolean ready = base.isHttps() || (connection.isLocal() && isOurs(url));
    return (ready ? calls : plain(true))
        .newBuilder()
        .addNetworkInterceptor(this::anonymousElsewhere)
        .followRedirects(true)
        // To TLS, but never away from it.
        .followSslRedirects(!url.isHttps())
        .callTimeout(Duration.ZERO)
        .build();
  }

  private Response anonymousElsewhere(Interceptor.Chain chain) throws IOException {
    Request request = chain.request();
    return chain.proceed(isOurs(request.url()) ? request : withoutUs(request));
  }

  private static Request withoutUs(Request request) {
    Request.Builder plain = request.newBuilder().removeHeader("Authorization");
    List.of("X-Client-Id", "X-Skill-Source", "X-Skill-Version", "X-Skill-Platform")
        .forEach(plain::removeHeader);
    return plain.build();
  }

  /**
   * For the one request that must never go out twice: nothing here retries, follows a redirect or
   * uses a connection that may have died meanwhile.
   */
  OkHttpClient.Builder once() {
    return calls
        .newBuilder()
        .retryOnConnectionFailure(false)
        .followRedirects(false)
        .followSslRedirects(false)
        .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
        .readTimeout(Duration.ofMinutes(16))
        .callTimeout(Duration.ZERO);
  }

  private OkHttpClient plain(boolean tls) {
    OkHttpClient.Builder client =
        new OkHttpClient.Builder()
            .retryOnConnectionFailure(false)
            .followRedirects(false)
            .followSslRedirects(false)
            .connectTimeout(CONNECT)
            .writeTimeout(READ)
            .readTimeout(READ);
    Proxies.configure(client, connection.network());
    if (tls) {
      client.connectionSpecs(
          List.of(
              ConnectionSpec.MODERN_TLS, ConnectionSpec.COMPATIBLE_TLS, ConnectionSpec.CLEARTEXT));
      Trust.configure(client, connection.network().ca());
    } else {
      // Without TLS in the list, none of it is set up: half of a short command's time.
      client.connectionSpecs(List.of(ConnectionSpec.CLEARTEXT));
    }
    return client.build();
  }

  URI webBase() {
    return connection.webBase();
  }
}
