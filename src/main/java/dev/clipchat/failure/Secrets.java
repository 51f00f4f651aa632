package dev.clipchat.failure;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What a text must not carry to a screen, a log or a report: tokens and keys, known by their form
 * or by the word before them.
 */
public final class Secrets {

  /** What stands in a secret's place. */
  public static final String GONE = "***";

  /** Each keeps its first group. */
  private static final List<Pattern> FORMS =
      List.of(
          Pattern.compile("\\b((?:nmv_usr|nmv|clm)_)[A-Za-z0-9_.\\-]+"),
          Pattern.compile("(?i)(\\bbearer\\s+)[^\\s\"',]+"),
          Pattern.compile("()\\beyJ[\\w-]{5,}\\.[\\w.-]+"),
          Pattern.compile(
              "(?i)([?&](?:[a-z-]*(?:token|key|signature|credential|secret)|ct|sig)=)[^&\\s\"']+"),
          // "token" may be followed by any word; a secret is long and has digits.
          Pattern.compile(
              "(?i)(\\b[\\w-]*(?:token|key|secret|password|passwd|credential|signature|auth"
                  + "|authorization)s?\\b[\"'`]?(?:\\s*[:=]\\s*|\\s+(?:(?:is|was|of)\\s+)?)[\"'`“]?)"
                  + "(?=[\\w.~+/=-]*\\d)[\\w.~+/=-]{8,}"),
          Pattern.compile("(?i)()\\b(?=[0-9a-f]*\\d)(?=\\d*[a-f])[0-9a-f]{32,}\\b"));

  private Secrets() {}

  public static String hidden(String text) {
    String clean = text;
    for (Pattern form : FORMS) {
      clean = form.matcher(clean).replaceAll("$1" + GONE);
    }
    return clean;
  }
}
