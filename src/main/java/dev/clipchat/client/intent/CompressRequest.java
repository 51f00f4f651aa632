package dev.clipchat.client.intent;

import dev.clipchat.units.Size;
import dev.clipchat.units.Target;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A compression as flags say it. Without {@code under} the smallest file is meant that still looks
 * the same.
 */
public record CompressRequest(
    List<String> files,
    @Nullable Size under,
    @Nullable Target target,
    Picture picture,
    Part part,
    String words,
    Delivery delivery) {

  public CompressRequest {
    files = List.copyOf(files);
  }

  /** What the encoder is to keep to; null and 0 leave the choice open. */
  public record Picture(
      int height, double fps, @Nullable Codec codec, Effort effort, @Nullable String format) {
    public static final Picture OPEN = new Picture(0, 0, null, Effort.NORMAL, null);
  }

  /** Which part of the clip is wanted; null is its beginning or end. */
  public record Part(@Nullable Duration start, @Nullable Duration end, boolean silent) {
    public static final Part WHOLE = new Part(null, null, false);
  }

  /**
   * Where the result goes. {@code ours} is whether that name is our choice, so that its ending may
   * follow the format; {@code ownSession} keeps the current session out of it; {@code dryRun} stops
   * before the export and shows the plan; {@code jobs} is how many files at a time, 0 where that
   * was left open.
   */
  public record Delivery(
      @Nullable String output,
      boolean ours,
      boolean replace,
      boolean dryRun,
      boolean ownSession,
      int jobs) {

    /** As a person says it. */
    public Delivery(
        @Nullable String output, boolean replace, boolean dryRun, boolean ownSession, int jobs) {
      this(output, false, replace, dryRun, ownSession, jobs);
    }

    /** The output that means standard output. */
    public static final String STDOUT = "-";
  }

  public enum Codec {
    H264("h264"),
    HEVC("hevc"),
    AV1("av1");

    private final String word;

    /** By its word as it is set. */
    public static Optional<Codec> named(String word) {
      return Arrays.stream(values()).filter(c -> c.word.equals(word)).findFirst();
    }

    Codec(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }
  }

  public enum Effort {
    FAST,
    NORMAL,
    BEST;

    /** By its word as it is set; normal where there is none. */
    public static Effort named(String word) {
      return switch (word) {
        case "fast" -> FAST;
        case "best" -> BEST;
        default -> NORMAL;
      };
    }
  }

  /** The same for one of the files, going to {@code output}. */
  public CompressRequest forFile(String file, String output, boolean ours) {
    return new CompressRequest(
        List.of(file),
        under,
        target,
        picture,
        part,
        words,
        new Delivery(output, ours, delivery.replace, delivery.dryRun, delivery.ownSession, 1));
  }

  /** The same, going elsewhere. */
  public CompressRequest withOutput(String output) {
    return new CompressRequest(
        files,
        under,
        target,
        picture,
        part,
        words,
        new Delivery(
            output, delivery.replace, delivery.dryRun, delivery.ownSession, delivery.jobs));
  }

  /** The same in the session that one is in: two at a time would edit and export each other. */
  public CompressRequest inThisSession() {
    Delivery here = new Delivery(delivery.output, delivery.replace, delivery.dryRun, false, 1);
    return new CompressRequest(files, under, target, picture, part, words, here);
  }

  /** The same with a ceiling in bytes in place of a target's name. */
  public CompressRequest withCeiling(Size ceiling) {
    return new CompressRequest(files, ceiling, target, picture, part, words, delivery);
  }

  /** The same with other wishes for the picture. */
  public CompressRequest withPicture(Picture other) {
    return new CompressRequest(files, under, target, other, part, words, delivery);
  }

  /** The same with so many files at a time. */
  public CompressRequest withJobs(int jobs) {
    Delivery so =
        new Delivery(delivery.output, delivery.replace, delivery.dryRun, delivery.ownSession, jobs);
    return new CompressRequest(files, under, target, picture, part, words, so);
  }

  /** All that is asked of a file, to the byte: equal requests have equal texts. */
  public String asked() {
    return sentence() + (under == null ? "" : " (" + under.bytes() + ")");
  }

  /** The request as a sentence that any backend understands. */
  public String sentence() {
    return RequestSentence.of(this);
  }
}
