package dev.clipchat.failure;

/** One answer for each kind of failure: whoever implements it has thought of all of them. */
public interface FailureCases<R> {
  R usage(Failure.Usage f);

  R inputMissing(Failure.InputMissing f);

  R inputUnreadable(Failure.InputUnreadable f);

  R addressUnreadable(Failure.AddressUnreadable f);

  R inputUnsupported(Failure.InputUnsupported f);

  R inputTooLarge(Failure.InputTooLarge f);

  R outputExists(Failure.OutputExists f);

  R outputUnwritable(Failure.OutputUnwritable f);

  R sizeUnreachable(Failure.SizeUnreachable f);

  R editRefused(Failure.EditRefused f);

  R nothingToExport(Failure.NothingToExport f);

  R tokenRefused(Failure.TokenRefused f);

  R outOfCredits(Failure.OutOfCredits f);

  R planBlocked(Failure.PlanBlocked f);

  R rateLimited(Failure.RateLimited f);

  R unreachable(Failure.Unreachable f);

  R serverFailed(Failure.ServerFailed f);

  R sessionLost(Failure.SessionLost f);

  R outcomeUnknown(Failure.OutcomeUnknown f);

  R renderFailed(Failure.RenderFailed f);

  R badConfiguration(Failure.BadConfiguration f);

  R programMissing(Failure.ProgramMissing f);

  R programFailed(Failure.ProgramFailed f);

  R stopped(Failure.Stopped f);

  R storageFailed(Failure.StorageFailed f);
}
