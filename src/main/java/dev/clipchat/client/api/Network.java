package dev.clipchat.client.api;

import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.words.Text;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The way out of this machine: proxies, hosts that need none, and a certificate authority of one's
 * own.
 */
public record Network(
    @Nullable URI httpsProxy, @Nullable URI httpProxy, List<String> direct, @Nullable Path ca) {

  public static final Network DIRECT = new Network(null, null, List.of(), null);

  /** From the usual variables, in either case of letters. */
  public static Network of(Map<String, String> environment, @Nullable Path ca) {
    URI all = proxy(environment, "ALL_PROXY");
    URI https = proxy(environment, "HTTPS_PROXY");
    URI http = proxy(environment, "HTTP_PROXY");
    String none = value(environment, "NO_PROXY");
    return new Network(
        https == null ? all : https,
        http == null ? all : http,
        Arrays.stream(none.split("[,\\s]+"))
            .filter(s -> !s.isEmpty())
            .map(s -> s.toLowerCase(Locale.ROOT))
            .toList(),
        ca);
  }

  private static @Nullable URI proxy(Map<String, String> environment, String name) {
    String text = value(environment, name);
    if (text.isEmpty()) {
      return null;
    }
    try {
      return URI.create(text.contains("://") ? text : "http://" + text);
    } catch (IllegalArgumentException e) {
      throw new ClipchatException(
          new Failure.BadConfiguration(name, Text.of("client.not_a_proxy")), e);
    }
  }

  private static String value(Map<String, String> environment, String name) {
    String lower = environment.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    return (lower.isEmpty() ? environment.getOrDefault(name, "") : lower).strip();
  }

  /** Whether a host is reached without a proxy: loopback always, others where NO_PROXY says so. */
  boolean isDirect(String host) {
    String h = host.toLowerCase(Locale.ROOT);
    if (h.equals("localhost") || h.equals("::1") || h.equals("[::1]") || h.startsWith("127.")) {
      return true;
    }
    return direct.stream().anyMatch(pattern -> covers(pattern, h));
  }

  private static boolean covers(String pattern, String host) {
    if (pattern.equals("*")) {
      return true;
    }
    String name = pattern.replaceFirst("^\\*?\\.", "").replaceFirst(":\\d+$", "");
    return host.equals(name) || host.endsWith("." + name);
  }
}
