package dev.clipchat.client.journal;

import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.files.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What was asked of which file, as a text that is equal where the same comes again. */
public final class RequestKey {

  private RequestKey() {}

  /** Of the file as it is now; {@code asked} is all that was asked of it. */
  public static String of(Path input, String asked) {
    return identity(input) + "\n" + asked.strip().replaceAll("\\s*\\R\\s*", " ");
  }

  /** Where it is, how large, how old: other bytes under the same name are another file. */
  static String identity(Path file) {
    try {
      Path real = file.toRealPath();
      return real + " " + Files.size(real) + " " + Files.getLastModifiedTime(real).toInstant();
    } catch (IOException e) {
      throw new ClipchatException(new Failure.InputUnreadable(file, WholeFile.reason(e)), e);
    }
  }
}
