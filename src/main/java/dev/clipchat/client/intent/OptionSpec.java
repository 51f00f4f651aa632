package dev.clipchat.client.intent;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An option: its names, the longest last, and what follows it ({@code null}: nothing). */
public record OptionSpec(
    List<String> names, @Nullable String parameter, Values values, Label help) {

  public OptionSpec {
    names = List.copyOf(names);
  }

  static OptionSpec flag(String names, String en, String zh) {
    return new OptionSpec(split(names), null, Values.NONE, new Label(en, zh));
  }

  static OptionSpec value(String names, String parameter, Values values, String en, String zh) {
    return new OptionSpec(split(names), parameter, values, new Label(en, zh));
  }

  private static List<String> split(String names) {
    return List.of(names.split(" ", -1));
  }

  /** The name that it goes by inside. */
  public String name() {
    return names.get(names.size() - 1);
  }
}
