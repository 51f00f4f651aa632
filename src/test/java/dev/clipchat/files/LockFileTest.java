package dev.clipchat.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LockFileTest {

  @TempDir private Path folder;

  @Test
  void oneHolderAtATimeInThisProcess() throws Exception {
    Path file = folder.resolve("lock");
    LockFile first = LockFile.take(file);
    assertTrue(LockFile.tryTake(file).isEmpty());
    CompletableFuture<LockFile> second = CompletableFuture.supplyAsync(() -> LockFile.take(file));
    assertFalse(second.isDone());
    first.close();
    second.get(60, TimeUnit.SECONDS).close();
    LockFile.tryTake(file).orElseThrow().close();
  }

  @Test
  void refusingALockHeldHereDoesNotDropItForOthers() throws Exception {
    Path file = folder.resolve("lock");
    try (LockFile held = LockFile.take(file)) {
      assertTrue(LockFile.tryTake(file).isEmpty());
      assertEquals("taken", askAnotherProcess(file));
    }
    assertEquals("free", askAnotherProcess(file));
  }

  private static String askAnotherProcess(Path file) throws Exception {
    Process other =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Holder.class.getName(),
                file.toString())
            .redirectErrorStream(true)
            .start();
    try (BufferedReader out =
        new BufferedReader(new InputStreamReader(other.getInputStream(), StandardCharsets.UTF_8))) {
      return out.readLine();
    } finally {
      other.waitFor();
    }
  }

  /** The other process: says whether the lock is to be had. */
  static final class Holder {
    private Holder() {}

    public static void main(String[] args) {
      System.out.println(LockFile.tryTake(Path.of(args[0])).isPresent() ? "free" : "taken");
    }
  }
}
