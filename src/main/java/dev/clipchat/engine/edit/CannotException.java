package dev.clipchat.engine.edit;

/** Leaves an edit that cannot be done; never leaves this package. */
final class CannotException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Refusal refusal;

  CannotException(Refusal refusal) {
    super(refusal.toString(), null, false, false);
    this.refusal = refusal;
  }

  static CannotException because(Refusal.Reason reason) {
    return new CannotException(Refusal.of(reason));
  }

  static CannotException because(Refusal.Reason reason, long asked, long limit) {
    return new CannotException(Refusal.of(reason, asked, limit));
  }

  /** Of factors: they are told in thousandths. */
  static CannotException beyond(Refusal.Reason reason, double asked, double limit) {
    return because(reason, Math.round(asked * 1000), Math.round(limit * 1000));
  }

  static CannotException because(Refusal.Reason reason, String subject) {
    return new CannotException(new Refusal(reason, 0, 0, subject));
  }

  Refusal refusal() {
    return refusal;
  }
}
