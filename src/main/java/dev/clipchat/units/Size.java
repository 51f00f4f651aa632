package dev.clipchat.units;

import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.words.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A number of bytes, as people write it: {@code 10MB} is 10^7, {@code 10MiB} is 10 * 2^20. */
public record Size(long bytes) implements Comparable<Size> {

  /** How a size can be written. */
  public static final Text FORMS = Text.of("ground.size_forms");

  /** From here on, three digits would be 1000. */
  private static final BigDecimal CARRIED = BigDecimal.valueOf(999.5);

  private static final BigDecimal MOST = BigDecimal.valueOf(1L << 60);

  /** A number and a unit; group 1 is the number, group 2 the prefix, group 3 the binary mark. */
  private static final Pattern FORM =
      Pattern.compile(
          "(\\d{1,19}(?:[.,]\\d{1,9})?)\\s*(?:([kmgt])(i?)b?|b|bytes?)", Pattern.CASE_INSENSITIVE);

  /** To some a comma parts thousands, to others it is the decimal point: 1,500 can be either. */
  private static final Pattern THOUSANDS = Pattern.compile("[1-9]\\d{0,2},\\d{3}");

  public Size {
    if (bytes < 0) {
      throw new IllegalArgumentException("a size is not negative: " + bytes);
    }
  }

  /** Reads the whole text as a size, or nothing. */
  public static Optional<Size> read(String text) {
    Matcher m = FORM.matcher(text.strip());
    if (!m.matches() || THOUSANDS.matcher(m.group(1)).matches()) {
      return Optional.empty();
    }
    BigDecimal number = new BigDecimal(m.group(1).replace(',', '.'));
    long unit = unit(m.group(2), "i".equalsIgnoreCase(m.group(3)));
    BigDecimal bytes = number.multiply(BigDecimal.valueOf(unit)).setScale(0, RoundingMode.DOWN);
    return bytes.signum() == 0 || bytes.compareTo(MOST) > 0
        ? Optional.empty()
        : Optional.of(new Size(bytes.longValueExact()));
  }

  /** Reads the whole text as a size, or says what is accepted. */
  public static Size parse(String text) {
    return read(text)
        .orElseThrow(
            () ->
                new ClipchatException(
                    new Failure.Usage(
                        Text.of("ground.not_a_size", "words", text),
                        Text.of("ground.accepted", "what", FORMS))));
  }

  private static long unit(String prefix, boolean binary) {
    int power = prefix == null ? 0 : 1 + "kmgt".indexOf(prefix.toLowerCase(Locale.ROOT));
    long unit = 1;
    for (int i = 0; i < power; i++) {
      unit *= binary ? 1024 : 1000;
    }
    return unit;
  }

  /** Three significant digits, as people read it: {@code 9.94 MB}, {@code 212 MB}. */
  public String text() {
    if (bytes < 1000) {
      return bytes + " B";
    }
    BigDecimal value = BigDecimal.valueOf(bytes);
    int unit = -1;
    while (unit < 0 || value.compareTo(CARRIED) >= 0) {
      value = value.movePointLeft(3);
      unit++;
    }
    int digits =
        value.compareTo(BigDecimal.valueOf(9.995)) < 0
            ? 2
            : value.compareTo(BigDecimal.valueOf(99.95)) < 0 ? 1 : 0;
    String shown = value.setScale(digits, RoundingMode.HALF_UP).toPlainString();
    return shown + " " + "kMGTPE".charAt(unit) + "B";
  }

  /** The next size that three digits can tell exactly: shown as text, it is enough. */
  public Size roundedUp() {
    long step = 1;
    while (bytes / step >= 1000) {
      step *= 10;
    }
    return new Size((bytes + step - 1) / step * step);
  }

  /** The shortest exact form, fit for a file name or a sentence: {@code 10MB}, {@code 9500kB}. */
  public String exact() {
    long value = bytes;
    int unit = 0;
    while (value >= 1000 && value % 1000 == 0 && unit < 4) {
      value /= 1000;
      unit++;
    }
    return unit == 0 ? value + "B" : value + "" + "kMGT".charAt(unit - 1) + "B";
  }

  @Override
  public int compareTo(Size other) {
    return Long.compare(bytes, other.bytes);
  }
}
