package dev.clipchat.client.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.words.Text;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads the credits. */
public final class BalanceApi {

  private final Exchange exchange;

  BalanceApi(Exchange exchange) {
    this.exchange = exchange;
  }

  public Balance read(CallContext errand) {
    ApiResponse answer =
        exchange.run(CallSpec.get("", "api", "credits", "balance", "simple"), errand);
    Balance credits =
        new Balance(
            number(answer.field("available")),
            number(answer.field("frozen")),
            number(answer.field("total")),
            answer.field("unlimited").asBoolean(false));
    if (!credits.unlimited() && credits.available() == null && credits.total() == null) {
      throw new ClipchatException(
          new Failure.ServerFailed(answer.status(), Text.of("client.no_balance")));
    }
    return credits;
  }

  private static @Nullable BigDecimal number(JsonNode node) {
    if (node.isNumber()) {
      return node.decimalValue();
    }
    return node.isTextual() && node.textValue().matches("-?\\d{1,15}(\\.\\d{1,6})?")
        ? new BigDecimal(node.textValue())
        : null;
  }
}
