package dev.clipchat.client.api;

import java.net.URI;

/**
 * Where the backend is and how it is reached.
 *
 * @param base where the calls' paths begin; may have a path of its own
 * @param webBase where links for a browser begin
 * @param backend the name under which tokens and sessions are kept: {@link #LOCAL} or an origin
 */
public record Connection(
    URI base,
    URI webBase,
    String backend,
    Attribution attribution,
    Network network,
    String language) {

  public static final String LOCAL = "local";

  /** To the embedded backend of this process. */
  public static Connection local(URI base, URI webBase, Attribution attribution) {
    return new Connection(base, webBase, LOCAL, attribution, Network.DIRECT, "en");
  }

  /** To a server: its origin names it, so that two paths on one host share a token. */
  public static Connection remote(URI base, URI webBase, Attribution attribution, Network network) {
    return new Connection(base, webBase, origin(base), attribution, network, "en");
  }

  /** The same, asked to word its refusals in that language. */
  public Connection speaking(String other) {
    return new Connection(base, webBase, backend, attribution, network, other);
  }

  /** Whether the backend runs in this process and reads this user's files by itself. */
  public boolean isLocal() {
    return backend.equals(LOCAL);
  }

  private static String origin(URI base) {
    String host = base.getHost() == null ? "" : base.getHost();
    String port = base.getPort() < 0 ? "" : ":" + base.getPort();
    return base.getScheme() + "://" + host + port;
  }
}
