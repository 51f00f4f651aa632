package dev.clipchat.client.translate;

import dev.clipchat.client.reply.Block;
import dev.clipchat.failure.Failure;
import dev.clipchat.failure.FailureCases;
import dev.clipchat.units.Size;
import dev.clipchat.words.Text;
import java.util.regex.Pattern;

/** A failure in words: what happened, and what to do next. */
public final class FailureText implements FailureCases<FailureText.Told> {

  /** A message or tail longer than this says nothing more to a person. */
  private static final int MOST = 300;

  private static final Pattern SENTENCE_GOES_ON = Pattern.compile("[.!?]\\s+\\S|[。！？]\\s*\\S");

  private static final Pattern NONE_OF_THEM =
      Pattern.compile("(?i)unsupported|none of the acc|不支持的(文件类型|格式)");

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

  private Told told(String message, String hint, Object... named) {
    return new Told(words.say(message, named), words.say(hint, named));
  }

  /** Why, in one line of moderate length; that nothing was said about it where it is so. */
  private String reason(Text why) {
    return why.isEmpty() ? words.say("client.no_reason") : oneLine(words.say(why));
  }

  private static String oneLine(String text) {
    String line = text.strip().replaceAll("\\s*\\R\\s*", " ");
    return line.length() <= MOST ? line : line.substring(0, MOST - 1) + "…";
  }

  @Override
  public Told usage(Failure.Usage f) {
    return new Told(reason(f.problem()), words.say(f.hint()));
  }

  @Override
  public Told inputMissing(Failure.InputMissing f) {
    return told("client.fail_input_missing", "client.fail_input_missing_hint", "file", f.file());
  }

  @Override
  public Told inputUnreadable(Failure.InputUnreadable f) {
    return told(
        "client.fail_input_unreadable",
        "client.fail_input_unreadable_hint",
        "file",
        f.file(),
        "why",
        reason(f.why()));
  }

  @Override
  public Told addressUnreadable(Failure.AddressUnreadable f) {
    return told(
        "client.fail_address_unreadable",
        "client.fail_address_unreadable_hint",
        "address",
        f.address(),
        "why",
        reason(f.why()));
  }

  @Override
  public Told inputUnsupported(Failure.InputUnsupported f) {
    String name = f.name().replaceFirst("^file:/+.*/", "");
    String why = f.why().isEmpty() ? "" : reason(f.why());
    // "It is none of them" says nothing that the sentence does not.
    boolean plain = why.isEmpty() || NONE_OF_THEM.matcher(why).find();
    String key =
        "client.fail_input_unsupported"
            + (name.isBlank() ? "_unnamed" : "")
            + (plain ? "" : "_why");
    return told(key, "client.fail_input_unsupported_hint", "name", name, "why", why);
  }

  @Override
  public Told inputTooLarge(Failure.InputTooLarge f) {
    String key =
        f.name().isBlank()
            ? "client.fail_input_too_large_unnamed"
            : f.bytes() > 0 && f.limit() > 0
                ? "client.fail_input_too_large"
                : "client.fail_input_too_large_unknown";
    return told(
        key,
        "client.fail_input_too_large_hint",
        "name",
        f.name(),
        "size",
        new Size(Math.max(0, f.bytes())).text(),
        "limit",
        new Size(Math.max(0, f.limit())).text());
  }

  @Override
  public Told outputExists(Failure.OutputExists f) {
    return told(
        "client.fail_output_exists",
        f.waiting() ? "client.fail_output_exists_waiting" : "client.fail_output_exists_hint",
        "file",
        f.file());
  }

  @Override
  public Told outputUnwritable(Failure.OutputUnwritable f) {
    return told(
        "client.fail_output_unwritable",
        "client.fail_output_unwritable_hint",
        "file",
        f.file(),
        "why",
        reason(f.why()));
  }

  @Override
  public Told sizeUnreachable(Failure.SizeUnreachable f) {
    if (f.came() > 0) {
      return told(
          "client.fail_over_ceiling",
          "client.fail_over_ceiling_hint",
          "size",
          new Size(f.came()).text(),
          "limit",
          new Size(f.ceiling()).text());
    }
    boolean foreign = words.language().equals("zh") && !isWide(f.words()) && f.ceiling() > 0;
    String message =
        f.words().isBlank() || foreign
            ? words.say(
                "client.fail_size_unreachable", "size", new Size(Math.max(0, f.ceiling())).text())
            : f.words();
    if (f.smallest() <= 0) {
      return new Told(message, words.say("client.fail_size_unreachable_hint_unknown"));
    }
    String smallest = new Size(f.smallest()).roundedUp().text();
    return new Told(
        message,
        message.contains(smallest)
            ? ""
            : words.say("client.fail_size_unreachable_hint", "size", smallest));
  }

  @Override
  public Told editRefused(Failure.EditRefused f) {
    if (f.words().isBlank()) {
      return told("client.fail_edit_refused_empty", "client.fail_edit_refused_hint");
    }
    // More than one sentence, and it has said itself what works instead.
    boolean advised =
        SENTENCE_GOES_ON.matcher(f.words()).find()
            && (words.language().equals("en") || isWide(f.words()));
    return new Told(f.words(), advised ? "" : words.say("client.fail_edit_refused_hint"));
  }

  @Override
  public Told nothingToExport(Failure.NothingToExport f) {
    String hint = "client.fail_nothing_to_export_hint";
    return f.missing().isEmpty()
        ? told("client.fail_nothing_to_export_empty", hint)
        : told("client.fail_nothing_to_export", hint, "missing", f.missing());
  }

  @Override
  public Told tokenRefused(Failure.TokenRefused f) {
    return f.fromEnvironment()
        ? told("client.fail_token_refused_environment", "client.fail_token_refused_hint")
        : told("client.fail_token_refused", "client.fail_token_refused_later");
  }

  @Override
  public Told outOfCredits(Failure.OutOfCredits f) {
    String link = f.registerLink();
    return link == null
        ? told("client.fail_out_of_credits", "client.fail_out_of_credits_hint")
        : told("client.fail_out_of_credits", "client.fail_out_of_credits_register", "link", link);
  }

  @Override
  public Told planBlocked(Failure.PlanBlocked f) {
    return told("client.fail_plan_blocked", "client.fail_plan_blocked_hint");
  }

  @Override
  public Told rateLimited(Failure.RateLimited f) {
    long seconds = f.retryAfter() == null ? 0 : Math.max(1, f.retryAfter().toSeconds());
    return seconds == 0
        ? told("client.fail_rate_limited", "client.fail_rate_limited_hint_unknown")
        : told("client.fail_rate_limited", "client.fail_rate_limited_hint", "seconds", seconds);
  }

  @Override
  public Told unreachable(Failure.Unreachable f) {
    return told(
        "client.fail_unreachable",
        "client.fail_unreachable_hint",
        "host",
        f.host().isEmpty() ? Text.of("client.the_service") : f.host(),
        "why",
        reason(f.why()));
  }

  @Override
  public Told serverFailed(Failure.ServerFailed f) {
    boolean refused = f.status() >= 400 && f.status() < 500;
    String why = reason(f.why());
    if (refused && SENTENCE_GOES_ON.matcher(why).find()) {
      return new Told(why, ""); // it has said itself what helps
    }
    return refused
        ? told("client.fail_server_refused", "client.fail_server_refused_hint", "why", why)
        : told("client.fail_server_failed", "client.fail_server_failed_hint", "why", why);
  }

  @Override
  public Told sessionLost(Failure.SessionLost f) {
    return told("client.fail_session_lost", "client.fail_session_lost_hint");
  }

  @Override
  public Told outcomeUnknown(Failure.OutcomeUnknown f) {
    return told(
        "client.fail_outcome_unknown",
        "client.fail_outcome_unknown_hint",
        "what",
        reason(f.what()));
  }

  @Override
  public Told renderFailed(Failure.RenderFailed f) {
    return told(
        "client.fail_render_failed", "client.fail_render_failed_hint", "why", reason(f.why()));
  }

  @Override
  public Told badConfiguration(Failure.BadConfiguration f) {
    return told(
        "client.fail_bad_configuration",
        "client.fail_bad_configuration_hint",
        "where",
        f.where(),
        "why",
        reason(f.why()));
  }

  @Override
  public Told programMissing(Failure.ProgramMissing f) {
    return told(
        "client.fail_program_missing",
        "client.fail_program_missing_hint",
        "program",
        f.program(),
        "why",
        reason(f.why()));
  }

  @Override
  public Told programFailed(Failure.ProgramFailed f) {
    return told(
        "client.fail_program_failed",
        "client.fail_program_failed_hint",
        "program",
        f.program(),
        "status",
        f.status(),
        "why",
        reason(f.why()));
  }

  @Override
  public Told stopped(Failure.Stopped f) {
    return new Told(words.say("client.fail_stopped"), words.say(f.next()));
  }

  @Override
  public Told storageFailed(Failure.StorageFailed f) {
    return told(
        "client.fail_storage_failed",
        "client.fail_storage_failed_hint",
        "where",
        f.where(),
        "why",
        reason(f.why()));
  }
}
