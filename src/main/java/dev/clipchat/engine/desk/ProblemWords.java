package dev.clipchat.engine.desk;

import dev.clipchat.engine.store.Job;
import dev.clipchat.failure.Failure;
import dev.clipchat.failure.FailureCases;

/** Why a render failed, in words for whoever asked for it; no paths of ours are in them. */
final class ProblemWords implements FailureCases<Job.Problem> {

  private static Job.Problem failed(String words) {
    return new Job.Problem("RENDER_FAILED", words, 0);
  }

  @Override
  public Job.Problem usage(Failure.Usage f) {
    return failed(f.problem());
  }

  @Override
  public Job.Problem inputMissing(Failure.InputMissing f) {
    return failed("The uploaded file is not there any more: " + f.file().getFileName());
  }

  @Override
  public Job.Problem inputUnreadable(Failure.InputUnreadable f) {
    return failed("The uploaded file cannot be read: " + f.why());
  }

  @Override
  public Job.Problem addressUnreadable(Failure.AddressUnreadable f) {
    return failed(f.address() + " cannot be fetched: " + f.why());
  }

  @Override
  public Job.Problem inputUnsupported(Failure.InputUnsupported f) {
    return failed(f.name() + " cannot be used: " + f.why());
  }

  @Override
  public Job.Problem inputTooLarge(Failure.InputTooLarge f) {
    return failed(f.name() + " is too large");
  }

  @Override
  public Job.Problem outputExists(Failure.OutputExists f) {
    return failed("The result's place is taken");
  }

  @Override
  public Job.Problem outputUnwritable(Failure.OutputUnwritable f) {
    return failed("The result cannot be written: " + f.why());
  }

  @Override
  public Job.Problem sizeUnreachable(Failure.SizeUnreachable f) {
    return new Job.Problem("SIZE_UNREACHABLE", f.words(), f.smallest());
  }

  @Override
  public Job.Problem editRefused(Failure.EditRefused f) {
    return failed(f.words());
  }

  @Override
  public Job.Problem nothingToExport(Failure.NothingToExport f) {
    return failed(f.missing());
  }

  @Override
  public Job.Problem tokenRefused(Failure.TokenRefused f) {
    return failed("The token was refused");
  }

  @Override
  public Job.Problem outOfCredits(Failure.OutOfCredits f) {
    return failed("Out of credits");
  }

  @Override
  public Job.Problem planBlocked(Failure.PlanBlocked f) {
    return failed("The plan does not allow it");
  }

  @Override
  public Job.Problem rateLimited(Failure.RateLimited f) {
    return failed("Too many renders at once");
  }

  @Override
  public Job.Problem unreachable(Failure.Unreachable f) {
    return failed(f.host() + " cannot be reached: " + f.why());
  }

  @Override
  public Job.Problem serverFailed(Failure.ServerFailed f) {
    return failed(f.why());
  }

  @Override
  public Job.Problem sessionLost(Failure.SessionLost f) {
    return failed("Its session is gone");
  }

  @Override
  public Job.Problem outcomeUnknown(Failure.OutcomeUnknown f) {
    return failed(f.what());
  }

  @Override
  public Job.Problem renderFailed(Failure.RenderFailed f) {
    return failed(f.why());
  }

  @Override
  public Job.Problem badConfiguration(Failure.BadConfiguration f) {
    return failed(f.why());
  }

  @Override
  public Job.Problem programMissing(Failure.ProgramMissing f) {
    return new Job.Problem("PROGRAM_MISSING", f.words(), 0);
  }

  @Override
  public Job.Problem programFailed(Failure.ProgramFailed f) {
    String[] lines = f.tail().strip().split("\n", -1);
    return failed(f.program() + " failed: " + lines[lines.length - 1]);
  }

  @Override
  public Job.Problem stopped(Failure.Stopped f) {
    return failed("It was stopped");
  }

  @Override
  public Job.Problem storageFailed(Failure.StorageFailed f) {
    return failed("The server's disk failed: " + f.why());
  }
}
