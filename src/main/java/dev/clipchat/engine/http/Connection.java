package dev.clipchat.engine.http;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.reactor.IOSession;

/** A connection: who sits there, and since when it is a next request's turn. */
final class Connection {

  /** How many requests a client may send before it has read the answer to the first. */
  private static final int MOST_AHEAD = 16;

  private final IOSession session;
  private final InetSocketAddress remote;
  private final Set<Exchange> exchanges = ConcurrentHashMap.newKeySet();
  private volatile long since = System.nanoTime();
  private volatile boolean headBegun = true;

  Connection(IOSession session, InetSocketAddress remote) {
    this.session = session;
    this.remote = remote;
  }

  String id() {
    return session.getId();
  }

  InetSocketAddress remote() {
    return remote;
  }

  InetAddress address() {
    return remote.getAddress();
  }

  /** Nothing is being asked or answered. */
  boolean free() {
    return exchanges.isEmpty();
  }

  long since() {
    return since;
  }

  /** Bytes have come: where nothing was going on, a head begins. */
  void touched() {
    if (free() && !headBegun) {
      since = System.nanoTime();
      headBegun = true;
    }
  }

  /** A request's head has come whole; false if there are too many already. */
  boolean begin(Exchange exchange) {
    exchanges.add(exchange);
    return exchanges.size() <= MOST_AHEAD;
  }

  /** The exchange is over, and both of its bodies have gone where they belong. */
  void end(Exchange exchange) {
    // In this order: while the exchange is there, the watch looks at nothing else.
    since = System.nanoTime();
    headBegun = false;
    exchanges.remove(exchange);
  }

  boolean overdue(long now, Limits.Waits waits) {
    if (free()) {
      return now - since > (headBegun ? waits.head() : waits.idle()).toNanos();
    }
    return exchanges.stream().anyMatch(exchange -> exchange.overdue(now));
  }

  void leave() {
    session.close(CloseMode.IMMEDIATE);
  }
}
