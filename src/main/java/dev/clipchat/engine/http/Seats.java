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
final class Seats implements IOSessionListener {

  /** By the connection's name: a closed one does not know any more where it led. */
  private final Map<String, Seat> seats = new ConcurrentHashMap<>();

  private final Map<InetSocketAddress, Seat> places = new ConcurrentHashMap<>();
  private final Limits limits;

  Seats(Limits limits) {
    this.limits = limits;
  }

  @Nullable Seat at(InetSocketAddress remote) {
    return places.get(remote);
  }

  int taken() {
    return seats.size();
  }

  /** Sends the overdue away. */
  void look() {
    long now = System.nanoTime();
    for (Seat seat : seats.values()) {
      if (seat.overdue(now, limits.waits())) {
        sendAway(seat);
      }
    }
  }

  /** It counts no more from now on, though the network's threads learn of it a little later. */
  private void sendAway(Seat seat) {
    seats.remove(seat.id());
    places.remove(seat.remote(), seat);
    seat.leave();
  }

  @Override
  public void connected(IOSession session) {
    if (!(session.getRemoteAddress() instanceof InetSocketAddress remote)) {
      return; // gone already
    }
    Seat seat = new Seat(session, remote);
    seats.put(session.getId(), seat);
    places.put(remote, seat);
    if (seats.size() > limits.most()) {
      sendAway(idlest().orElse(seat));
    }
  }

  private Optional<Seat> idlest() {
    Map<InetAddress, Long> crowd =
        seats.values().stream()
            .collect(Collectors.groupingBy(Seat::address, Collectors.counting()));
    return seats.values().stream()
        .filter(Seat::free)
        .min(
            Comparator.comparingLong((Seat s) -> -crowd.getOrDefault(s.address(), 0L))
                .thenComparingLong(s -> s.since() - System.nanoTime()));
  }

  @Override
  public void disconnected(IOSession session) {
    Seat seat = seats.remove(session.getId());
    if (seat != null) {
      places.remove(seat.remote(), seat);
    }
  }

  @Override
  public void inputReady(IOSession session) {
    Seat seat = seats.get(session.getId());
    if (seat != null) {
      seat.touched();
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
