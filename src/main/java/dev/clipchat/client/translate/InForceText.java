package dev.clipchat.client.translate;

import dev.clipchat.client.timeline.InForce;
import dev.clipchat.units.Size;
import java.util.List;
import java.util.Locale;

/** What is in force, in a few words each. */
public final class InForceText {

  /** A limit that can be said in so many letters is said exactly. */
  private static final int SHORT = 7;

  private final Words words;

  public InForceText(Words words) {
    this.words = words;
  }

  public List<String> of(List<InForce> all) {
    return all.stream().map(this::of).toList();
  }

  private String of(InForce one) {
    Object[] values =
        switch (one.what()) {
          case CEILING -> new Object[] {limit((Long) one.values().get(0))};
          case CODEC -> new Object[] {codec(String.valueOf(one.values().get(0)))};
          default -> one.values().toArray();
        };
    return words.say(Say.valueOf("IN_FORCE_" + one.what().name()), values);
  }

  private static String limit(long bytes) {
    String exact = new Size(bytes).exact();
    return exact.length() <= SHORT
        ? exact.replaceAll("([kMGT]?B)$", " $1")
        : new Size(bytes).text();
  }

  private static String codec(String codec) {
    return codec.equals("h264") ? "H.264" : codec.toUpperCase(Locale.ROOT);
  }
}
