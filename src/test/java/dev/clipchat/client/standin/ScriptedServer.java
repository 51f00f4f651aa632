package dev.clipchat.client.standin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CountDownLatch;

/** The stand-in as a process of its own, for trying a client by hand. */
public final class ScriptedServer {

  private ScriptedServer() {}

  /** The video to serve, and a file that gets the address and then one line a call. */
  public static void main(String[] args) throws IOException, InterruptedException {
    Path calls = Path.of(args[1]);
    try (StandInCloud cloud = new StandInCloud()) {
      cloud.renders(Files.readAllBytes(Path.of(args[0])));
      Files.writeString(calls, cloud.base() + "\n");
      cloud.listener(
          line -> {
            try {
              Files.writeString(calls, line + "\n", StandardOpenOption.APPEND);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
      new CountDownLatch(1).await();
    }
  }
}
