package dev.clipchat.client.terminal;

import java.util.Map;

/** What a screen without Unicode shows in place of other characters. */
final class Ascii {

  private static final Map<Integer, String> INSTEAD =
      Map.ofEntries(
          Map.entry(0xa0, " "),
          Map.entry(0x202f, " "),
          Map.entry(0x3000, " "),
          Map.entry(0xb7, "-"),
          Map.entry(0xd7, "x"),
          Map.entry(0x2010, "-"),
          Map.entry(0x2011, "-"),
          Map.entry(0x2012, "-"),
          Map.entry(0x2013, "-"),
          Map.entry(0x2014, "-"),
          Map.entry(0x2018, "'"),
          Map.entry(0x2019, "'"),
          Map.entry(0x201c, "\""),
          Map.entry(0x201d, "\""),
          Map.entry(0x2026, "..."),
          Map.entry(0x2022, "*"),
          Map.entry(0x2190, "<-"),
          Map.entry(0x2192, "->"),
          Map.entry(0x2212, "-"),
          Map.entry(0x2248, "~"),
          Map.entry(0x2264, "<="),
          Map.entry(0x2265, ">="),
          Map.entry(0x23f3, "..."),
          Map.entry(0x2500, "-"),
          Map.entry(0x2502, "|"),
          Map.entry(0x2588, "#"),
          Map.entry(0x2591, "-"),
          Map.entry(0x2713, "ok"),
          Map.entry(0xff1a, ":"),
          Map.entry(0xff0c, ","),
          Map.entry(0xfe0f, ""),
          Map.entry(0x200d, ""));

  private Ascii() {}

  static String of(String text) {
    if (text.chars().allMatch(c -> c < 0x7f)) {
      return text;
    }
    StringBuilder plain = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> plain.append(c < 0x7f ? Character.toString(c) : INSTEAD.getOrDefault(c, "?")));
    return plain.toString();
  }
}
