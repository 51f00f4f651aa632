package dev.clipchat.client.action;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * When the state is read again, and how long a render may take.
 *
 * @param afterDrop the waits before each reading after a stream that was cut
 * @param afterSilence the waits before each reading after an answer without words
 * @param poll between two looks at a render, where the backend does not say
 * @param patience the longest that a render is waited for
 * @param patienceEndsDespiteProgress whether that counts from the start, or from the last progress
 */
public record Schedule(
    List<Duration> afterDrop,
    List<Duration> afterSilence,
    Duration poll,
    Duration patience,
    boolean patienceEndsDespiteProgress) {

  public Schedule {
    afterDrop = List.copyOf(afterDrop);
    afterSilence = List.copyOf(afterSilence);
  }

  /** For a server that somebody else runs. */
  public static Schedule cloud() {
    return new Schedule(
        Stream.concat(
                Stream.of(Duration.ofSeconds(30)),
                Collections.nCopies(4, Duration.ofSeconds(60)).stream())
            .toList(),
        seconds(0, 1, 2, 4),
        Duration.ofSeconds(30),
        Duration.ofMinutes(30),
        true);
  }

  /** For the backend in this process: an edit takes a moment, a long render as long as it takes. */
  public static Schedule local() {
    return new Schedule(
        seconds(0, 1, 2, 2, 5), seconds(0), Duration.ofSeconds(1), Duration.ofMinutes(30), false);
  }

  private static List<Duration> seconds(long... seconds) {
    return Arrays.stream(seconds).mapToObj(Duration::ofSeconds).toList();
  }
}
