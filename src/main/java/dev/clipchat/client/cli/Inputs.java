package dev.clipchat.client.cli;

import dev.clipchat.client.intent.CompressRequest;
import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that is not there is told before a backend is started for it. */
final class Inputs {

  private Inputs() {}

  static void check(CompressRequest request) {
    if (request.files().size() == 1 && !Files.exists(Path.of(request.files().get(0)))) {
      throw new ClipchatException(new Failure.InputMissing(Path.of(request.files().get(0))));
    }
  }
}
