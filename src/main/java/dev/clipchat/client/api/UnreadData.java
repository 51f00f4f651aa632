package dev.clipchat.client.api;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Data of an event that is no JSON object: what it may be all the same. */
final class UnreadData {

  /** Said where a stream ends or goes on, such as {@code [DONE]}: no part of the answer. */
  private static final Pattern WORD = Pattern.compile("\\[?[\\w.:-]{1,40}]?");

  /**
   * Some servers put an error's words between quotes as they are, quotes and line ends included.
   */
  private static final Pattern ERROR =
      Pattern.compile(
          "(?s)\\{\\s*[\"']error[\"']\\s*:\\s*(.*?)\\s*}?\\s*", Pattern.UNICODE_CHARACTER_CLASS);

  private UnreadData() {}

  static boolean isWord(String data) {
    return WORD.matcher(data.strip()).matches();
  }

  /** The words of an error that was not written as JSON. */
  static Optional<String> error(String data) {
    Matcher error = ERROR.matcher(data.strip());
    return error.matches()
        ? Optional.of(error.group(1).replaceFirst("^[\"']", "").replaceFirst("[\"']$", ""))
        : Optional.empty();
  }
}
