package dev.clipchat.units;

import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.words.Text;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Positions and lengths of time as people write them: {@code 0:30}, {@code 1m20s}, {@code 12.5}.
 */
public final class TimeText {

  private static final Text FORMS = Text.of("ground.time_forms");

  private static final Pattern CLOCK =
      Pattern.compile("(?:(\\d{1,3}):)?(\\d{1,4}):(\\d{1,2}(?:\\.\\d{1,6})?)");
  private static final Pattern UNITS =
      Pattern.compile(
          "(?:(\\d{1,3})\\s*h(?:ours?|rs?)?)?\\s*"
              + "(?:(\\d{1,5})\\s*m(?:in(?:ute)?s?)?)?\\s*"
              + "(?:(\\d{1,6}(?:\\.\\d{1,6})?)\\s*s(?:ec(?:ond)?s?)?)?");
  private static final Pattern SECONDS = Pattern.compile("\\d{1,6}(?:\\.\\d{1,6})?");

  private TimeText() {}

  /** Reads the whole text as a time, or nothing. */
  public static Optional<Duration> read(String text) {
    String t = text.strip().toLowerCase(Locale.ROOT);
    if (t.isEmpty()) {
      return Optional.empty();
    }
    Matcher clock = CLOCK.matcher(t);
    if (clock.matches()) {
      return inRange(clock.group(3)) && (clock.group(1) == null || inRange(clock.group(2)))
          ? Optional.of(sum(clock.group(1), clock.group(2), clock.group(3)))
          : Optional.empty();
    }
    Matcher units = UNITS.matcher(t);
    if (units.matches()) {
      return Optional.of(sum(units.group(1), units.group(2), units.group(3)));
    }
    return SECONDS.matcher(t).matches() ? Optional.of(sum(null, null, t)) : Optional.empty();
  }

  /** Reads the whole text as a time, or says what is accepted. */
  public static Duration parse(String text) {
    return read(text)
        .orElseThrow(
            () ->
                new ClipchatException(
                    new Failure.Usage(
                        Text.of("ground.not_a_time", "words", text),
                        Text.of("ground.accepted", "what", FORMS))));
  }

  private static boolean inRange(String sixtieths) {
    return new BigDecimal(sixtieths).compareTo(BigDecimal.valueOf(60)) < 0;
  }

  private static Duration sum(
      @Nullable String hours, @Nullable String minutes, @Nullable String seconds) {
    Duration total = Duration.ZERO;
    if (hours != null) {
      total = total.plusHours(Long.parseLong(hours));
    }
    if (minutes != null) {
      total = total.plusMinutes(Long.parseLong(minutes));
    }
    if (seconds != null) {
      total = total.plusNanos(new BigDecimal(seconds).movePointRight(9).longValue());
    }
    return total;
  }

  /** As a player shows it: {@code 0:42}, {@code 1:02:03}. */
  public static String clock(Duration time) {
    long s = Math.max(0, time.plusMillis(500).toSeconds());
    return s >= 3600
        ? "%d:%02d:%02d".formatted(s / 3600, s / 60 % 60, s % 60)
        : "%d:%02d".formatted(s / 60, s % 60);
  }

  /** Seconds with at most one digit behind the point: {@code 10}, {@code 2.5}. */
  public static String seconds(Duration time) {
    long tenths = (time.toMillis() + 50) / 100;
    return tenths % 10 == 0 ? Long.toString(tenths / 10) : tenths / 10 + "." + tenths % 10;
  }
}
