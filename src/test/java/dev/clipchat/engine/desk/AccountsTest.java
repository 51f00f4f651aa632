package dev.clipchat.engine.desk;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.clipchat.engine.store.disk.DiskStores;
import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.pace.Pace;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountsTest {

  @TempDir Path data;

  @Test
  void theAddressesOfOneNetworkCountTogether() {
    Accounts accounts =
        new Accounts(
            new Accounts.Doors(null, null, 10),
            DiskStores.in(data, new ObjectMapper(), Pace.real()).purse(),
            Pace.real());
    for (int i = 0; i < 10; i++) {
      accounts.anonymous("client " + i, "2001:db8:1:2:3:4:5:" + i);
    }
    ClipchatException e =
        assertThrows(
            ClipchatException.class, () -> accounts.anonymous("one more", "2001:db8:1:2::99"));
    assertInstanceOf(Failure.RateLimited.class, e.failure());
    accounts.anonymous("another network", "2001:db8:1:3::99");
    accounts.anonymous("another address", "192.0.2.1");
  }
}
