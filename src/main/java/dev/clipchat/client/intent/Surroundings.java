package dev.clipchat.client.intent;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a line may refer to outside itself. {@code file} finds the file that a text names (spaces
 * and accents may be written in another way than on disk); {@code matching} lists what a pattern
 * fits.
 */
public record Surroundings(
    Function<String, Optional<String>> file, Function<String, List<String>> matching) {

  /** A world without files. */
  public static final Surroundings NONE =
      new Surroundings(path -> Optional.empty(), pattern -> List.of());

  boolean exists(String path) {
    return file.apply(path).isPresent();
  }
}
