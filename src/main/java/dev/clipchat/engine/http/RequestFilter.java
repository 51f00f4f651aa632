package dev.clipchat.engine.http;

import java.net.InetAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.net.URIAuthority;
import org.jspecify.annotations.Nullable;

/** What is judged by a request's head alone: where it comes from, and whom it means. */
final class RequestFilter {

  /** Numbers and dots, or anything with colons: no name is looked up to be one of these. */
  private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|\\[[0-9A-Fa-f:.%a-z]+]");

  private static final Pattern NAME = Pattern.compile("(\\[[^]]*]|[^:\\[\\]]*)(:\\d{0,5})?");

  private final Listening listening;

  RequestFilter(Listening listening) {
    this.listening = listening;
  }

  /** Why nothing of it is looked at any further. */
  Optional<ErrorReply> refuses(HttpRequest request) {
    String host = header(request, "Host");
    URIAuthority authority = request.getAuthority();
    if ((host != null && !ours(host)) || (authority != null && !ours(named(authority)))) {
      return Optional.of(
          ErrorReply.status(421, "This server does not answer to that name (see --public-url)"));
    }
    if (request.containsHeader("Origin")) {
      // A page in somebody's browser must not talk to a server on that person's machine.
      return Optional.of(ErrorReply.status(403, "Pages in browsers are not served here"));
    }
    return Optional.empty();
  }

  private static String named(URIAuthority authority) {
    String name = authority.getHostName();
    return name.contains(":") && !name.startsWith("[") ? "[" + name + "]" : name;
  }

  /** A name that anybody's DNS may point at us is not ours, unless it was given to us. */
  private boolean ours(String host) {
    var parts = NAME.matcher(host.strip());
    if (!parts.matches()) {
      return false;
    }
    String name = parts.group(1).toLowerCase(Locale.ROOT).replaceFirst("\\.$", "");
    return ADDRESS.matcher(name).matches()
        || name.equals("localhost")
        || listening.names().hosts().contains(name);
  }

  /** Who asks: the connection's other end, or whom a proxy of ours names. */
  String address(HttpRequest request, InetAddress direct) {
    String forwarded = header(request, "X-Forwarded-For");
    return forwarded == null || !listening.names().proxies().contains(direct)
        ? direct.getHostAddress()
        : forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
  }

  /** The address under which the client reaches our calls. */
  String home(HttpRequest request, InetAddress direct) {
    String url = listening.names().publicUrl();
    if (url != null) {
      return url;
    }
    String host = header(request, "Host");
    boolean tls =
        listening.names().proxies().contains(direct)
            && "https".equals(header(request, "X-Forwarded-Proto"));
    return (tls ? "https" : "http")
        + "://"
        + (host == null ? "127.0.0.1:" + listening.at().getPort() : host.strip())
        + listening.base();
  }

  private static @Nullable String header(HttpRequest request, String name) {
    Header header = request.getLastHeader(name);
    return header == null ? null : header.getValue();
  }
}
