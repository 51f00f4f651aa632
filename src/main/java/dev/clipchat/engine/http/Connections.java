package dev.clipchat.engine.http;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.hc.core5.reactor.IOSession;
import org.apache.hc.core5.reactor.IOSessionListener;
import org.jspecify.annotations.Nullable;

/**
 * All connections. Whoever keeps us waiting too long is sent away, and where there are too many the
 * one that has waited longest with nothing to say makes room: so nobody can hold them all.
 */
final class Connections implements IOSessionListener {

  /** By the connection's name: a closed one does not know any more where it led. */
  private final Map<String, Connection> connections = new ConcurrentHashMap<>();

  private final Map<InetSocketAddress, Connection> places = new ConcurrentHashMap<>();
  private final Limits limits;

  Connections(Limits limits) {
    this.limits = limits;
  }

  @Nullable Connection at(InetSocketAddress remote) {
    return places.get(remote);
  }

  int taken() {
    return connections.size();
  }

  /** Sends the overdue away. */
  void look() {
    long now = System.nanoTime();
    for (Connection connection : connections.values()) {
      if (connection.overdue(now, limits.waits())) {
        sendAway(connection);
      }
    }
  }

  /** It counts no more from now on, though the network's threads learn of it a little later. */
  private void sendAway(Connection connection) {
    connections.remove(connection.id());
    places.remove(connection.remote(), connection);
    connection.leave();
  }

  void sendAllAway() {
    connections.values().forEach(this::sendAway);
  }

  @Override
  public synchronized void connected(IOSession session) {
    if (!(session.getRemoteAddress() instanceof InetSocketAddress remote)) {
      return; // gone already
    }
    Connection connection = new Connection(session, remote);
    connections.put(session.getId(), connection);
    places.put(remote, connection);
    while (connections.size() > limits.most()) {
      sendAway(idlest().orElse(connection));
    }
  }

  private Optional<Connection> idlest() {
    Map<InetAddress, Long> crowd =
        connections.values().stream()
            .collect(Collectors.groupingBy(Connection::address, Collectors.counting()));
    return connections.values().stream()
        .filter(Connection::free)
        .min(
            Comparator.comparingLong((Connection s) -> -crowd.getOrDefault(s.address(), 0L))
                .thenComparingLong(s -> s.since() - System.nanoTime()));
  }

  @Override
  public void disconnected(IOSession session) {
    Connection connection = connections.remove(session.getId());
    if (connection != null) {
      places.remove(connection.remote(), connection);
    }
  }

  @Override
  public void inputReady(IOSession session) {
    Connection connection = connections.get(session.getId());
    if (connection != null) {
      connection.touched();
    }
  }

  @Override
  public void startTls(IOSession session) {}

  @Override
  public void outputReady(IOSession session) {}

  @Override
  public void timeout(IOSession session) {}

  @Override
  public void exception(IOSession session, Exception cause) {}
}
