package dev.clipchat.client.intent;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * What a line may refer to outside itself. {@code file} finds the file that a text names (spaces
 * and accents may be written in another way than on disk); {@code matching} lists what a pattern
 * fits; {@code place} is where something is to go, with the home folder in place of {@code ~}.
 */
public record FileLookup(
    Function<String, Optional<String>> file,
    Function<String, List<String>> matching,
    UnaryOperator<String> place) {

  /** A world without files. */
  public static final FileLookup NONE =
      new FileLookup(path -> Optional.empty(), pattern -> List.of(), target -> target);

  boolean exists(String path) {
    return file.apply(path).isPresent();
  }
}
