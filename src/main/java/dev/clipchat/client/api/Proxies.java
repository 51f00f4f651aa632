package dev.clipchat.client.api;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import okhttp3.Credentials;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** Sends each host through the proxy that the environment names for it. */
final class Proxies extends ProxySelector {

  private final Network network;

  private Proxies(Network network) {
    this.network = network;
  }

  static void configure(OkHttpClient.Builder client, Network network) {
    client.proxySelector(new Proxies(network));
    String user = userOf(network);
    if (user != null) {
      client.proxyAuthenticator(
          (route, response) ->
              response.request().header("Proxy-Authorization") != null
                  ? null
                  : response.request().newBuilder().header("Proxy-Authorization", user).build());
    }
  }

  private static @Nullable String userOf(Network network) {
    URI proxy = network.httpsProxy() == null ? network.httpProxy() : network.httpsProxy();
    String user = proxy == null ? null : proxy.getUserInfo();
    if (user == null) {
      return null;
    }
    int colon = user.indexOf(':');
    return colon < 0
        ? Credentials.basic(user, "")
        : Credentials.basic(user.substring(0, colon), user.substring(colon + 1));
  }

  @Override
  public List<Proxy> select(URI uri) {
    URI proxy = "https".equals(uri.getScheme()) ? network.httpsProxy() : network.httpProxy();
    String host = uri.getHost();
    if (proxy == null || proxy.getHost() == null || host == null || network.isDirect(host)) {
      return List.of(Proxy.NO_PROXY);
    }
    boolean socks = proxy.getScheme() != null && proxy.getScheme().startsWith("socks");
    int port = proxy.getPort() > 0 ? proxy.getPort() : socks ? 1080 : 80;
    return List.of(
        new Proxy(
            socks ? Proxy.Type.SOCKS : Proxy.Type.HTTP,
            InetSocketAddress.createUnresolved(proxy.getHost(), port)));
  }

  @Override
  public void connectFailed(URI uri, SocketAddress address, IOException e) {
    // The call itself fails with the same exception, and is reported there.
  }
}
