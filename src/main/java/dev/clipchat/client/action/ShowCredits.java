package dev.clipchat.client.action;

import dev.clipchat.client.api.Balance;
import dev.clipchat.client.reply.Block;
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
    Balance credits = place.service().balances().read(place.errand(turn));
    Map<String, @Nullable Object> data = new LinkedHashMap<>();
    data.put("backend", place.backend());
    boolean unlimited = place.isLocal() || credits.unlimited();
    data.put("unlimited", unlimited);
    // A placeholder is no number that a script should count with.
    data.put("available", unlimited ? null : credits.available());
    data.put("frozen", unlimited ? null : credits.frozen());
    data.put("total", unlimited ? null : credits.total());
    String text = place.isLocal() ? place.words().say("client.credits_unlimited") : text(credits);
    turn.show(new Block.Result("credits", text, text, data));
  }

  private String text(Balance credits) {
    if (credits.unlimited()) {
      return place.words().say("client.credits_not_counted");
    }
    BigDecimal frozen = credits.frozen();
    String available = shown(credits.available() == null ? credits.total() : credits.available());
    return frozen == null || frozen.signum() == 0
        ? place.words().say("client.credits_left", "credits", available)
        : place
            .words()
            .say("client.credits_left_frozen", "credits", available, "reserved", shown(frozen));
  }

  private static String shown(@Nullable BigDecimal number) {
    return number == null ? "?" : number.stripTrailingZeros().toPlainString();
  }
}
