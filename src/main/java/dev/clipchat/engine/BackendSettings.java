package dev.clipchat.engine;

import dev.clipchat.pace.Pace;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a backend is to run.
 *
 * @param data sessions, media, renders; may be shared by several processes
 * @param cache unpacked programs
 * @param environment {@code CLIPCHAT_FFMPEG}, {@code CLIPCHAT_FONT}, {@code PATH}
 * @param host the address to bind
 * @param port 0 for one that is free
 * @param inProcess only the process itself talks to it: a secret base path, files by reference, no
 *     limits
 * @param tokenFile one token a line; with it, no anonymous tokens are given out
 * @param credits what each token starts with; {@link #UNLIMITED} without an account of them
 * @param maxUpload most bytes of one upload; {@link #UNLIMITED} without a limit
 * @param privateUrls whether URLs may lead to private, loopback and link-local addresses
 */
public record BackendSettings(
    Path data,
    Path cache,
    Map<String, String> environment,
    String host,
    int port,
    boolean inProcess,
    @Nullable Path tokenFile,
    long credits,
    long maxUpload,
    boolean privateUrls,
    Pace pace) {

  public static final long UNLIMITED = -1;

  /** For the chat and the one-shot commands. */
  public static BackendSettings inProcess(
      Path data, Path cache, Map<String, String> environment, Pace pace) {
    return new BackendSettings(
        data, cache, environment, "127.0.0.1", 0, true, null, UNLIMITED, UNLIMITED, false, pace);
  }

  /** For {@code serve}: on loopback, open to anonymous clients, until told otherwise. */
  public static BackendSettings served(
      Path data, Path cache, Map<String, String> environment, Pace pace) {
    return new BackendSettings(
        data, cache, environment, "127.0.0.1", 0, false, null, UNLIMITED, UNLIMITED, false, pace);
  }

  public BackendSettings at(String host, int port) {
    return new BackendSettings(
        data,
        cache,
        environment,
        host,
        port,
        inProcess,
        tokenFile,
        credits,
        maxUpload,
        privateUrls,
        pace);
  }

  public BackendSettings withTokenFile(@Nullable Path tokenFile) {
    return new BackendSettings(
        data,
        cache,
        environment,
        host,
        port,
        inProcess,
        tokenFile,
        credits,
        maxUpload,
        privateUrls,
        pace);
  }

  public BackendSettings withCredits(long credits) {
    return new BackendSettings(
        data,
        cache,
        environment,
        host,
        port,
        inProcess,
        tokenFile,
        credits,
        maxUpload,
        privateUrls,
        pace);
  }

  public BackendSettings withMaxUpload(long maxUpload) {
    return new BackendSettings(
        data,
        cache,
        environment,
        host,
        port,
        inProcess,
        tokenFile,
        credits,
        maxUpload,
        privateUrls,
        pace);
  }

  public BackendSettings withPrivateUrls(boolean privateUrls) {
    return new BackendSettings(
        data,
        cache,
        environment,
        host,
        port,
        inProcess,
        tokenFile,
        credits,
        maxUpload,
        privateUrls,
        pace);
  }
}
