package dev.clipchat.client.intent;

import dev.clipchat.failure.ClipchatException;
import dev.clipchat.words.Text;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
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
      List.of("webm", "mkv", "mov", "gif", "mp3", "wav", "m4a", "png", "jpg");

  private MediaName() {}

  public static boolean endsLikeMedia(String name) {
    String ending = ending(name);
    return VIDEO.contains(ending) || SOUND.contains(ending) || PICTURE.contains(ending);
  }

  static boolean endsLikeVideo(String name) {
    return VIDEO.contains(ending(name));
  }

  static List<String> endings() {
    return Stream.of(VIDEO, SOUND, PICTURE).flatMap(List::stream).toList();
  }

  /** Every format that a result can have; each is its own ending. */
  public static List<String> formats() {
    return Stream.concat(Stream.of("mp4"), FORMATS.stream()).toList();
  }

  /** The format that an output's name asks for; null where it is the usual one, or none. */
  static @Nullable String formatOf(@Nullable String output) {
    String ending = output == null ? "" : ending(output);
    return FORMATS.contains(ending) ? ending : null;
  }

  /** The format of an export with that name; null where the name does not say. */
  public static @Nullable String exportFormat(@Nullable String output) {
    String ending = output == null ? "" : ending(output);
    if (ending.equals("mp4") || ending.equals("m4v")) {
      return "mp4";
    }
    if (endsLikeMedia("." + ending) && !FORMATS.contains(ending)) {
      throw impossible(ending);
    }
    return formatOf(output);
  }

  /** Refuses a file's name whose ending promises what no result can be; it may have none. */
  public static void checkResult(String name) {
    String ending = ending(name);
    boolean number = ending.chars().noneMatch(Character::isLetter);
    if (!number && ending.indexOf(' ') < 0 && exportFormat(name) == null) {
      throw impossible(ending);
    }
  }

  private static ClipchatException impossible(String ending) {
    return Arguments.usage(
        Text.of("client.no_such_result", "ending", ending),
        Text.of("client.usage_choose", "choices", String.join(", ", formats())));
  }

  /** What follows the last dot of the last part, unless nothing stands before it. */
  private static String ending(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    int dot = last.lastIndexOf('.');
    String ending = dot < 0 ? "" : last.substring(dot + 1).toLowerCase(Locale.ROOT);
    return ending.equals("jpeg") ? "jpg" : ending;
  }
}
