package dev.clipchat.engine.http;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How to listen.
 *
 * @param base the path under which all calls lie, empty or with a slash before and none after
 * @param names what we are called from outside, and by whom we let ourselves be told
 * @param log for what no client can be told
 */
public record Listening(
    InetSocketAddress at, String base, Names names, boolean strangers, Consumer<String> log) {

  /**
   * What others call us.
   *
   * @param hosts names beside addresses and {@code localhost} that a request may mean us by
   * @param publicUrl under which a proxy makes us known, without a slash at its end
   * @param proxies addresses from which {@code X-Forwarded-…} is believed
   */
  public record Names(Set<String> hosts, @Nullable String publicUrl, Set<InetAddress> proxies) {

    /** What the proxy may leave before our paths; empty where it makes us known without one. */
    String prefix() {
      return publicUrl == null ? "" : publicUrl.replaceFirst("^[a-z]+://[^/]*", "");
    }

    public static Names none() {
      return new Names(Set.of(), null, Set.of());
    }
  }
}
