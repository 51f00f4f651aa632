package dev.clipchat;

import dev.clipchat.client.cli.Manual;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Writes what an installation puts beside the program: the manual page and the completions. */
final class InstalledPages {

  private InstalledPages() {}

  public static void main(String[] args) throws IOException {
    for (Map.Entry<String, String> page : Manual.pages(Assembly.version()).entrySet()) {
      Path file = Path.of(args[0]).resolve(page.getKey());
      Files.createDirectories(file.resolveSibling("."));
      Files.writeString(file, page.getValue());
    }
  }
}
