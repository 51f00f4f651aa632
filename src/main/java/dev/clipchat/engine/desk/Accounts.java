package dev.clipchat.engine.desk;

import dev.clipchat.engine.store.Keys;
import dev.clipchat.engine.store.Purse;
import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.files.WholeFile;
import dev.clipchat.pace.Pace;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who may come in. */
public final class Accounts {

  private static final Duration VALID = Duration.ofDays(7);

  private final Doors doors;
  private final Purse purse;
  private final Pace pace;

  public Accounts(Doors doors, Purse purse, Pace pace) {
    this.doors = doors;
    this.purse = purse;
    this.pace = pace;
  }

  /**
   * Which tokens open: the process's own, those of a file, or else anonymous ones that are given to
   * whoever asks.
   *
   * @param mostByAddress how many of these one address gets in seven days
   */
  public record Doors(@Nullable Own own, @Nullable Path tokenFile, int mostByAddress) {

    boolean anonymous() {
      return tokenFile == null && own == null;
    }
  }

  /**
   * What opens a backend to its own process and to nobody else: the token is given to the one
   * client id, and the secret path that all its addresses show opens nothing by itself.
   */
  public record Own(String clientId, String token) {}

  /** The account that a token opens, or a refusal. */
  public Account open(@Nullable String token) {
    return Optional.ofNullable(token)
        .flatMap(this::find)
        .orElseThrow(() -> new ClipchatException(new Failure.TokenRefused(false)));
  }

  private Optional<Account> find(String token) {
    Own own = doors.own();
    if (own != null) {
      return Keys.same(own.token(), token) ? Optional.of(Account.local()) : Optional.empty();
    }
    Path file = doors.tokenFile();
    if (file != null) {
      return WholeFile.read(file).stream()
          .flatMap(String::lines)
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#") && Keys.same(line, token))
          .findFirst()
          .map(line -> new Account("file-" + Keys.hash(line), false));
    }
    return purse
        .grant(token)
        .filter(grant -> grant.expires() > pace.now().toEpochMilli())
        .map(grant -> new Account(grant.account(), false));
  }

  /**
   * A token as it is given out.
   *
   * @param expires in milliseconds since 1970; 0 for one that ends with the process
   */
  public record Issued(String token, String account, long expires) {}

  /** A new token; one for each client and a few for each address in seven days. */
  public Issued anonymous(String clientId, String address) {
    Own own = doors.own();
    if (own != null && Keys.same(own.clientId(), clientId)) {
      return new Issued(own.token(), Account.local().id(), 0);
    }
    if (!doors.anonymous()) {
      throw new ClipchatException(new Failure.TokenRefused(false));
    }
    long now = pace.now().toEpochMilli();
    String token = "nmv_usr_" + Keys.secret(24);
    Purse.Applicant applicant =
        new Purse.Applicant(
            client(clientId), place(address), now - VALID.toMillis(), doors.mostByAddress());
    Purse.Grant grant = new Purse.Grant("anon_" + UUID.randomUUID(), now + VALID.toMillis());
    if (!purse.give(token, grant, applicant, now)) {
      throw new ClipchatException(new Failure.RateLimited(null));
    }
    return new Issued(token, grant.account(), grant.expires());
  }

  private static String client(String clientId) {
    return "client " + clientId;
  }

  private static String place(String address) {
    return "address " + network(address);
  }

  /** How long there is no further token for a client at an address. */
  public Duration untilNext(String clientId, String address) {
    List<Long> toAddress = recent(place(address));
    long since =
        Stream.concat(
                recent(client(clientId)).stream(),
                // When the first of so many is forgotten, there is room for another.
                toAddress.stream()
                    .sorted(Comparator.reverseOrder())
                    .skip(Math.max(0, doors.mostByAddress() - 1))
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
    return "clm_" + Keys.secret(16);
  }

  private List<Long> recent(String key) {
    return purse.givenTo(key, pace.now().minus(VALID).toEpochMilli());
  }
}
