package dev.clipchat.engine;

import dev.clipchat.files.Places;
import dev.clipchat.pace.Pace;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** How a backend is to run. */
public record BackendSettings(
    Surroundings surroundings, Address address, Access access, Outside outside) {

  public static final long UNLIMITED = -1;

  /**
   * What is around it.
   *
   * @param places the data folder holds sessions, media and renders and may be shared by several
   *     processes; the cache folder holds unpacked programs
   * @param environment {@code CLIPCHAT_FFMPEG}, {@code CLIPCHAT_FONT}, {@code PATH}
   * @param log takes lines on what no client can be told
   */
  public record Surroundings(
      Places places, Map<String, String> environment, Pace pace, Consumer<String> log) {}

  /**
   * Where it listens.
   *
   * @param port 0 for one that is free
   * @param inProcess only the process itself talks to it: a secret base path and token, files by
   *     reference, no limits
   */
  public record Address(String host, int port, boolean inProcess) {}

  /**
   * Who comes in, and with what.
   *
   * @param tokenFile one token a line; with it, no anonymous tokens are given out
   * @param credits what each token starts with; {@link #UNLIMITED} without an account of them
   * @param maxUpload most bytes of one file; {@link #UNLIMITED} without a limit of one's own
   * @param privateUrls whether URLs may name private, loopback and link-local addresses
   * @param tokensPerAddress how many anonymous tokens an address gets in seven days
   */
  public record Access(
      @Nullable Path tokenFile,
      long credits,
      long maxUpload,
      boolean privateUrls,
      int tokensPerAddress) {}

  /**
   * How it is seen from outside.
   *
   * @param publicUrl the address under which a reverse proxy makes it known
   * @param proxy the address of that proxy: whom it names in {@code X-Forwarded-For} asks
   */
  public record Outside(@Nullable String publicUrl, @Nullable String proxy) {}

  /** For the chat and the one-shot commands. */
  public static BackendSettings inProcess(
      Places places, Map<String, String> environment, Pace pace) {
    return on(places, environment, pace, true);
  }

  /** For {@code serve}: on loopback, open to anonymous clients, until told otherwise. */
  public static BackendSettings served(Places places, Map<String, String> environment, Pace pace) {
    return on(places, environment, pace, false);
  }

  private static BackendSettings on(
      Places places, Map<String, String> environment, Pace pace, boolean inProcess) {
    return new BackendSettings(
        new Surroundings(places, environment, pace, line -> {}),
        new Address("127.0.0.1", 0, inProcess),
        // One's own network is one's own business, but none of a stranger's.
        new Access(null, UNLIMITED, UNLIMITED, inProcess, 10),
        new Outside(null, null));
  }

  public BackendSettings withData(Path data) {
    Places p = surroundings.places();
    return with(
        new Surroundings(
            new Places(p.home(), p.config(), p.state(), data, p.cache()),
            surroundings.environment(),
            surroundings.pace(),
            surroundings.log()));
  }

  public BackendSettings withLog(Consumer<String> log) {
    return with(
        new Surroundings(
            surroundings.places(), surroundings.environment(), surroundings.pace(), log));
  }

  private BackendSettings with(Surroundings changed) {
    return new BackendSettings(changed, address, access, outside);
  }

  public BackendSettings at(String host, int port) {
    return new BackendSettings(
        surroundings, new Address(host, port, address.inProcess()), access, outside);
  }

  public BackendSettings withTokenFile(@Nullable Path tokenFile) {
    return with(
        new Access(
            tokenFile,
            access.credits(),
            access.maxUpload(),
            access.privateUrls(),
            access.tokensPerAddress()));
  }

  public BackendSettings withCredits(long credits) {
    return with(
        new Access(
            access.tokenFile(),
            credits,
            access.maxUpload(),
            access.privateUrls(),
            access.tokensPerAddress()));
  }

  public BackendSettings withMaxUpload(long maxUpload) {
    return with(
        new Access(
            access.tokenFile(),
            access.credits(),
            maxUpload,
            access.privateUrls(),
            access.tokensPerAddress()));
  }

  public BackendSettings withPrivateUrls(boolean privateUrls) {
    return with(
        new Access(
            access.tokenFile(),
            access.credits(),
            access.maxUpload(),
            privateUrls,
            access.tokensPerAddress()));
  }

  public BackendSettings withTokensPerAddress(int most) {
    return with(
        new Access(
            access.tokenFile(), access.credits(), access.maxUpload(), access.privateUrls(), most));
  }

  public BackendSettings seenFrom(Outside seen) {
    return new BackendSettings(surroundings, address, access, seen);
  }

  private BackendSettings with(Access changed) {
    return new BackendSettings(surroundings, address, changed, outside);
  }
}
