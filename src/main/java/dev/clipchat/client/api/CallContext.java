package dev.clipchat.client.api;

import dev.clipchat.pace.Stop;
import java.util.function.Consumer;

/** What a call is made for: how it is stopped, and whom it tells when it takes longer. */
public record CallContext(Stop stop, Consumer<CallNotice> tell) {

  public static CallContext quiet(Stop stop) {
    return new CallContext(stop, notice -> {});
  }
}
