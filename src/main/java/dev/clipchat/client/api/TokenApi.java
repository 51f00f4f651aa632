package dev.clipchat.client.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.pace.Pace;
import dev.clipchat.words.Text;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import okhttp3.Request;
import okhttp3.RequestBody;

/** Asks for anonymous tokens. */
public final class TokenApi {

  private static final List<String> PATH = List.of("api", "auth", "anonymous-token");

  private final Http http;
  private final RawCall bare;
  private final Pace pace;

  TokenApi(Http http, Pace pace, ObjectMapper json, Consumer<String> log) {
    this.http = http;
    this.bare = new RawCall(http, json, log);
    this.pace = pace;
  }

  /**
   * A new token for this client.
   *
   * @param another gives a client id to use instead, where the backend does not take this one
   */
  public IssuedToken issue(String clientId, Supplier<String> another, CallContext errand) {
    RetryDelays patience = new RetryDelays(pace, errand);
    String id = clientId;
    boolean exchanged = false;
    while (true) {
      errand.stop().check();
      ApiResponse answer = ask(id, errand);
      if (answer.code() == 0 && answer.isJson()) {
        return new IssuedToken(token(answer), answer.field("credits").asLong(0), answer.bind());
      }
      if (CodeTable.isClientId(answer) && !exchanged) {
        id = another.get();
        exchanged = true;
      } else if (!patience.waitsFor(answer, false)) {
        throw new ClipchatException(CodeTable.of(answer, "", patience.askedFor(answer)));
      }
    }
  }

  /** One that no header can hold is none. */
  private static String token(ApiResponse answer) {
    String token = answer.required("token");
    if (!token.matches("[\\x21-\\x7e]{1,8192}")) {
      throw new ClipchatException(
          new Failure.ServerFailed(
              answer.status(), Text.of("client.answer_lacks", "name", "token")));
    }
    return token;
  }

  private ApiResponse ask(String clientId, CallContext errand) {
    Request request =
        http.request(http.address(PATH))
            .header("X-Client-Id", clientId)
            .post(RequestBody.EMPTY)
            .build();
    try {
      return bare.call(http.calls(), request, errand.stop());
    } catch (IOException e) {
      errand.stop().check();
      throw new ClipchatException(Faults.unreachable(http.connection().base(), e), e);
    }
  }
}
