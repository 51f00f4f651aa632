package dev.clipchat.client.api;

import static dev.clipchat.client.standin.StandInCloud.Call.CREDITS;
import static dev.clipchat.client.standin.StandInCloud.Call.MESSAGE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.clipchat.client.standin.Gateway;
import dev.clipchat.client.standin.OwnCertificate;
import dev.clipchat.client.standin.StandInCloud;
import dev.clipchat.client.standin.TestPace;
import dev.clipchat.client.translate.FailureText;
import dev.clipchat.client.translate.Words;
import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.pace.Stop;
import java.net.Authenticator;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Proxies on real sockets, with and without a login. */
class ProxiesTest {

  private static final String PASSWORD = "p:4/s@s+w";
  private static final String USER = "me:p%3A4%2Fs%40s+w";
  private static final URI NOWHERE = URI.create("http://api.example.invalid:8080");

  @TempDir Path folder;
  private final List<String> log = new ArrayList<>();

  @AfterEach
  void forgetTheLogin() {
    Authenticator.setDefault(null);
  }

  private Service service(URI base, Map<String, String> environment, @Nullable Path ca) {
    Connection connection =
        Connection.remote(
            base,
            URI.create("https://web.example"),
            new Attribution("a", "1", "unknown"),
            Network.of(environment, ca));
    return new Service(
        connection, new StreamCase.FixedToken(), new TestPace(), new ObjectMapper(), log::add);
  }

  private String credits(URI base, Map<String, String> environment, @Nullable Path ca) {
    Balance credits = service(base, environment, ca).balances().read(CallContext.quiet(new Stop()));
    return String.valueOf(credits.available());
  }

  @ParameterizedTest
  @ValueSource(strings = {"socks5", "socks5h", "socks"})
  void throughSocksTheProxyLooksTheHostUp(String scheme) {
    try (StandInCloud cloud = new StandInCloud();
        Gateway gateway = new Gateway(cloud.base().getPort(), "")) {
      assertEquals("80", credits(NOWHERE, Map.of("ALL_PROXY", gateway.address(scheme, "")), null));
      assertEquals(List.of("socks api.example.invalid:8080"), gateway.asked());
    }
  }

  @Test
  void aSocksProxyThatWantsALoginGetsIt() {
    try (StandInCloud cloud = new StandInCloud();
        Gateway gateway = new Gateway(cloud.base().getPort(), "me:" + PASSWORD)) {
      assertEquals(
          "80", credits(NOWHERE, Map.of("ALL_PROXY", gateway.address("socks5", USER)), null));
      assertEquals(List.of("socks api.example.invalid:8080"), gateway.asked());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"socks5", "http"})
  void aWrongLoginIsAMatterOfTheProxyAndShowsNowhere(String scheme) {
    try (StandInCloud cloud = new StandInCloud();
        Gateway gateway = new Gateway(cloud.base().getPort(), "me:" + PASSWORD)) {
      Map<String, String> wrong = Map.of("ALL_PROXY", gateway.address(scheme, "me:hunter2"));

      ClipchatException e =
          assertThrows(ClipchatException.class, () -> credits(NOWHERE, wrong, null));

      assertTrue(e.failure() instanceof Failure.Unreachable, e.failure()::toString);
      String words = new FailureText(Words.of("en")).of(e.failure()).line();
      assertTrue(words.contains("the proxy refused"), words);
      assertTrue(cloud.requests().isEmpty());
      assertTrue(gateway.asked().stream().allMatch("refused"::equals), gateway.asked()::toString);
      List<String> shown = new ArrayList<>(log);
      for (Throwable cause = e; cause != null; cause = cause.getCause()) {
        shown.add(cause.toString());
      }
      shown.add(words);
      assertFalse(shown.toString().contains("hunter2"), shown::toString);
    }
  }

  @Test
  void aRequestInTheClearBringsItsLogin() {
    try (StandInCloud cloud = new StandInCloud();
        Gateway gateway = new Gateway(cloud.base().getPort(), "me:" + PASSWORD)) {
      Map<String, String> proxy = Map.of("HTTP_PROXY", gateway.address("http", USER));

      assertEquals("80", credits(NOWHERE, proxy, null));

      assertEquals(
          List.of("GET http://api.example.invalid:8080/api/credits/balance/simple"),
          gateway.asked());
    }
  }

  @Test
  void aMessageGoesThroughAProxyWithALoginAtTheFirstTry() {
    try (StandInCloud cloud = new StandInCloud();
        Gateway gateway = new Gateway(cloud.base().getPort(), "me:" + PASSWORD)) {
      Service service = service(NOWHERE, Map.of("HTTP_PROXY", gateway.address("http", USER)), null);

      StreamEnd end =
          service.messages().send("s", "brighter", fact -> {}, CallContext.quiet(new Stop()));

      assertEquals(StreamEnd.How.COMPLETE, end.how());
      assertEquals(1, cloud.requests(MESSAGE).size());
      assertEquals(1, gateway.asked().size(), gateway.asked()::toString);
    }
  }

  @Test
  void tlsGoesThroughATunnelWithALoginToACertificateOfOnesOwn() throws Exception {
    OwnCertificate own = OwnCertificate.in(folder);
    try (StandInCloud cloud = new StandInCloud(own.tls());
        Gateway gateway = new Gateway(cloud.base().getPort(), "me:" + PASSWORD)) {
      Map<String, String> proxy = Map.of("HTTPS_PROXY", gateway.address("http", USER));
      URI base = URI.create("https://api.example.invalid");

      assertEquals("80", credits(base, proxy, own.pem()));

      assertEquals(List.of("CONNECT api.example.invalid:443"), gateway.asked());
      assertNull(cloud.requests(CREDITS).get(0).getHeaders().get("Proxy-Authorization"));

      ClipchatException e = assertThrows(ClipchatException.class, () -> credits(base, proxy, null));
      assertTrue(e.failure().toString().contains("no_trusted_connection"), e.failure()::toString);
      Map<String, String> wrong = Map.of("HTTPS_PROXY", gateway.address("http", "me:hunter2"));
      ClipchatException refused =
          assertThrows(ClipchatException.class, () -> credits(base, wrong, own.pem()));
      assertEquals(new Failure.Unreachable("api.example.invalid", Faults.PROXY), refused.failure());
      assertFalse((log + refused.toString()).contains("hunter2"), log::toString);
    }
  }

  @Test
  void aHostThatNeedsNoProxyIsAskedItself() {
    try (StandInCloud cloud = new StandInCloud();
        Gateway gateway = new Gateway(cloud.base().getPort(), "")) {
      // Every address of this machine, but no name that goes without a proxy in any case.
      URI here = URI.create("http://0.0.0.0:" + cloud.base().getPort());
      String proxy = gateway.address("http", "");

      assertEquals("80", credits(here, Map.of("HTTP_PROXY", proxy), null));
      assertEquals(1, gateway.asked().size());

      assertEquals("80", credits(here, Map.of("HTTP_PROXY", proxy, "NO_PROXY", "0.0.0.0"), null));
      assertEquals(1, gateway.asked().size(), gateway.asked()::toString);
      assertEquals(2, cloud.requests(CREDITS).size());
    }
  }
}
