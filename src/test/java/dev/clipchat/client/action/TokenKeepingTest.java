package dev.clipchat.client.action;

import static dev.clipchat.client.standin.StandInCloud.Call.CREDITS;
import static dev.clipchat.client.standin.StandInCloud.Call.TOKEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clipchat.client.intent.Deed;
import dev.clipchat.client.standin.Client;
import dev.clipchat.client.standin.StandInCloud;
import dev.clipchat.failure.Failure;
import dev.clipchat.files.LockFile;
import dev.clipchat.pace.Stop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A token is asked for as seldom as possible, and is nobody else's business. */
class TokenKeepingTest {

  @TempDir Path home;
  private StandInCloud cloud;

  @BeforeEach
  void start() {
    cloud = new StandInCloud();
  }

  @AfterEach
  void stop() {
    cloud.close();
  }

  private Client client() {
    return new Client(home, cloud.base(), "");
  }

  @Test
  void theNextProcessUsesTheTokenOfTheLast() {
    client().perform(new Deed.Credits());
    client().perform(new Deed.Credits());

    assertEquals(List.of(TOKEN, CREDITS, CREDITS), cloud.calls());
  }

  @Test
  void afterSevenDaysAnotherOneIsAskedFor() {
    client().perform(new Deed.Credits());
    Client later = client();
    later.pace().advance(Duration.ofDays(7));
    later.perform(new Deed.Credits());

    assertEquals(2, cloud.requests(TOKEN).size());
  }

  @Test
  void twoAtOnceAskForOneTokenTogether() throws InterruptedException {
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      Client one = client();
      threads.add(new Thread(() -> one.perform(new Deed.Credits())));
    }
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }

    assertEquals(1, cloud.requests(TOKEN).size());
    assertEquals(6, cloud.requests(CREDITS).size());
  }

  @Test
  void eachBackendHasATokenOfItsOwn() {
    client().perform(new Deed.Credits());
    try (StandInCloud other = new StandInCloud()) {
      new Client(home, other.base(), "").perform(new Deed.Credits());
      assertEquals(List.of(TOKEN, CREDITS), other.calls());
    }
    client().perform(new Deed.Credits());
    assertEquals(1, cloud.requests(TOKEN).size());
  }

  @Test
  void theKeptTokenIsForItsOwnerAlone() throws IOException {
    client().perform(new Deed.Credits());

    int files = 0;
    try (Stream<Path> all = Files.walk(home)) {
      for (Path path : all.filter(p -> !p.equals(home)).toList()) {
        String mode = PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
        assertTrue(mode.endsWith("------"), () -> path + " " + mode);
        if (Files.isRegularFile(path) && Files.readString(path).contains("nmv_usr_1")) {
          files++;
          assertEquals("rw-------", mode);
        }
      }
    }
    assertEquals(1, files);
  }

  @Test
  void theTokenOfTheEnvironmentIsNeverWrittenDown() throws IOException {
    new Client(home, cloud.base(), "nmv_usr_from_environment")
        .perform(new Deed.Credits(), new Deed.Message("hello"), new Deed.Status());

    try (Stream<Path> all = Files.walk(home)) {
      for (Path path : all.filter(Files::isRegularFile).toList()) {
        assertFalse(Files.readString(path).contains("from_environment"), path::toString);
      }
    }
  }

  @Test
  void theClientIdIsSharedWithTheVendorsTools() throws IOException {
    Path shared = home.resolve(".config/nemovideo/client_id");
    Files.createDirectories(shared.getParent());
    Files.writeString(shared, "0f8fad5b-d9cb-469f-a165-70867728950e\n");

    client().perform(new Deed.Credits());

    assertEquals(
        "0f8fad5b-d9cb-469f-a165-70867728950e",
        cloud.requests(TOKEN).get(0).getHeaders().get("X-Client-Id"));
  }

  @Test
  void withoutOneItIsMadeForAllOfThem() throws IOException {
    client().perform(new Deed.Credits());

    String made = Files.readString(home.resolve(".config/nemovideo/client_id")).strip();
    assertEquals(made, cloud.requests(TOKEN).get(0).getHeaders().get("X-Client-Id"));
    assertTrue(made.matches("[0-9a-f-]{36}"), made);
  }

  @Test
  void aDamagedTokenFileIsAsGoodAsNone() throws IOException {
    client().perform(new Deed.Credits());
    try (Stream<Path> all = Files.walk(home.resolve(".local/state/clipchat/tokens"))) {
      for (Path file : all.filter(p -> p.toString().endsWith(".json")).toList()) {
        Files.writeString(file, "{\"token\":");
      }
    }
    client().perform(new Deed.Credits());

    assertEquals(List.of(TOKEN, CREDITS, TOKEN, CREDITS), cloud.calls());
  }

  @Test
  void aRefusedTokenWithoutAnotherOneIsARefusal() {
    client().perform(new Deed.Credits());
    cloud.next(CREDITS, StandInCloud.json("{\"code\":1001}"));
    for (int i = 0; i < 20; i++) {
      cloud.next(TOKEN, StandInCloud.json(429, "{\"code\":429}"));
    }

    assertEquals(new Failure.TokenRefused(false), client().fails(new Deed.Credits()));
  }

  /** What a library would repeat on its own goes out once: it is not the same to do it twice. */
  @Test
  void noCallThatMakesSomethingIsRepeatedByTheLibrary() {
    cloud.next(
        StandInCloud.Call.SESSION,
        request ->
            new mockwebserver3.MockResponse.Builder()
                .code(503)
                .addHeader("Retry-After", "0")
                .build());

    client().fails(new Deed.NewSession());

    assertEquals(1, cloud.requests(StandInCloud.Call.SESSION).size());
  }

  @Test
  void whoWaitsForTheTokenOfAnotherCanStop() {
    Client client = client();
    client.stop().request(Stop.INTERRUPT);
    try (LockFile theirs = client.identity().tryLock(client.connection().backend()).orElseThrow()) {
      assertEquals(new Failure.Stopped(Stop.INTERRUPT), client.fails(new Deed.Credits()));
    }
    assertEquals(0, cloud.requests(TOKEN).size());
  }
}
