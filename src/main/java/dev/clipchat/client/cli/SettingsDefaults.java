package dev.clipchat.client.cli;

import dev.clipchat.client.intent.CompressRequest;
import dev.clipchat.client.intent.CompressRequest.Delivery;
import dev.clipchat.client.intent.CompressRequest.Effort;
import dev.clipchat.client.intent.CompressRequest.Picture;
import dev.clipchat.client.settings.Settings;
import dev.clipchat.units.Size;
import java.util.Optional;

/** What a compression leaves open, filled in from the settings; what was typed stays. */
record SettingsDefaults(Settings settings) {

  CompressRequest applied(CompressRequest request) {
    CompressRequest limited = ceiling(request).map(request::withCeiling).orElse(request);
    return limited.withPicture(picture(limited.picture())).withJobs(jobs(limited.delivery()));
  }

  private Optional<Size> ceiling(CompressRequest request) {
    if (request.under() != null) {
      return Optional.empty();
    }
    return request.target() == null
        ? settings.under()
        : Optional.of(settings.ceilingOf(request.target()));
  }

  private Picture picture(Picture typed) {
    return new Picture(
        typed.height() > 0 ? typed.height() : settings.height(),
        typed.fps(),
        typed.codec() != null
            ? typed.codec()
            : settings.codec().flatMap(CompressRequest.Codec::named).orElse(null),
        typed.effort() == Effort.NORMAL ? Effort.named(settings.effort()) : typed.effort(),
        typed.format());
  }

  private int jobs(Delivery typed) {
    return typed.jobs() > 0 ? typed.jobs() : settings.jobs();
  }
}
