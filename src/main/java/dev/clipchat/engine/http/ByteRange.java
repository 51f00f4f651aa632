package dev.clipchat.engine.http;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A part of a file, {@code from} to {@code to} inclusive, that a Range header asks for. */
record ByteRange(long from, long to) {

  private static final Pattern ONE = Pattern.compile("bytes=\\s*(\\d{0,18})-(\\d{0,18})\\s*");

  long length() {
    return to - from + 1;
  }

  /**
   * What the header asks of a file of that size; an empty span where nothing of it is there, and
   * nothing where the header is none that we serve (several ranges, other units), so that the whole
   * file is the right answer.
   */
  static Optional<ByteRange> of(@Nullable String header, long size) {
    Matcher m = ONE.matcher(header == null ? "" : header);
    if (!m.matches() || (m.group(1).isEmpty() && m.group(2).isEmpty())) {
      return Optional.empty();
    }
    if (m.group(1).isEmpty()) {
      long last = Long.parseLong(m.group(2));
      return Optional.of(new ByteRange(last == 0 ? size : Math.max(0, size - last), size - 1));
    }
    long from = Long.parseLong(m.group(1));
    long to = m.group(2).isEmpty() ? Long.MAX_VALUE : Long.parseLong(m.group(2));
    if (to < from) {
      return Optional.empty();
    }
    return Optional.of(new ByteRange(from, Math.min(to, size - 1)));
  }
}
