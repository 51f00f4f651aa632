package dev.clipchat.client.intent;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An option: its names, the longest last, and what follows it ({@code null}: nothing), and the key
 * of what it is for.
 */
public record OptionSpec(
    List<String> names, @Nullable String parameter, Values values, String help) {

  public OptionSpec {
    names = List.copyOf(names);
  }

  static OptionSpec flag(String names, String help) {
    return new OptionSpec(split(names), null, Values.NONE, help);
  }

  static OptionSpec value(String names, String parameter, Values values, String help) {
    return new OptionSpec(split(names), parameter, values, help);
  }

  private static List<String> split(String names) {
    return List.of(names.split(" ", -1));
  }

  /** The name that it goes by inside. */
  public String name() {
    return names.get(names.size() - 1);
  }
}
