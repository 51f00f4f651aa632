package dev.clipchat.client.cli;

import dev.clipchat.failure.Failure;
import dev.clipchat.failure.FailureCases;

/** What the shell gets; frozen. */
public enum ExitCode {
  DONE(0, "commands.exit_done"),
  OTHER(1, "commands.exit_other"),
  USAGE(2, "commands.exit_usage"),
  SIZE(3, "commands.exit_size"),
  TOKEN(4, "commands.exit_token"),
  CREDITS(5, "commands.exit_credits"),
  RATE(6, "commands.exit_rate"),
  NETWORK(7, "commands.exit_network"),
  SERVER(8, "commands.exit_server"),
  UNKNOWN(9, "commands.exit_unknown"),
  PART(10, "commands.exit_part"),
  INPUT(66, "commands.exit_input"),
  OUTPUT(73, "commands.exit_output"),
  CONFIGURATION(78, "commands.exit_configuration"),
  INTERRUPTED(130, "commands.exit_interrupted"),
  TERMINATED(143, "commands.exit_terminated");

  private final int code;

  private final String meaning;

  ExitCode(int code, String meaning) {
    this.code = code;
    this.meaning = meaning;
  }

  public int code() {
    return code;
  }

  /** The key of what it means. */
  public String meaning() {
    return meaning;
  }

  public static ExitCode of(Failure failure) {
    return failure.match(new Mapping());
  }

  private static final class Mapping implements FailureCases<ExitCode> {
    @Override
    public ExitCode usage(Failure.Usage f) {
      return USAGE;
    }

    @Override
    public ExitCode inputMissing(Failure.InputMissing f) {
      return INPUT;
    }

    @Override
    public ExitCode inputUnreadable(Failure.InputUnreadable f) {
      return INPUT;
    }

    @Override
    public ExitCode addressUnreadable(Failure.AddressUnreadable f) {
      return INPUT;
    }

    @Override
    public ExitCode inputUnsupported(Failure.InputUnsupported f) {
      return INPUT;
    }

    @Override
    public ExitCode inputTooLarge(Failure.InputTooLarge f) {
      return INPUT;
    }

    @Override
    public ExitCode outputExists(Failure.OutputExists f) {
      return OUTPUT;
    }

    @Override
    public ExitCode outputUnwritable(Failure.OutputUnwritable f) {
      return OUTPUT;
    }

    @Override
    public ExitCode sizeUnreachable(Failure.SizeUnreachable f) {
      return SIZE;
    }

    @Override
    public ExitCode editRefused(Failure.EditRefused f) {
      return OTHER;
    }

    @Override
    public ExitCode nothingToExport(Failure.NothingToExport f) {
      return OTHER;
    }

    @Override
    public ExitCode tokenRefused(Failure.TokenRefused f) {
      return TOKEN;
    }

    @Override
    public ExitCode outOfCredits(Failure.OutOfCredits f) {
      return CREDITS;
    }

    @Override
    public ExitCode planBlocked(Failure.PlanBlocked f) {
      return CREDITS;
    }

    @Override
    public ExitCode rateLimited(Failure.RateLimited f) {
      return RATE;
    }

    @Override
    public ExitCode unreachable(Failure.Unreachable f) {
      return NETWORK;
    }

    @Override
    public ExitCode serverFailed(Failure.ServerFailed f) {
      return SERVER;
    }

    @Override
    public ExitCode sessionLost(Failure.SessionLost f) {
      return OTHER;
    }

    @Override
    public ExitCode outcomeUnknown(Failure.OutcomeUnknown f) {
      return UNKNOWN;
    }

    @Override
    public ExitCode renderFailed(Failure.RenderFailed f) {
      return SERVER;
    }

    @Override
    public ExitCode badConfiguration(Failure.BadConfiguration f) {
      return CONFIGURATION;
    }

    @Override
    public ExitCode programMissing(Failure.ProgramMissing f) {
      return CONFIGURATION;
    }

    @Override
    public ExitCode programFailed(Failure.ProgramFailed f) {
      return OTHER;
    }

    @Override
    public ExitCode stopped(Failure.Stopped f) {
      return f.signal() == dev.clipchat.pace.Stop.TERMINATE ? TERMINATED : INTERRUPTED;
    }

    @Override
    public ExitCode storageFailed(Failure.StorageFailed f) {
      return OUTPUT;
    }
  }
}
