package dev.clipchat.client.intent;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a file's name says about what is in it. */
public final class MediaName {

  private static final List<String> VIDEO =
      List.of(
          "mp4", "mov", "m4v", "mkv", "webm", "avi", "wmv", "flv", "mpg", "mpeg", "ts", "mts",
          "m2ts", "3gp", "ogv", "y4m", "gif");
  private static final List<String> SOUND =
      List.of("mp3", "wav", "m4a", "aac", "flac", "ogg", "opus");
  private static final List<String> PICTURE = List.of("jpg", "jpeg", "png", "webp", "bmp", "heic");

  /** Formats that a result can be asked for by its name's ending. */
  private static final List<String> FORMATS =
      List.of("webm", "mkv", "mov", "gif", "mp3", "wav", "m4a");

  private MediaName() {}

  public static boolean endsLikeMedia(String name) {
    String ending = ending(name);
    return VIDEO.contains(ending) || SOUND.contains(ending) || PICTURE.contains(ending);
  }

  static boolean endsLikeVideo(String name) {
    return VIDEO.contains(ending(name));
  }

  static List<String> endings() {
    return java.util.stream.Stream.of(VIDEO, SOUND, PICTURE).flatMap(List::stream).toList();
  }

  /** The format that an output's name asks for; null where it is the usual one, or none. */
  static @Nullable String formatOf(@Nullable String output) {
    String ending = output == null ? "" : ending(output);
    return FORMATS.contains(ending) ? ending : null;
  }

  /** The format of an export with that name; null where the name does not say. */
  static @Nullable String exportFormat(@Nullable String output) {
    String ending = output == null ? "" : ending(output);
    if (ending.equals("mp4") || ending.equals("m4v")) {
      return "mp4";
    }
    if (endsLikeMedia(ending.isEmpty() ? "" : "." + ending) && !FORMATS.contains(ending)) {
      throw Arguments.usage(
          "an export cannot be a ." + ending + " file", "mp4, " + String.join(", ", FORMATS));
    }
    return formatOf(output);
  }

  private static String ending(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }
}
