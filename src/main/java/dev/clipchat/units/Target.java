package dev.clipchat.units;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Places with an upload limit, by the names people use. The figures, where they come from and their
 * date stand in docs/targets.md; the settings file can override each.
 */
public enum Target {
  DISCORD("discord", 10_000_000),
  WHATSAPP("whatsapp", 16_000_000),
  EMAIL("email", 18_000_000, "mail", "gmail"),
  OUTLOOK("outlook", 14_000_000, "hotmail", "icloud"),
  GITHUB("github", 10_000_000),
  TELEGRAM("telegram", 2_000_000_000),
  SLACK("slack", 1_000_000_000),
  TWITTER("twitter", 512_000_000, "x"),
  WECHAT("wechat", 25_000_000, "weixin"),
  MASTODON("mastodon", 99_000_000),
  BLUESKY("bluesky", 100_000_000);

  private final String word;
  private final long bytes;

  /** Other names, with spaces between. */
  private final String aliases;

  Target(String word, long bytes, String... aliases) {
    this.word = word;
    this.bytes = bytes;
    this.aliases = String.join(" ", aliases);
  }

  public String word() {
    return word;
  }

  public Size size() {
    return new Size(bytes);
  }

  public static Optional<Target> named(String name) {
    String n = name.strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(t -> !n.isEmpty())
        .filter(t -> t.word.equals(n) || Arrays.asList(t.aliases.split(" ")).contains(n))
        .findFirst();
  }

  public static List<String> words() {
    return Arrays.stream(values()).map(Target::word).toList();
  }
}
