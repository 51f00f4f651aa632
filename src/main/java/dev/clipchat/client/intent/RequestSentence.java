package dev.clipchat.client.intent;

import dev.clipchat.client.intent.CompressRequest.Codec;
import dev.clipchat.client.intent.CompressRequest.Effort;
import dev.clipchat.units.Size;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The canonical wordings: each flag as the piece of a sentence. The embedded agent understands
 * every one of them, and they are plain enough for any other.
 */
final class RequestSentence {

  private static final String SMALLER = "compress this video without losing quality";
  private static final String UNDER = "compress this video to under %s";
  private static final String HEIGHT = "%dp";
  private static final String FPS = "%s fps";
  private static final String CODEC = "codec %s";
  private static final String FORMAT = "format %s";
  private static final String SILENT = "no sound";
  private static final String RANGE = "keep only from %s to %s";
  private static final String END = "the end";
  private static final Map<Effort, String> EFFORTS =
      Map.of(Effort.FAST, "fast encode", Effort.BEST, "best encode");

  private RequestSentence() {}

  static String of(CompressRequest request) {
    List<String> pieces = new ArrayList<>();
    Size under = request.under();
    if (under == null && request.target() != null) {
      under = request.target().size();
    }
    pieces.add(under == null ? SMALLER : UNDER.formatted(megabytes(under)));
    addPart(pieces, request.part());
    CompressRequest.Picture picture = request.picture();
    if (picture.height() > 0) {
      pieces.add(HEIGHT.formatted(picture.height()));
    }
    if (picture.fps() > 0) {
      pieces.add(FPS.formatted(plain(BigDecimal.valueOf(picture.fps()))));
    }
    Codec codec = picture.codec();
    if (codec != null) {
      pieces.add(CODEC.formatted(codec.word()));
    }
    if (picture.format() != null) {
      pieces.add(FORMAT.formatted(picture.format().toLowerCase(Locale.ROOT)));
    }
    if (request.part().silent()) {
      pieces.add(SILENT);
    }
    String effort = EFFORTS.get(picture.effort());
    if (effort != null) {
      pieces.add(effort);
    }
    if (!request.words().isBlank()) {
      pieces.add(request.words().strip());
    }
    return String.join(", ", pieces);
  }

  private static void addPart(List<String> pieces, CompressRequest.Part part) {
    if (part.start() != null || part.end() != null) {
      pieces.add(
          RANGE.formatted(
              clock(part.start() == null ? Duration.ZERO : part.start()),
              part.end() == null ? END : clock(part.end())));
    }
  }

  /** Exact to the byte: {@code 10 MB}, {@code 10.48576 MB}, {@code 0.5 MB}. */
  private static String megabytes(Size size) {
    return plain(BigDecimal.valueOf(size.bytes()).movePointLeft(6)) + " MB";
  }

  /** Exact to the millisecond: {@code 0:05}, {@code 1:02:03.5}. */
  private static String clock(@Nullable Duration time) {
    Duration t = time == null ? Duration.ZERO : time;
    BigDecimal seconds =
        BigDecimal.valueOf(t.toSecondsPart()).add(BigDecimal.valueOf(t.toMillisPart(), 3));
    String last = plain(seconds);
    String padded = seconds.compareTo(BigDecimal.TEN) < 0 ? "0" + last : last;
    return t.toHours() > 0
        ? "%d:%02d:%s".formatted(t.toHours(), t.toMinutesPart(), padded)
        : "%d:%s".formatted(t.toMinutes(), padded);
  }

  private static String plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
  }
}
