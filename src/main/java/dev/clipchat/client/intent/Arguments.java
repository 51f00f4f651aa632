package dev.clipchat.client.intent;

import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.units.Size;
import dev.clipchat.units.TimeText;
import dev.clipchat.words.Text;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A command line taken apart: the values of its options by their names, and its other words. */
public record Arguments(Map<String, String> options, List<String> words, FileLookup surroundings) {

  public Arguments {
    options = Map.copyOf(options);
    words = List.copyOf(words);
  }

  boolean has(String option) {
    return options.containsKey(option);
  }

  @Nullable String value(String option) {
    return options.get(option);
  }

  String word(int index, String otherwise) {
    return index < words.size() ? words.get(index) : otherwise;
  }

  @Nullable String wordOrNull(int index) {
    return index < words.size() ? words.get(index) : null;
  }

  /** The word at that place; {@code example} is a command that has one. */
  String needed(int index, String what, String example) {
    if (index >= words.size()) {
      throw usage(
          Text.of("client.missing", "what", what),
          Text.of("client.usage_try", "command", "clipchat " + example));
    }
    return words.get(index);
  }

  /** A name that may have spaces. */
  String neededText(String what, String example) {
    needed(0, what, example);
    return text();
  }

  /** All words as one text. */
  String text() {
    return String.join(" ", words);
  }

  @Nullable Size size(String option) {
    String text = value(option);
    return text == null ? null : Size.parse(text);
  }

  @Nullable Duration time(String option) {
    String text = value(option);
    return text == null ? null : TimeText.parse(text);
  }

  double number(String option, double least, double most, double otherwise) {
    String text = value(option);
    if (text == null) {
      return otherwise;
    }
    try {
      double number = Double.parseDouble(text);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw outOfRange(option, text, least, most);
    }
    throw outOfRange(option, text, least, most);
  }

  int whole(String option, int least, int most, int otherwise) {
    double number = number(option, least, most, otherwise);
    if (number != Math.rint(number)) {
      throw outOfRange(option, String.valueOf(value(option)), least, most);
    }
    return (int) number;
  }

  private static ClipchatException outOfRange(
      String option, String text, double least, double most) {
    return usage(
        Text.of("client.option_value", "option", option, "value", text),
        Text.of("client.number_between", "least", plain(least), "most", plain(most)));
  }

  private static String plain(double number) {
    return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
  }

  static ClipchatException usage(Text problem, Text hint) {
    return new ClipchatException(new Failure.Usage(problem, hint));
  }
}
