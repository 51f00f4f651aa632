package dev.clipchat.client.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.words.Text;
import java.util.List;
import java.util.function.Consumer;
import okhttp3.Request;

/** Sends a message, once, and reads its answer as it comes. */
public final class MessageApi {

  private static final List<String> PATH = List.of("run_sse");

  private final Exchange exchange;

  MessageApi(Exchange exchange) {
    this.exchange = exchange;
  }

  /**
   * Sends the text and hands each fact on until the answer ends. Only a refusal that came before
   * anything ran is followed by a second request, and only once for each reason.
   */
  public StreamEnd send(String session, String text, Consumer<StreamFact> to, CallContext errand) {
    Credentials pass = exchange.access().pass(errand);
    while (true) {
      errand.stop().check();
      EventStream stream = new EventStream(exchange, request(session, text, pass), to);
      ApiResponse instead = stream.read(errand.stop());
      if (instead == null) {
        return stream.end();
      }
      if (lostItsUpstream(instead)) {
        return new StreamEnd(
            StreamEnd.How.DROPPED, false, false, "the server answered " + instead.status());
      }
      Credentials other =
          instead.isJson() ? exchange.access().another(pass, instead, errand) : null;
      if (other == null) {
        throw withoutStream(instead);
      }
      pass = other;
    }
  }

  /** A gateway that says this may have handed the message on before. */
  private static boolean lostItsUpstream(ApiResponse answer) {
    return !answer.isJson() && (answer.status() == 502 || answer.status() == 504);
  }

  /**
   * Whatever comes in place of a stream is an error, a "success" too: nothing says what was done.
   */
  private ClipchatException withoutStream(ApiResponse answer) {
    if (answer.code() == 0 && answer.isJson()) {
      return new ClipchatException(
          new Failure.ServerFailed(answer.status(), Text.of("client.no_event_stream")));
    }
    return new ClipchatException(
        exchange
            .access()
            .refusal(
                answer, "", RetryDelays.retryAfter(answer.retryAfter(), exchange.pace().now())));
  }

  private Request request(String session, String text, Credentials pass) {
    ObjectNode body = exchange.bare().object();
    body.put("app_name", "nemo_agent").put("user_id", "me").put("session_id", session);
    body.putObject("new_message").putArray("parts").addObject().put("text", text);
    Request.Builder request =
        exchange
            .http()
            .request(exchange.http().address(PATH))
            .header("Accept", "text/event-stream")
            // Compressed, events would wait in a proxy until a block of them is full.
            .header("Accept-Encoding", "identity")
            .post(new SentOnce(body.toString()));
    pass.headers().forEach(request::header);
    return request.build();
  }
}
