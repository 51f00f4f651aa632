package dev.clipchat.files;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clipchat.failure.ClipchatException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Does the same deed again and again, and each time another one of its file operations fails, until
 * it does not come to so many. What is asked of it each time: nothing but a failure that is told,
 * nothing half, no lock, and that the next one goes on.
 */
public final class EachOperation {

  /** Something that is done at a place of the faulty disk. */
  @FunctionalInterface
  public interface Deed {
    void at(Path place) throws Exception;
  }

  private final Path folder;

  public EachOperation(Path folder) {
    this.folder = folder;
  }

  /**
   * How many operations there were.
   *
   * @param before done while the disk is well
   * @param after looks at what is left, on a disk that is well again
   */
  public int fails(FaultyDisk.Fault fault, Deed before, Deed deed, Deed after) throws Exception {
    for (int n = 1; ; n++) {
      Path real = Files.createDirectories(folder.resolve(fault + "-" + n));
      FaultyDisk disk = new FaultyDisk();
      Path place = disk.of(real);
      before.at(place);
      disk.fail(fault, n);
      boolean whole = isDone(deed, place, fault, n);
      String failed = disk.failed();
      disk.fail(FaultyDisk.Fault.ONCE, 0);
      if (failed.isEmpty()) {
        assertTrue(whole, "nothing failed, and it was not done");
        return n - 1;
      }
      try {
        nothingIsHeld(disk, real);
        if (fault != FaultyDisk.Fault.DEAD) {
          nothingIsHalf(real);
        }
        after.at(place);
        nothingIsHeld(disk, real);
      } catch (Exception | AssertionError e) {
        throw new AssertionError(fault + " at operation " + n + ", " + failed, e);
      }
    }
  }

  private static boolean isDone(Deed deed, Path place, FaultyDisk.Fault fault, int n) {
    try {
      deed.at(place);
      return true;
    } catch (ClipchatException | IOException e) {
      return false;
    } catch (Exception e) {
      throw new AssertionError(fault + " at operation " + n + " is not told as a failure", e);
    }
  }

  private static void nothingIsHeld(FaultyDisk disk, Path real) throws IOException {
    for (Path file : files(real)) {
      if (file.getFileName().toString().endsWith("lock")) {
        Optional<LockFile> lock = LockFile.tryTake(disk.of(file));
        assertTrue(lock.isPresent(), "still held: " + file);
        lock.get().close();
      }
    }
  }

  private static void nothingIsHalf(Path real) throws IOException {
    for (Path file : files(real)) {
      assertFalse(file.toString().endsWith(".part"), "left: " + file);
    }
  }

  /** All files below. */
  public static List<Path> files(Path real) throws IOException {
    try (Stream<Path> all = Files.walk(FaultyDisk.real(real))) {
      return all.filter(Files::isRegularFile).toList();
    }
  }
}
