package dev.clipchat.client.translate;

import dev.clipchat.client.reply.Block;
import dev.clipchat.failure.Failure;
import dev.clipchat.failure.FailureCases;
import dev.clipchat.units.Size;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A failure in words: what happened, and what to do next. */
public final class FailureText implements FailureCases<FailureText.Told> {

  /** A message or tail longer than this says nothing more to a person. */
  private static final int MOST = 300;

  private static final Pattern SENTENCE_GOES_ON = Pattern.compile("[.!?]\\s+\\S|[。！？]\\s*\\S");

  private final Words words;

  public FailureText(Words words) {
    this.words = words;
  }

  /** One line each; {@code hint} may be empty. */
  public record Told(String message, String hint) {

    /** Cause and next step in one line. */
    public String line() {
      if (hint.isEmpty()) {
        return message;
      }
      boolean ended =
          !message.isEmpty() && ".!?。！？".indexOf(message.charAt(message.length() - 1)) >= 0;
      // The hint is ours: it is in the language that is spoken, whatever a name in the message is.
      boolean wide = isWide(hint);
      return message + (ended ? "" : wide ? "。" : ".") + (wide ? "" : " ") + hint;
    }
  }

  private static boolean isWide(String text) {
    return text.codePoints().anyMatch(c -> c >= 0x4e00 && c <= 0x9fff);
  }

  public Told of(Failure failure) {
    Told told = failure.match(this);
    return new Told(oneLine(told.message), oneLine(told.hint));
  }

  public Block.Failed block(Failure failure) {
    Told told = of(failure);
    return new Block.Failed(failure.code(), told.message, told.hint, failure.retryable());
  }

  private Told told(Say message, List<?> values, Say hint) {
    return new Told(words.say(message, values.toArray()), words.say(hint));
  }

  private String reason(@Nullable String why) {
    return why == null || why.isBlank() ? words.say(Say.FAIL_NO_REASON) : words.known(oneLine(why));
  }

  private static String oneLine(String text) {
    String line = text.strip().replaceAll("\\s*\\R\\s*", " ");
    return line.length() <= MOST ? line : line.substring(0, MOST - 1) + "…";
  }

  @Override
  public Told usage(Failure.Usage f) {
    // A whole command line is no list of what is accepted: it is what to do next.
    Say hint = f.accepted().startsWith("clipchat ") ? Say.FAIL_USAGE_TRY : Say.FAIL_USAGE_HINT;
    return new Told(
        words.say(Say.FAIL_USAGE, reason(f.problem())),
        f.accepted().isBlank() ? "" : words.say(hint, reason(f.accepted())));
  }

  @Override
  public Told inputMissing(Failure.InputMissing f) {
    return told(Say.FAIL_INPUT_MISSING, List.of(f.file()), Say.FAIL_INPUT_MISSING_HINT);
  }

  @Override
  public Told inputUnreadable(Failure.InputUnreadable f) {
    return told(
        Say.FAIL_INPUT_UNREADABLE,
        List.of(f.file(), reason(f.why())),
        Say.FAIL_INPUT_UNREADABLE_HINT);
  }

  @Override
  public Told addressUnreadable(Failure.AddressUnreadable f) {
    return told(
        Say.FAIL_ADDRESS_UNREADABLE,
        List.of(f.address(), reason(f.why())),
        Say.FAIL_ADDRESS_UNREADABLE_HINT);
  }

  @Override
  public Told inputUnsupported(Failure.InputUnsupported f) {
    String name = f.name().replaceFirst("^file:/+.*/", "");
    // "It is none of them" says nothing that the sentence does not.
    boolean plain = f.why().isBlank() || f.why().matches("(?i).*(unsupported|none of the acc).*");
    if (name.isBlank()) {
      return plain
          ? told(Say.FAIL_INPUT_UNSUPPORTED_UNNAMED, List.of(), Say.FAIL_INPUT_UNSUPPORTED_HINT)
          : told(
              Say.FAIL_INPUT_UNSUPPORTED_UNNAMED_WHY,
              List.of(reason(f.why())),
              Say.FAIL_INPUT_UNSUPPORTED_HINT);
    }
    return plain
        ? told(Say.FAIL_INPUT_UNSUPPORTED, List.of(name), Say.FAIL_INPUT_UNSUPPORTED_HINT)
        : told(
            Say.FAIL_INPUT_UNSUPPORTED_WHY,
            List.of(name, reason(f.why())),
            Say.FAIL_INPUT_UNSUPPORTED_HINT);
  }

  @Override
  public Told inputTooLarge(Failure.InputTooLarge f) {
    if (f.name().isBlank()) {
      return told(Say.FAIL_INPUT_TOO_LARGE_UNNAMED, List.of(), Say.FAIL_INPUT_TOO_LARGE_HINT);
    }
    return f.bytes() > 0 && f.limit() > 0
        ? told(
            Say.FAIL_INPUT_TOO_LARGE,
            List.of(f.name(), new Size(f.bytes()).text(), new Size(f.limit()).text()),
            Say.FAIL_INPUT_TOO_LARGE_HINT)
        : told(Say.FAIL_INPUT_TOO_LARGE_UNKNOWN, List.of(f.name()), Say.FAIL_INPUT_TOO_LARGE_HINT);
  }

  @Override
  public Told outputExists(Failure.OutputExists f) {
    return told(
        Say.FAIL_OUTPUT_EXISTS,
        List.of(f.file()),
        f.waiting() ? Say.FAIL_OUTPUT_EXISTS_WAITING : Say.FAIL_OUTPUT_EXISTS_HINT);
  }

  @Override
  public Told outputUnwritable(Failure.OutputUnwritable f) {
    return told(
        Say.FAIL_OUTPUT_UNWRITABLE,
        List.of(f.file(), reason(f.why())),
        Say.FAIL_OUTPUT_UNWRITABLE_HINT);
  }

  @Override
  public Told sizeUnreachable(Failure.SizeUnreachable f) {
    if (f.came() > 0) {
      return new Told(
          words.say(Say.FAIL_OVER_CEILING, new Size(f.came()).text(), new Size(f.ceiling()).text()),
          words.say(Say.FAIL_OVER_CEILING_HINT));
    }
    boolean foreign = words.language().equals("zh") && !isWide(f.words()) && f.ceiling() > 0;
    String message =
        f.words().isBlank() || foreign
            ? words.say(Say.FAIL_SIZE_UNREACHABLE, new Size(Math.max(0, f.ceiling())).text())
            : words.say(Say.FAIL_SIZE_UNREACHABLE_SAID, f.words());
    if (f.smallest() <= 0) {
      return new Told(message, words.say(Say.FAIL_SIZE_UNREACHABLE_HINT_UNKNOWN));
    }
    String smallest = new Size(f.smallest()).roundedUp().text();
    return new Told(
        message,
        message.contains(smallest) ? "" : words.say(Say.FAIL_SIZE_UNREACHABLE_HINT, smallest));
  }

  @Override
  public Told editRefused(Failure.EditRefused f) {
    if (f.words().isBlank()) {
      return told(Say.FAIL_EDIT_REFUSED_EMPTY, List.of(), Say.FAIL_EDIT_REFUSED_HINT);
    }
    // More than one sentence, and it has said itself what works instead.
    boolean advised =
        SENTENCE_GOES_ON.matcher(f.words()).find()
            && (words.language().equals("en") || isWide(f.words()));
    return new Told(
        words.say(Say.FAIL_EDIT_REFUSED, f.words()),
        advised ? "" : words.say(Say.FAIL_EDIT_REFUSED_HINT));
  }

  @Override
  public Told nothingToExport(Failure.NothingToExport f) {
    return f.missing().isBlank()
        ? told(Say.FAIL_NOTHING_TO_EXPORT_EMPTY, List.of(), Say.FAIL_NOTHING_TO_EXPORT_HINT)
        : told(Say.FAIL_NOTHING_TO_EXPORT, List.of(f.missing()), Say.FAIL_NOTHING_TO_EXPORT_HINT);
  }

  @Override
  public Told tokenRefused(Failure.TokenRefused f) {
    return f.fromEnvironment()
        ? told(Say.FAIL_TOKEN_REFUSED_ENVIRONMENT, List.of(), Say.FAIL_TOKEN_REFUSED_HINT)
        : told(Say.FAIL_TOKEN_REFUSED, List.of(), Say.FAIL_TOKEN_REFUSED_LATER);
  }

  @Override
  public Told outOfCredits(Failure.OutOfCredits f) {
    return new Told(
        words.say(Say.FAIL_OUT_OF_CREDITS),
        f.registerLink() == null
            ? words.say(Say.FAIL_OUT_OF_CREDITS_HINT)
            : words.say(Say.FAIL_OUT_OF_CREDITS_REGISTER, f.registerLink()));
  }

  @Override
  public Told planBlocked(Failure.PlanBlocked f) {
    return told(Say.FAIL_PLAN_BLOCKED, List.of(), Say.FAIL_PLAN_BLOCKED_HINT);
  }

  @Override
  public Told rateLimited(Failure.RateLimited f) {
    long seconds = f.retryAfter() == null ? 0 : Math.max(1, f.retryAfter().toSeconds());
    return new Told(
        words.say(Say.FAIL_RATE_LIMITED),
        seconds == 0
            ? words.say(Say.FAIL_RATE_LIMITED_HINT_UNKNOWN)
            : seconds == 1
                ? words.say(Say.FAIL_RATE_LIMITED_HINT_ONE)
                : words.say(Say.FAIL_RATE_LIMITED_HINT, seconds));
  }

  @Override
  public Told unreachable(Failure.Unreachable f) {
    return told(
        Say.FAIL_UNREACHABLE,
        List.of(words.known(f.host()), reason(f.why())),
        Say.FAIL_UNREACHABLE_HINT);
  }

  @Override
  public Told serverFailed(Failure.ServerFailed f) {
    boolean refused = f.status() >= 400 && f.status() < 500;
    return refused
        ? told(Say.FAIL_SERVER_REFUSED, List.of(reason(f.why())), Say.FAIL_SERVER_REFUSED_HINT)
        : told(Say.FAIL_SERVER_FAILED, List.of(reason(f.why())), Say.FAIL_SERVER_FAILED_HINT);
  }

  @Override
  public Told sessionLost(Failure.SessionLost f) {
    return told(Say.FAIL_SESSION_LOST, List.of(), Say.FAIL_SESSION_LOST_HINT);
  }

  @Override
  public Told outcomeUnknown(Failure.OutcomeUnknown f) {
    return told(Say.FAIL_OUTCOME_UNKNOWN, List.of(reason(f.what())), Say.FAIL_OUTCOME_UNKNOWN_HINT);
  }

  @Override
  public Told renderFailed(Failure.RenderFailed f) {
    return told(Say.FAIL_RENDER_FAILED, List.of(reason(f.why())), Say.FAIL_RENDER_FAILED_HINT);
  }

  @Override
  public Told badConfiguration(Failure.BadConfiguration f) {
    return told(
        Say.FAIL_BAD_CONFIGURATION,
        List.of(f.where(), reason(f.why())),
        Say.FAIL_BAD_CONFIGURATION_HINT);
  }

  @Override
  public Told programMissing(Failure.ProgramMissing f) {
    return told(
        Say.FAIL_PROGRAM_MISSING,
        List.of(f.program(), reason(f.why())),
        Say.FAIL_PROGRAM_MISSING_HINT);
  }

  @Override
  public Told programFailed(Failure.ProgramFailed f) {
    return told(
        Say.FAIL_PROGRAM_FAILED,
        List.of(f.program(), f.status(), reason(f.tail())),
        Say.FAIL_PROGRAM_FAILED_HINT);
  }

  @Override
  public Told stopped(Failure.Stopped f) {
    return told(
        f.signal() == 15 ? Say.FAIL_TERMINATED : Say.FAIL_INTERRUPTED,
        List.of(),
        Say.FAIL_STOPPED_HINT);
  }

  @Override
  public Told storageFailed(Failure.StorageFailed f) {
    return told(
        Say.FAIL_STORAGE_FAILED, List.of(f.where(), reason(f.why())), Say.FAIL_STORAGE_FAILED_HINT);
  }
}
