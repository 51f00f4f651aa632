package dev.clipchat.engine.desk;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.clipchat.engine.store.Shelf;
import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.files.LockFile;
import dev.clipchat.files.WholeFile;
import dev.clipchat.pace.Pace;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who may come in. Of a token only its hash is kept. */
public final class Accounts {

  private static final Duration VALID = Duration.ofDays(7);
  private static final int MOST_BY_ADDRESS = 10;

  private final Doors doors;
  private final Shelf<Grant> tokens;
  private final Shelf<Issued> issued;
  private final Pace pace;

  public Accounts(Doors doors, Path data, ObjectMapper json, Pace pace) {
    this.doors = doors;
    this.tokens = new Shelf<>(data.resolve("accounts/tokens"), Grant.class, json);
    this.issued = new Shelf<>(data.resolve("accounts/issued"), Issued.class, json);
    this.pace = pace;
  }

  /**
   * Which tokens open: the process's own, those of a file, or else anonymous ones that are given to
   * whoever asks.
   */
  public record Doors(@Nullable Own own, @Nullable Path tokenFile) {

    boolean anonymous() {
      return tokenFile == null && own == null;
    }
  }

  /**
   * What opens a backend to its own process and to nobody else: the token is given to the one
   * client id, and the secret path that all its addresses show opens nothing by itself.
   */
  public record Own(String clientId, String token) {}

  /** A token on disk: whose it is, until when (milliseconds since 1970). */
  record Grant(String account, long expires) {}

  /** When tokens were given to one client or one address. */
  record Issued(List<Long> times) {}

  /** The account that a token opens, or a refusal. */
  public Account open(@Nullable String token) {
    return Optional.ofNullable(token)
        .flatMap(this::find)
        .orElseThrow(() -> new ClipchatException(new Failure.TokenRefused(false)));
  }

  private Optional<Account> find(String token) {
    Own own = doors.own();
    if (own != null) {
      return same(own.token(), token) ? Optional.of(new Account("local", true)) : Optional.empty();
    }
    Path file = doors.tokenFile();
    if (file != null) {
      return WholeFile.read(file).stream()
          .flatMap(String::lines)
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#") && same(line, token))
          .findFirst()
          .map(line -> new Account("file-" + Shelf.hash(line), false));
    }
    return tokens
        .get(token)
        .filter(grant -> grant.expires() > pace.now().toEpochMilli())
        .map(grant -> new Account(grant.account(), false));
  }

  private static boolean same(String a, String b) {
    return MessageDigest.isEqual(
        a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
  }

  /** A new token; one for each client and a few for each address in seven days. */
  public String anonymous(String clientId, String address) {
    Own own = doors.own();
    if (own != null && same(own.clientId(), clientId)) {
      return own.token();
    }
    if (!doors.anonymous()) {
      throw new ClipchatException(new Failure.TokenRefused(false));
    }
    String client = "client " + clientId;
    String place = "address " + network(address);
    // Everybody queues here: two locks taken in any order could wait for each other.
    try (LockFile lock = LockFile.take(issued.lockOf("all"))) {
      List<Long> toClient = recent(client);
      List<Long> toAddress = recent(place);
      if (!toClient.isEmpty() || toAddress.size() >= MOST_BY_ADDRESS) {
        throw new ClipchatException(new Failure.RateLimited(null));
      }
      String token = "nmv_usr_" + Shelf.secret(24);
      long now = pace.now().toEpochMilli();
      tokens.put(token, new Grant("anon-" + UUID.randomUUID(), now + VALID.toMillis()));
      issued.put(client, add(toClient, now));
      issued.put(place, add(toAddress, now));
      return token;
    }
  }

  /** How long there is no further token for a client at an address. */
  public Duration untilNext(String clientId, String address) {
    List<Long> toAddress = recent("address " + network(address));
    long since =
        Stream.concat(
                recent("client " + clientId).stream(),
                // When the first of so many is forgotten, there is room for another.
                toAddress.stream()
                    .sorted(Comparator.reverseOrder())
                    .skip(MOST_BY_ADDRESS - 1)
                    .limit(1))
            .mapToLong(Long::longValue)
            .max()
            .orElse(0);
    long wait = since + VALID.toMillis() - pace.now().toEpochMilli();
    return Duration.ofMillis(Math.max(0, wait));
  }

  /** Of IPv6 nobody has one address, but a network of them. */
  private static String network(String address) {
    if (!address.contains(":")) {
      return address;
    }
    try {
      byte[] bytes = InetAddress.getByName(address).getAddress();
      return bytes.length == 16 ? HexFormat.of().formatHex(bytes, 0, 8) : address;
    } catch (UnknownHostException e) {
      return address; // no address, so no name was looked up either
    }
  }

  /** What a browser link carries instead of the token. */
  public String claimToken() {
    return "clm_" + Shelf.secret(16);
  }

  private List<Long> recent(String key) {
    long since = pace.now().minus(VALID).toEpochMilli();
    return issued.get(key).map(Issued::times).orElse(List.of()).stream()
        .filter(time -> time > since)
        .toList();
  }

  private static Issued add(List<Long> times, long now) {
    List<Long> more = new ArrayList<>(times);
    more.add(now);
    return new Issued(more);
  }
}
