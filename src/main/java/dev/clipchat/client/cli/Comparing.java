package dev.clipchat.client.cli;

import dev.clipchat.client.intent.Command;
import dev.clipchat.client.reply.Block;
import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.pace.Stop;
import dev.clipchat.units.Size;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Two videos side by side. */
record Comparing(Office office, Mouth mouth, Stop stop) {

  ExitCode run(Command.Compare command) {
    Path before = Path.of(command.before());
    Path after = Path.of(command.after());
    Map<String, @Nullable Object> data = new LinkedHashMap<>();
    data.put("bytes_before", size(before));
    data.put("bytes_after", size(after));
    String text = new Size(size(before)).text() + " \u2192 " + new Size(size(after)).text();
    mouth.screen().show(new Block.Result("comparison", text, text, data));
    return ExitCode.DONE;
  }

  private static long size(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new ClipchatException(new Failure.InputMissing(file));
    }
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new ClipchatException(
          new Failure.InputUnreadable(file, String.valueOf(e.getMessage())), e);
    }
  }
}
