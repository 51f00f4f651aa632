package dev.clipchat.client.translate;

import dev.clipchat.client.timeline.InForce;
import dev.clipchat.units.Size;
import java.util.ArrayList;
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
    List<Object> values =
        switch (one.what()) {
          case CEILING -> List.of(limit((Long) one.values().get(0)));
          case CODEC -> List.of(codec(String.valueOf(one.values().get(0))));
          default -> one.values();
        };
    List<Object> named = new ArrayList<>();
    for (int i = 0; i < Math.min(values.size(), one.what().names().size()); i++) {
      named.addAll(List.of(one.what().names().get(i), values.get(i)));
    }
    String key = "client.in_force_" + one.what().name().toLowerCase(Locale.ROOT);
    return words.say(key, named.toArray());
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
