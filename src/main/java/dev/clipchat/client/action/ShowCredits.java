package dev.clipchat.client.action;

import dev.clipchat.client.api.Credits;
import dev.clipchat.client.reply.Block;
import dev.clipchat.client.translate.Say;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Shows the balance. */
final class ShowCredits {

  private final Workplace place;

  ShowCredits(Workplace place) {
    this.place = place;
  }

  void run(Turn turn) {
    Credits credits = place.service().balances().read(place.errand(turn));
    Map<String, @Nullable Object> data = new LinkedHashMap<>();
    data.put("backend", place.backend());
    boolean unlimited = place.isLocal() || credits.unlimited();
    data.put("unlimited", unlimited);
    // A placeholder is no number that a script should count with.
    data.put("available", unlimited ? null : credits.available());
    data.put("frozen", unlimited ? null : credits.frozen());
    data.put("total", unlimited ? null : credits.total());
    String text = place.isLocal() ? place.words().say(Say.CREDITS_UNLIMITED) : text(credits);
    turn.show(new Block.Result("credits", text, text, data));
  }

  private String text(Credits credits) {
    if (credits.unlimited()) {
      return place.words().say(Say.CREDITS_NOT_COUNTED);
    }
    BigDecimal frozen = credits.frozen();
    String available = shown(credits.available() == null ? credits.total() : credits.available());
    return frozen == null || frozen.signum() == 0
        ? place.words().say(Say.CREDITS_LEFT, available)
        : place.words().say(Say.CREDITS_LEFT_FROZEN, available, shown(frozen));
  }

  private static String shown(@Nullable BigDecimal number) {
    return number == null ? "?" : number.stripTrailingZeros().toPlainString();
  }
}
