package dev.clipchat.client.cli;

import dev.clipchat.client.reply.Block;
import dev.clipchat.client.reply.SavedFile;
import dev.clipchat.client.translate.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a later run tells about a file that an earlier one has made. */
final class DoneBefore {

  private DoneBefore() {}

  /** What is written down of a result; its sizes can be looked up. */
  static Map<String, String> noted(SavedFile file) {
    Map<String, String> notes = new LinkedHashMap<>();
    notes.put("duration_ms", String.valueOf(file.duration().toMillis()));
    notes.put("width", String.valueOf(file.width()));
    notes.put("height", String.valueOf(file.height()));
    notes.put("codec", file.codec().replaceAll("\\R", " "));
    notes.put("took_ms", String.valueOf(file.took().toMillis()));
    notes.put("copied", String.valueOf(file.copied()));
    SavedFile.Quality quality = file.quality();
    if (quality != null) {
      notes.put("quality", quality.word().replaceAll("\\R", " "));
      notes.put("xpsnr", String.valueOf(quality.xpsnr()));
      notes.put("ssim", String.valueOf(quality.ssim()));
    }
    return notes;
  }

  /** Its path is a result all the same: whoever reads stdout wants the whole batch. */
  static Block block(Path input, Path output, Map<String, String> notes, Words words) {
    Map<String, @Nullable Object> facts = file(input, output, notes).facts();
    facts.put("skipped", true);
    if (!notes.containsKey("duration_ms")) {
      facts.put("duration", null);
      facts.put("seconds", null);
    }
    return new Block.Result(
        Block.Result.SKIPPED,
        words.say("client.skipped", "file", output.toString().replaceAll("\\R", " ")),
        output.toString(),
        facts);
  }

  private static SavedFile file(Path input, Path output, Map<String, String> notes) {
    return new SavedFile(
        input,
        output,
        size(input),
        size(output),
        Duration.ofMillis((long) number(notes, "duration_ms", 0)),
        (int) number(notes, "width", 0),
        (int) number(notes, "height", 0),
        notes.getOrDefault("codec", ""),
        Duration.ofMillis((long) number(notes, "took_ms", 0)),
        notes.containsKey("quality")
            ? new SavedFile.Quality(
                notes.getOrDefault("quality", ""),
                number(notes, "xpsnr", Double.NaN),
                number(notes, "ssim", Double.NaN))
            : null,
        Boolean.parseBoolean(notes.get("copied")));
  }

  /** A note that somebody has spoilt counts as absent. */
  private static double number(Map<String, String> notes, String name, double otherwise) {
    try {
      return Double.parseDouble(notes.getOrDefault(name, ""));
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      // Gone since it was looked at: then it has no size.
      return 0;
    }
  }
}
