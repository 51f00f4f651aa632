package dev.clipchat.client.api;

import java.io.IOException;
import java.net.Authenticator;
import java.net.InetSocketAddress;
import java.net.PasswordAuthentication;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import okhttp3.Credentials;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Sends each host through the proxy that the environment names for it, with its login. */
final class Proxies extends ProxySelector {

  private static final String LOGIN = "Proxy-Authorization";

  private final Network network;

  private Proxies(Network network) {
    this.network = network;
  }

  static void configure(OkHttpClient.Builder client, Network network) {
    Proxies proxies = new Proxies(network);
    client.proxySelector(proxies);
    for (@Nullable URI proxy : new URI[] {network.httpsProxy(), network.httpProxy()}) {
      if (proxy != null && proxy.getRawUserInfo() != null) {
        proxies.logIn(client, proxy);
      }
    }
  }

  private void logIn(OkHttpClient.Builder client, URI proxy) {
    if (isSocks(proxy)) {
      // Java itself speaks SOCKS, and this is the only way to hand it a login.
      Authenticator.setDefault(new SocksLogin(proxy));
      return;
    }
    client.proxyAuthenticator(
        (route, response) -> {
          String user = route == null ? null : user(route.proxy());
          boolean tried = response.request().header(LOGIN) != null;
          return user == null || tried
              ? null
              : response.request().newBuilder().header(LOGIN, user).build();
        });
    client.addNetworkInterceptor(this::loggedIn);
  }

  /** A request in the clear brings its login along: a message is not sent a second time for it. */
  private Response loggedIn(Interceptor.Chain chain) throws IOException {
    Request request = chain.request();
    okhttp3.Connection connection = chain.connection();
    String user = request.isHttps() || connection == null ? null : user(connection.route().proxy());
    return chain.proceed(user == null ? request : request.newBuilder().header(LOGIN, user).build());
  }

  private @Nullable String user(Proxy used) {
    for (@Nullable URI proxy : new URI[] {network.httpsProxy(), network.httpProxy()}) {
      boolean same =
          proxy != null
              && proxy.getRawUserInfo() != null
              && used.type() == Proxy.Type.HTTP
              && used.equals(of(proxy));
      if (same) {
        return Credentials.basic(name(proxy), password(proxy), StandardCharsets.UTF_8);
      }
    }
    return null;
  }

  private static String name(URI proxy) {
    return decoded(Objects.requireNonNull(proxy.getRawUserInfo()).replaceFirst(":.*", ""));
  }

  private static String password(URI proxy) {
    String user = Objects.requireNonNull(proxy.getRawUserInfo());
    int colon = user.indexOf(':');
    return colon < 0 ? "" : decoded(user.substring(colon + 1));
  }

  /** A plus is a plus here, not a blank. */
  private static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private static boolean isSocks(URI proxy) {
    return proxy.getScheme() != null && proxy.getScheme().startsWith("socks");
  }

  private static Proxy of(URI proxy) {
    boolean socks = isSocks(proxy);
    int port = proxy.getPort() > 0 ? proxy.getPort() : socks ? 1080 : 80;
    return new Proxy(
        socks ? Proxy.Type.SOCKS : Proxy.Type.HTTP,
        InetSocketAddress.createUnresolved(proxy.getHost(), port));
  }

  @Override
  public List<Proxy> select(URI uri) {
    URI proxy = "https".equals(uri.getScheme()) ? network.httpsProxy() : network.httpProxy();
    String host = uri.getHost();
    if (proxy == null || proxy.getHost() == null || host == null || network.isDirect(host)) {
      return List.of(Proxy.NO_PROXY);
    }
    return List.of(of(proxy));
  }

  @Override
  public void connectFailed(URI uri, SocketAddress address, IOException e) {
    // The call itself fails with the same exception, and is reported there.
  }

  /** Answers that one proxy, and nobody else who may ask. */
  private static final class SocksLogin extends Authenticator {
    private final URI proxy;

    SocksLogin(URI proxy) {
      this.proxy = proxy;
    }

    @Override
    protected @Nullable PasswordAuthentication getPasswordAuthentication() {
      InetSocketAddress address = (InetSocketAddress) Objects.requireNonNull(of(proxy).address());
      boolean ours =
          "SOCKS5".equals(getRequestingProtocol()) && getRequestingPort() == address.getPort();
      return ours ? new PasswordAuthentication(name(proxy), password(proxy).toCharArray()) : null;
    }
  }
}
