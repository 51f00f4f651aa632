package dev.clipchat.engine.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clipchat.failure.ClipchatException;
import dev.clipchat.pace.Stop;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a stranger's URL may lead. */
class PublicAddressTest {

  @ParameterizedTest
  @CsvSource({
    "93.184.216.34, true",
    "8.8.8.8, true",
    "172.15.0.1, true",
    "172.32.0.1, true",
    "100.63.0.1, true",
    "2606:2800:220:1::1, true",
    "127.0.0.1, false",
    "127.9.9.9, false",
    "0.0.0.0, false",
    "0.1.2.3, false",
    "10.1.2.3, false",
    "172.16.0.1, false",
    "172.31.255.255, false",
    "192.168.1.1, false",
    "169.254.169.254, false",
    "100.64.0.1, false",
    "198.18.0.1, false",
    "192.0.0.1, false",
    "224.0.0.1, false",
    "255.255.255.255, false",
    "::1, false",
    "::, false",
    "fe80::1, false",
    "fc00::1, false",
    "fd12:3456::1, false",
    "ff02::1, false",
    "::ffff:10.0.0.1, false",
    "64:ff9b::a00:1, false",
    "64:ff9b::808:808, true",
    "2002:a00:1::1, false",
    "2001:0:1234::1, false",
  })
  void tellsPublicAddresses(String address, boolean open) throws UnknownHostException {
    assertEquals(open, PublicAddress.is(InetAddress.getByName(address)));
  }

  @Test
  void judgesTheConnectionAndNotTheName() throws Exception {
    try (MockWebServer web = new MockWebServer()) {
      web.start();
      web.enqueue(new MockResponse.Builder().body("secret").build());
      String url = "http://localhost:" + web.getPort() + "/";
      ClipchatException refused =
          assertThrows(
              ClipchatException.class,
              () ->
                  new Fetcher(false, Duration.ofMinutes(1))
                      .fetch(url, new Stop(), (name, announced, in) -> in.read()));
      assertTrue(refused.failure().toString().contains("private"), refused.toString());
      assertEquals(0, web.getRequestCount());
    }
  }
}
