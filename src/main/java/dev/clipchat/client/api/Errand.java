package dev.clipchat.client.api;

import dev.clipchat.pace.Stop;
import java.util.function.Consumer;

/** What a call is made for: how it is stopped, and whom it tells when it takes longer. */
public record Errand(Stop stop, Consumer<Notice> tell) {

  public static Errand quiet(Stop stop) {
    return new Errand(stop, notice -> {});
  }
}
