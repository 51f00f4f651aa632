package dev.clipchat.failure;

import dev.clipchat.words.Text;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can go wrong in a way that we know. A closed set: whoever words it or gives it an
 * exit code goes through {@link FailureCases}, so that the compiler names the places a new one
 * concerns.
 */
public sealed interface Failure {

  <R> R match(FailureCases<R> cases);

  /** A stable word for scripts; never changes once released. */
  default String code() {
    return match(FailureCode.CODE);
  }

  /** Whether the same call may well succeed later without anybody changing anything. */
  default boolean retryable() {
    return false;
  }

  /** A command line or a value that we cannot read, and what would do instead. */
  record Usage(Text problem, Text hint) implements Failure {
    @Override
    public <R> R match(FailureCases<R> cases) {
      return cases.usage(this);
    }
  }

  record InputMissing(Path file) implements Failure {
    @Override
    public <R> R match(FailureCases<R> cases) {
      return cases.inputMissing(this);
    }
  }

  record InputUnreadable(Path file, Text why) implements Failure {
    @Override
    public <R> R match(FailureCases<R> cases) {
      return cases.inputUnreadable(this);
    }
  }

  /** What an address leads to could not be fetched. */
  record AddressUnreadable(String address, Text why) implements Failure {
    @Override
    public <R> R match(FailureCases<R> cases) {
      return cases.addressUnreadable(this);
    }
  }

  /** The file is there, but it is no video, picture or sound that the backend takes (4001). */
  record InputUnsupported(String name, Text why) implements Failure {
    @Override
    public <R> R match(FailureCases<R> cases) {
      return cases.inputUnsupported(this);
    }
  }

  /** More bytes than the backend takes (4002). */
  record InputTooLarge(String name, long bytes, long limit) implements Failure {
    @Override
    public <R> R match(FailureCases<R> cases) {
      return cases.inputTooLarge(this);
    }
  }

  /** {@code waiting}: its file is ready and waits for the name as an unfinished job. */
  record OutputExists(Path file, boolean waiting) implements Failure {
    public OutputExists(Path file) {
      this(file, false);
    }

    @Override
    public <R> R match(FailureCases<R> cases) {
      return cases.outputExists(this);
    }
  }

  record OutputUnwritable(Path file, Text why) implements Failure {
    @Override
    public <R> R match(FailureCases<R> cases) {
      return cases.outputUnwritable(this);
    }
  }

  /**
   * The ceiling was not met.
   *
   * @param smallest what could be, or 0 where that is not known
   * @param words what the backend says about it, or empty
   * @param came what a result came to that nobody asked to have made smaller; else 0
   */
  record SizeUnreachable(long ceiling, long smallest, String words, long came) implements Failure {

    /** It cannot be met at all. */
    public SizeUnreachable(long ceiling, long smallest, String words) {
      this(ceiling, smallest, words, 0);
    }

    /** It was not met, and nothing smaller was asked for. */
    public static SizeUnreachable over(long ceiling, long came) {
      return new SizeUnreachable(ceiling, 0, "", came);
    }

    @Override
    public <R> R match(FailureCases<R> cases) {
      return cases.sizeUnreachable(this);
    }
  }

  /** The backend understood nothing, or nothing that it can do; {@code words} are its answer. */
  record EditRefused(String words) implements Failure {
    @Override
    public <R> R match(FailureCases<R> cases) {
      return cases.editRefused(this);
    }
  }

  /** There is nothing on the timeline to export. */
  record NothingToExport(Text missing) implements Failure {
    @Override
    public <R> R match(FailureCases<R> cases) {
      return cases.nothingToExport(this);
    }
  }

  record TokenRefused(boolean fromEnvironment) implements Failure {
    @Override
    public <R> R match(FailureCases<R> cases) {
      return cases.tokenRefused(this);
    }
  }

  /** {@code registerLink} is there for anonymous users, who get more credits by registering. */
  record OutOfCredits(@Nullable String registerLink) implements Failure {
    @Override
    public <R> R match(FailureCases<R> cases) {
      return cases.outOfCredits(this);
    }
  }

  record PlanBlocked() implements Failure {
    @Override
    public <R> R match(FailureCases<R> cases) {
      return cases.planBlocked(this);
    }
  }

  record RateLimited(@Nullable Duration retryAfter) implements Failure {
    @Override
    public <R> R match(FailureCases<R> cases) {
      return cases.rateLimited(this);
    }

    @Override
    public boolean retryable() {
      return true;
    }
  }

  /** The network, a name, a certificate; {@code why} is one line for the user. */
  record Unreachable(String host, Text why) implements Failure {
    @Override
    public <R> R match(FailureCases<R> cases) {
      return cases.unreachable(this);
    }

    @Override
    public boolean retryable() {
      return true;
    }
  }

  /** The server answered with an error of its own, or with something that is no answer. */
  record ServerFailed(int status, Text why) implements Failure {
    @Override
    public <R> R match(FailureCases<R> cases) {
      return cases.serverFailed(this);
    }

    @Override
    public boolean retryable() {
      return status >= 500;
    }
  }

  /** The session is gone and could not be made anew. */
  record SessionLost(String session) implements Failure {
    @Override
    public <R> R match(FailureCases<R> cases) {
      return cases.sessionLost(this);
    }
  }

  /** It may or may not have happened: repeating it blindly could do it twice. */
  record OutcomeUnknown(Text what) implements Failure {
    @Override
    public <R> R match(FailureCases<R> cases) {
      return cases.outcomeUnknown(this);
    }
  }

  record RenderFailed(Text why) implements Failure {
    @Override
    public <R> R match(FailureCases<R> cases) {
      return cases.renderFailed(this);
    }
  }

  record BadConfiguration(String where, Text why) implements Failure {
    @Override
    public <R> R match(FailureCases<R> cases) {
      return cases.badConfiguration(this);
    }
  }

  /** A program that we start (ffmpeg, ffprobe) is missing or does not run here. */
  record ProgramMissing(String program, Text why) implements Failure {
    @Override
    public <R> R match(FailureCases<R> cases) {
      return cases.programMissing(this);
    }
  }

  /**
   * A program that we started ended badly.
   *
   * @param tail the end of what it said
   * @param why what a person is told: that, or what we know better
   */
  record ProgramFailed(String program, int status, String tail, Text why) implements Failure {

    public ProgramFailed(String program, int status, String tail) {
      this(program, status, tail, Text.asItIs(tail));
    }

    public ProgramFailed(String program, int status, Text why) {
      this(program, status, "", why);
    }

    @Override
    public <R> R match(FailureCases<R> cases) {
      return cases.programFailed(this);
    }
  }

  /**
   * The user or the system asked us to stop.
   *
   * @param signal 2 (interrupt) or 15 (terminate)
   * @param next how to go on with what was under way; nothing where nothing was
   */
  record Stopped(int signal, Text next) implements Failure {

    public Stopped(int signal) {
      this(signal, Text.NONE);
    }

    @Override
    public <R> R match(FailureCases<R> cases) {
      return cases.stopped(this);
    }
  }

  /** Our own state on disk cannot be read or written. */
  record StorageFailed(Path where, Text why) implements Failure {
    @Override
    public <R> R match(FailureCases<R> cases) {
      return cases.storageFailed(this);
    }
  }
}
