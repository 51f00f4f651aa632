package dev.clipchat.client.action;

import dev.clipchat.client.api.CallContext;
import dev.clipchat.client.api.Connection;
import dev.clipchat.client.api.IssuedToken;
import dev.clipchat.client.api.TokenApi;
import dev.clipchat.client.api.TokenSource;
import dev.clipchat.client.journal.Identity;
import dev.clipchat.client.journal.StoredToken;
import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.files.LockFile;
import dev.clipchat.pace.Pace;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The anonymous token of a backend, kept for as long as it is good and shared by processes. */
public final class KeptToken implements TokenSource {

  private static final Duration GOOD_FOR = Duration.ofDays(7);

  /** Not used in its last minutes, so that a long job does not outlive it by surprise. */
  private static final Duration MARGIN = Duration.ofMinutes(10);

  private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

  private final Identity identity;
  private final Connection connection;
  private final Pace pace;
  private final String givenClientId;
  private @Nullable StoredToken current;
  private @Nullable String clientId;

  /**
   * @param givenClientId the client id from the environment, or empty for the kept one
   */
  public KeptToken(Identity identity, Connection connection, Pace pace, String givenClientId) {
    this.identity = identity;
    this.connection = connection;
    this.pace = pace;
    this.givenClientId = givenClientId;
  }

  @Override
  public synchronized String token(TokenApi tokens, CallContext errand) {
    StoredToken known = current;
    if (known != null && known.expires().isAfter(pace.now())) {
      return known.token();
    }
    return obtain(tokens, "", errand);
  }

  @Override
  public synchronized String renew(TokenApi tokens, String refused, CallContext errand) {
    StoredToken known = current;
    if (known != null && !known.token().equals(refused)) {
      return known.token();
    }
    try {
      return obtain(tokens, refused, errand);
    } catch (ClipchatException e) {
      // The first was refused and there is no other: what counts is the refusal.
      boolean elsewhere =
          e.failure() instanceof Failure.Stopped || e.failure() instanceof Failure.Unreachable;
      throw elsewhere ? e : new ClipchatException(new Failure.TokenRefused(false), e);
    }
  }

  /** From the disk where another process has put one meanwhile, else from the backend. */
  private String obtain(TokenApi tokens, String refused, CallContext errand) {
    if (connection.isLocal()) {
      // It is good for as long as the backend in this process runs: nothing to keep.
      return issued(tokens, errand).token();
    }
    try (LockFile lock = lock(errand)) {
      Optional<StoredToken> kept =
          identity.token(connection.backend(), pace.now()).filter(t -> !t.token().equals(refused));
      if (kept.isPresent()) {
        current = kept.get();
        return kept.get().token();
      }
      StoredToken fresh = issued(tokens, errand);
      identity.keep(connection.backend(), fresh);
      return fresh.token();
    }
  }

  /** Whoever has it may wait for the service; nobody has to wait for them. */
  private LockFile lock(CallContext errand) {
    while (true) {
      Optional<LockFile> lock = identity.tryLock(connection.backend());
      if (lock.isPresent()) {
        return lock.get();
      }
      pace.pause(LOOK_AGAIN, errand.stop());
    }
  }

  private StoredToken issued(TokenApi tokens, CallContext errand) {
    try {
      IssuedToken issued = tokens.issue(clientId(), this::freshClientId, errand);
      StoredToken fresh =
          new StoredToken(issued.token(), pace.now().plus(GOOD_FOR).minus(MARGIN), issued.bind());
      current = fresh;
      return fresh;
    } catch (ClipchatException e) {
      boolean refusal = e.failure() instanceof Failure.TokenRefused;
      throw refusal ? new ClipchatException(new Failure.TokenRefused(false), e) : e;
    }
  }

  @Override
  public synchronized String clientId() {
    String known = clientId;
    if (known == null) {
      known = givenClientId.isEmpty() ? identity.clientId() : givenClientId;
      clientId = known;
    }
    return known;
  }

  @Override
  public synchronized String freshClientId() {
    String fresh = UUID.randomUUID().toString();
    clientId = fresh;
    return fresh;
  }

  @Override
  public synchronized String bind() {
    return current == null ? "" : current.bind();
  }

  @Override
  public boolean isAnonymous() {
    return !connection.isLocal();
  }
}
