package dev.clipchat.engine.desk;

import dev.clipchat.engine.store.Job;
import dev.clipchat.failure.Failure;
import dev.clipchat.failure.FailureCases;
import dev.clipchat.words.Language;
import dev.clipchat.words.Phrasebook;
import dev.clipchat.words.Text;

/** Why a render failed, in words for whoever asked for it; no paths of ours are in them. */
final class ProblemWords implements FailureCases<Job.Problem> {

  private final Phrasebook words;

  ProblemWords(Language language) {
    this.words = new Phrasebook(language);
  }

  private Job.Problem failed(Text text) {
    return new Job.Problem("RENDER_FAILED", words.say(text), 0);
  }

  /** A fault of ours. */
  Job.Problem fault() {
    return failed("engine.fault");
  }

  private Job.Problem failed(String key, Object... named) {
    return failed(Text.of(key, named));
  }

  @Override
  public Job.Problem usage(Failure.Usage f) {
    return failed(f.problem());
  }

  @Override
  public Job.Problem inputMissing(Failure.InputMissing f) {
    return failed("engine.no_longer_there", "name", f.file().getFileName());
  }

  @Override
  public Job.Problem inputUnreadable(Failure.InputUnreadable f) {
    return f.why().key().equals("engine.changed_since")
        ? failed(f.why())
        : failed("engine.input_unreadable", "file", f.file(), "why", f.why());
  }

  @Override
  public Job.Problem addressUnreadable(Failure.AddressUnreadable f) {
    return failed("engine.address_unreadable", "address", f.address(), "why", f.why());
  }

  @Override
  public Job.Problem inputUnsupported(Failure.InputUnsupported f) {
    return failed("engine.cannot_use", "name", f.name(), "why", f.why());
  }

  @Override
  public Job.Problem inputTooLarge(Failure.InputTooLarge f) {
    return failed("engine.too_large", "limit", f.limit());
  }

  @Override
  public Job.Problem outputExists(Failure.OutputExists f) {
    return failed("engine.output_taken");
  }

  @Override
  public Job.Problem outputUnwritable(Failure.OutputUnwritable f) {
    return failed("engine.output_unwritable", "why", f.why());
  }

  @Override
  public Job.Problem sizeUnreachable(Failure.SizeUnreachable f) {
    return new Job.Problem("SIZE_UNREACHABLE", f.words(), f.smallest());
  }

  @Override
  public Job.Problem editRefused(Failure.EditRefused f) {
    return failed(Text.asItIs(f.words()));
  }

  @Override
  public Job.Problem nothingToExport(Failure.NothingToExport f) {
    return failed(f.missing());
  }

  @Override
  public Job.Problem tokenRefused(Failure.TokenRefused f) {
    return failed("engine.token_bad");
  }

  @Override
  public Job.Problem outOfCredits(Failure.OutOfCredits f) {
    return failed("engine.credits_out");
  }

  @Override
  public Job.Problem planBlocked(Failure.PlanBlocked f) {
    return failed("engine.plan_refuses");
  }

  @Override
  public Job.Problem rateLimited(Failure.RateLimited f) {
    return failed("engine.renders_waiting");
  }

  @Override
  public Job.Problem unreachable(Failure.Unreachable f) {
    return failed("engine.cannot_fetch_from", "host", f.host(), "why", f.why());
  }

  @Override
  public Job.Problem serverFailed(Failure.ServerFailed f) {
    return failed(f.why());
  }

  @Override
  public Job.Problem sessionLost(Failure.SessionLost f) {
    return failed("engine.session_not_found");
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
    return new Job.Problem("PROGRAM_MISSING", words.say(f.why()), 0);
  }

  @Override
  public Job.Problem programFailed(Failure.ProgramFailed f) {
    String[] lines = f.tail().strip().split("\n", -1);
    return failed(
        "engine.program_failed_saying", "program", f.program(), "words", lines[lines.length - 1]);
  }

  @Override
  public Job.Problem stopped(Failure.Stopped f) {
    return failed("engine.was_stopped");
  }

  @Override
  public Job.Problem storageFailed(Failure.StorageFailed f) {
    return failed("engine.state_lost", "why", f.why());
  }
}
