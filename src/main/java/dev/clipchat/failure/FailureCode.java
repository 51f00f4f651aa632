package dev.clipchat.failure;

/** The stable words of the failures. */
final class FailureCode implements FailureCases<String> {

  static final FailureCode CODE = new FailureCode();

  @Override
  public String usage(Failure.Usage f) {
    return "usage";
  }

  @Override
  public String inputMissing(Failure.InputMissing f) {
    return "input_missing";
  }

  @Override
  public String inputUnreadable(Failure.InputUnreadable f) {
    return "input_unreadable";
  }

  @Override
  public String addressUnreadable(Failure.AddressUnreadable f) {
    return "address_unreadable";
  }

  @Override
  public String inputUnsupported(Failure.InputUnsupported f) {
    return "input_unsupported";
  }

  @Override
  public String inputTooLarge(Failure.InputTooLarge f) {
    return "input_too_large";
  }

  @Override
  public String outputExists(Failure.OutputExists f) {
    return "output_exists";
  }

  @Override
  public String outputUnwritable(Failure.OutputUnwritable f) {
    return "output_unwritable";
  }

  @Override
  public String sizeUnreachable(Failure.SizeUnreachable f) {
    return "size_unreachable";
  }

  @Override
  public String editRefused(Failure.EditRefused f) {
    return "edit_refused";
  }

  @Override
  public String nothingToExport(Failure.NothingToExport f) {
    return "nothing_to_export";
  }

  @Override
  public String tokenRefused(Failure.TokenRefused f) {
    return "token_refused";
  }

  @Override
  public String outOfCredits(Failure.OutOfCredits f) {
    return "out_of_credits";
  }

  @Override
  public String planBlocked(Failure.PlanBlocked f) {
    return "plan_blocked";
  }

  @Override
  public String rateLimited(Failure.RateLimited f) {
    return "rate_limited";
  }

  @Override
  public String unreachable(Failure.Unreachable f) {
    return "unreachable";
  }

  @Override
  public String serverFailed(Failure.ServerFailed f) {
    return "server_failed";
  }

  @Override
  public String sessionLost(Failure.SessionLost f) {
    return "session_lost";
  }

  @Override
  public String outcomeUnknown(Failure.OutcomeUnknown f) {
    return "outcome_unknown";
  }

  @Override
  public String renderFailed(Failure.RenderFailed f) {
    return "render_failed";
  }

  @Override
  public String badConfiguration(Failure.BadConfiguration f) {
    return "bad_configuration";
  }

  @Override
  public String programMissing(Failure.ProgramMissing f) {
    return "program_missing";
  }

  @Override
  public String programFailed(Failure.ProgramFailed f) {
    return "program_failed";
  }

  @Override
  public String stopped(Failure.Stopped f) {
    return "stopped";
  }

  @Override
  public String storageFailed(Failure.StorageFailed f) {
    return "storage_failed";
  }
}
