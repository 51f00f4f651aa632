package dev.clipchat.client.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.clipchat.client.standin.OwnCertificate;
import dev.clipchat.client.standin.StandInCloud;
import dev.clipchat.client.standin.TestPace;
import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.pace.Stop;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The way out of the machine. */
class NetworkTest {

  @TempDir Path folder;

  private static Balance credits(URI base, Network network) {
    Connection connection =
        Connection.remote(
            base, URI.create("https://web.example"), new Attribution("a", "1", "unknown"), network);
    return new Service(
            connection, new StreamCase.FixedToken(), new TestPace(), new ObjectMapper(), line -> {})
        .balances()
        .read(CallContext.quiet(new Stop()));
  }

  @Test
  void aProxyIsAskedInPlaceOfTheHost() {
    try (StandInCloud proxy = new StandInCloud()) {
      String address = "http://user:pass%40word@127.0.0.1:" + proxy.base().getPort();
      Network network = Network.of(Map.of("http_proxy", address), null);

      Balance credits = credits(URI.create("http://api.example.invalid"), network);

      assertEquals("80", String.valueOf(credits.available()));
      assertEquals("api.example.invalid", proxy.requests().get(0).getHeaders().get("Host"));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "api.example.com | api.example.com | true",
        "example.com | api.example.com | true",
        ".example.com | api.example.com | true",
        "*.example.com | api.example.com | true",
        "example.com:443 | api.example.com | true",
        "a.org, EXAMPLE.com | api.example.com | true",
        "* | anything | true",
        "ample.com | api.example.com | false",
        "other.org | api.example.com | false",
        "other.org | localhost | true",
        "other.org | 127.0.0.1 | true"
      })
  void whatNeedsNoProxyGetsNone(String noProxy, String host, boolean direct) {
    Network network = Network.of(Map.of("HTTPS_PROXY", "proxy:3128", "NO_PROXY", noProxy), null);

    assertEquals(direct, network.isDirect(host));
    assertEquals(3128, Objects.requireNonNull(network.httpsProxy()).getPort());
  }

  @Test
  void anAddressThatIsNoneIsABadConfiguration() {
    ClipchatException e =
        assertThrows(
            ClipchatException.class, () -> Network.of(Map.of("HTTPS_PROXY", "http://a b"), null));
    assertTrue(e.failure() instanceof Failure.BadConfiguration, e.failure()::toString);
  }

  @Test
  void aCertificateAuthorityOfOnesOwnIsTrustedAndOnlyThen()
      throws IOException, GeneralSecurityException, InterruptedException {
    OwnCertificate own = OwnCertificate.in(folder);
    try (StandInCloud cloud = new StandInCloud(own.tls())) {
      assertEquals("https", cloud.base().getScheme());
      assertEquals("80", String.valueOf(credits(cloud.base(), network(own.pem())).available()));

      ClipchatException e =
          assertThrows(ClipchatException.class, () -> credits(cloud.base(), network(null)));
      assertTrue(e.failure() instanceof Failure.Unreachable, e.failure()::toString);
      assertTrue(e.failure().toString().contains("no_trusted_connection"), e.failure()::toString);
    }
  }

  private static Network network(@Nullable Path ca) {
    return Network.of(Map.of(), ca);
  }

  @Test
  void aFileThatHoldsNoCertificateIsABadConfiguration() throws IOException {
    Path ca = Files.writeString(folder.resolve("ca.pem"), "no certificate");

    ClipchatException e =
        assertThrows(
            ClipchatException.class,
            () -> credits(URI.create("https://api.example.invalid"), network(ca)));
    assertTrue(e.failure() instanceof Failure.BadConfiguration, e.failure()::toString);
  }

  @Test
  void withoutTlsNoneIsSetUp() {
    Http http =
        new Http(
            Connection.local(
                URI.create("http://127.0.0.1:1/secret"),
                URI.create("https://web.example"),
                new Attribution("a", "1", "unknown")));
    assertEquals(1, http.calls().connectionSpecs().size());
    assertFalse(http.calls().connectionSpecs().get(0).isTls());
  }

  @Test
  void addressesStayBelowTheBase() {
    Http http =
        new Http(
            Connection.local(
                URI.create("http://127.0.0.1:1/secret"),
                URI.create("https://web.example"),
                new Attribution("a", "1", "unknown")));
    assertEquals(
        "http://127.0.0.1:1/secret/api/x%2Fy", http.address(List.of("api", "x/y")).toString());
    assertEquals("http://127.0.0.1:1/secret/objects/a", http.resolve("/objects/a").toString());
    assertEquals("https://b.example/c?d=1", http.resolve("https://b.example/c?d=1").toString());
    assertFalse(http.isOurs(http.resolve("http://127.0.0.1:2/secret")));
  }
}
