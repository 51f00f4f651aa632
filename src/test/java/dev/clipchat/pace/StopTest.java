package dev.clipchat.pace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class StopTest {

  @Test
  void runsWhatIsHookedOnceAndRemembersTheFirstSignal() {
    Stop stop = new Stop();
    List<String> ran = new ArrayList<>();
    stop.onStop(() -> ran.add("kept"));
    stop.onStop(() -> ran.add("taken back")).close();
    assertFalse(stop.requested());
    stop.check();

    stop.request(Stop.INTERRUPT);
    stop.request(Stop.TERMINATE);

    assertTrue(stop.requested());
    assertEquals(List.of("kept"), ran);
    ClipchatException e = assertThrows(ClipchatException.class, stop::check);
    assertEquals(new Failure.Stopped(Stop.INTERRUPT), e.failure());
  }

  @Test
  void aHookThatComesLateRunsAtOnce() {
    Stop stop = new Stop();
    stop.request(Stop.INTERRUPT);
    List<String> ran = new ArrayList<>();
    stop.onStop(() -> ran.add("late"));
    assertEquals(List.of("late"), ran);
  }

  @Test
  void aRealPauseEndsWhenAskedToStop() throws Exception {
    Stop stop = new Stop();
    CountDownLatch begun = new CountDownLatch(1);
    CompletableFuture<Void> waiting =
        CompletableFuture.runAsync(
            () -> {
              begun.countDown();
              Pace.real().pause(Duration.ofHours(1), stop);
            });
    assertTrue(begun.await(60, TimeUnit.SECONDS));
    stop.request(Stop.TERMINATE);
    Exception e = assertThrows(Exception.class, () -> waiting.get(60, TimeUnit.SECONDS));
    ClipchatException cause = (ClipchatException) e.getCause();
    assertEquals(new Failure.Stopped(Stop.TERMINATE), cause.failure());
  }
}
