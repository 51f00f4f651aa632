package dev.clipchat.engine.http;

import java.util.regex.Pattern;

/**
 * What strangers are told of a failure: neither where on this computer a file lies, nor how a
 * program was called. Of a path its last name stays, of a quoted filter graph nothing.
 */
final class PublicText {

  /** What programs put before their lines. */
  private static final Pattern SOURCE = Pattern.compile("\\[[^\\[\\]]*@ 0x[0-9a-fA-F]+]\\s*");

  private static final Pattern GRAPH =
      Pattern.compile("(['\"])[^'\"\\n]{0,4000}[=;\\[][^'\"\\n]{0,4000}\\1");

  private static final Pattern QUOTED_PATH =
      Pattern.compile("(['\"])(?:[A-Za-z]:)?[/\\\\][^'\"\\n]{0,2000}[/\\\\]([^/\\\\'\"\\n]*)\\1");

  /** Not within an address such as http://host/path. */
  private static final Pattern PATH =
      Pattern.compile(
          "(?<![\\w:/.\\\\])(?:[A-Za-z]:|file:/*)?[/\\\\](?:[^/\\\\\\s'\"]+[/\\\\])+([^/\\\\\\s'\":;,)]*)");

  private PublicText() {}

  static String of(String text) {
    String plain = SOURCE.matcher(text).replaceAll("");
    plain = QUOTED_PATH.matcher(plain).replaceAll("$1$2$1");
    plain = GRAPH.matcher(plain).replaceAll("…");
    return PATH.matcher(plain).replaceAll("$1");
  }
}
