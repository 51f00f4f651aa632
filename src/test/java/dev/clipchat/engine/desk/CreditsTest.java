package dev.clipchat.engine.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.clipchat.engine.store.disk.DiskStores;
import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.pace.Pace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CreditsTest {

  @TempDir Path data;
  private final Account someone = new Account("someone", false);

  private Credits credits(long grant) {
    return new Credits(grant, DiskStores.in(data, new ObjectMapper(), Pace.real()).purse());
  }

  @Test
  void freezesWhatIsInUseAndChargesWhatWasDone() {
    Credits credits = credits(2);
    try (Credits.Hold first = credits.hold(someone);
        Credits.Hold second = credits.hold(someone)) {
      assertEquals(new Credits.Balance(0, 2, 2, false), credits.balance(someone));
      ClipchatException refused =
          assertThrows(ClipchatException.class, () -> credits.hold(someone).close());
      assertInstanceOf(Failure.OutOfCredits.class, refused.failure());
      first.charge();
    }
    assertEquals(new Credits.Balance(1, 0, 1, false), credits(2).balance(someone));
    assertEquals(2, credits.balance(new Account("another", false)).available());
  }

  @Test
  void givesBackWhatACrashLeftFrozen() throws IOException {
    Credits credits = credits(1);
    credits.hold(someone).close();
    Path folder;
    try (Stream<Path> all = Files.list(data.resolve("accounts/holds"))) {
      folder = all.findFirst().orElseThrow();
    }
    Path left = Files.createFile(folder.resolve("left.lock"));
    assertEquals(new Credits.Balance(1, 0, 1, false), credits.balance(someone));
    assertTrue(Files.notExists(left));
  }

  @Test
  void doesNotCountForWhoeverHasNoLimit() {
    assertTrue(credits(-1).balance(someone).unlimited());
    assertTrue(credits(0).balance(new Account("local", true)).unlimited());
    try (Credits.Hold hold = credits(0).hold(new Account("local", true))) {
      hold.charge();
    }
  }
}
