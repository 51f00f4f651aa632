package dev.clipchat.ffmpeg;

import java.nio.file.Path;
import java.util.List;

/**
 * Pictures of a reading that somebody wants to look at more closely: that saves looking for them
 * again.
 *
 * @param filters what leaves only those
 * @param into the file that gets them, without any loss
 */
public record SideOutput(String filters, Path into) {

  /** ffmpeg tells the time of the output that is least far, which is to be that of the whole. */
  private static final String LATE = "setpts=PTS+1000000/TB";

  /** The filters of an output beside that of the whole. */
  public String beside() {
    return filters + "," + LATE;
  }

  /** The file as an output. */
  public List<String> file() {
    return file(into);
  }

  /** A file of pictures without any loss. */
  public static List<String> file(Path into) {
    return List.of("-c:v", "utvideo", "-map_metadata", "-1", "-f", "nut", into.toString());
  }
}
