package dev.clipchat.failure;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Carries a {@link Failure} to whoever can tell the user. */
public final class ClipchatException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient @Nullable Failure failure;

  public ClipchatException(Failure failure) {
    this(failure, null);
  }

  public ClipchatException(Failure failure, @Nullable Throwable cause) {
    super(failure.toString(), cause);
    this.failure = failure;
  }

  public Failure failure() {
    return Objects.requireNonNull(failure, "a failure does not outlive its process");
  }
}
