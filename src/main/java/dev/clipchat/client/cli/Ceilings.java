package dev.clipchat.client.cli;

import dev.clipchat.client.intent.CompressRequest;
import dev.clipchat.client.settings.Settings;
import dev.clipchat.units.Size;
import java.util.Optional;

/** Which ceiling a compression has: as typed, else the target's, else the one that is set. */
record Ceilings(Settings settings) {

  CompressRequest applied(CompressRequest request) {
    if (request.under() != null) {
      return request;
    }
    Optional<Size> ceiling =
        request.target() == null
            ? settings.under()
            : Optional.of(settings.ceilingOf(request.target()));
    return ceiling.map(request::withCeiling).orElse(request);
  }
}
