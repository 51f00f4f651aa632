package dev.clipchat.engine.store;

import org.jspecify.annotations.Nullable;

/**
 * One render, as it stands on disk.
 *
 * @param id the client's name for it
 * @param draft what is to be rendered, as it was posted
 * @param status {@code pending}, {@code processing}, {@code completed} or {@code failed}
 * @param key opens the download without a token
 * @param attempts how often a process has started it
 * @param done what it became
 * @param problem why it failed
 */
public record Job(
    String id,
    String account,
    String session,
    String draft,
    String format,
    long created,
    String key,
    int attempts,
    String status,
    @Nullable Done done,
    @Nullable Problem problem) {

  public static final String PENDING = "pending";
  public static final String PROCESSING = "processing";
  public static final String COMPLETED = "completed";
  public static final String FAILED = "failed";

  /** The finished file and what is known of it; {@code facts} is the wire's {@code output}. */
  public record Done(String file, String name, String facts) {}

  /** {@code smallest} is 0 where nothing is known of it. */
  public record Problem(String code, String words, long smallest) {}

  public boolean ended() {
    return status.equals(COMPLETED) || status.equals(FAILED);
  }

  public Job started() {
    return with(attempts + 1, PROCESSING, null, null);
  }

  /** As if it had not been started: the process that ran it was closed in good order. */
  public Job putOff() {
    return with(attempts - 1, PENDING, null, null);
  }

  public Job completed(Done done) {
    return with(attempts, COMPLETED, done, null);
  }

  public Job failed(Problem problem) {
    return with(attempts, FAILED, null, problem);
  }

  private Job with(int attempts, String status, @Nullable Done done, @Nullable Problem problem) {
    return new Job(
        id, account, session, draft, format, created, key, attempts, status, done, problem);
  }
}
