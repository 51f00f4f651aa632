package dev.clipchat.engine.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clipchat.engine.desk.Account;
import dev.clipchat.engine.desk.Desk;
import dev.clipchat.engine.desk.Reply;
import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.pace.Pace;
import dev.clipchat.words.Text;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A message and the stream of its answer. The edit is done even if its sender goes away. */
final class MessageCall implements Call {

  private static final int LONGEST = 20_000;
  private static final int HEARTBEAT_SECONDS = 10;

  private final Desk desk;
  private final Pace pace;

  MessageCall(Desk desk, Pace pace) {
    this.desk = desk;
    this.pace = pace;
  }

  @Override
  public void answer(Request request) throws IOException {
    Account account = desk.accounts().open(request.token());
    ObjectNode body = request.object();
    Future<Reply> answer;
    try {
      answer = say(account, body);
    } catch (ClipchatException e) {
      if (e.failure() instanceof Failure.OutOfCredits) {
        request.refuse(
            ErrorReply.of(e.failure(), request.words())
                .with("bind_id", account.id())
                .with("user_id", account.id()));
        return;
      }
      if (body.has("sessionId")) {
        // As the agent servers' own clients write it; they look at the status.
        AgentServerCalls.refuse(request, e.failure());
        return;
      }
      throw e;
    }
    request.put("Content-Type", "text/event-stream; charset=utf-8");
    request.put("Cache-Control", "no-cache");
    // Tells a reverse proxy not to collect events.
    request.put("X-Accel-Buffering", "no");
    try (OutputStream out = request.begin(200, -1)) {
      stream(answer, request, request.events(out, pace));
    }
  }

  private Future<Reply> say(Account account, ObjectNode body) {
    String text = text(body);
    return desk.conversation().say(account, either(body, "session_id", "sessionId").asText(), text);
  }

  /** The same without a stream: the events of the answer when all of them are there. */
  void answerWhole(Request request) throws IOException {
    Account account = desk.accounts().open(request.token());
    try {
      Reply reply = say(account, request.object()).get();
      SseWriter events = request.events(OutputStream.nullOutputStream(), pace);
      request.send(200, JsonNodeFactory.instance.arrayNode().add(events.whole(reply)));
    } catch (ExecutionException e) {
      if (e.getCause() instanceof ClipchatException known) {
        throw known;
      }
      throw new IllegalStateException("the turn broke down", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("the server is stopping", e);
    }
  }

  private static void stream(Future<Reply> answer, Request request, SseWriter events)
      throws IOException {
    while (true) {
      try {
        events.write(answer.get(HEARTBEAT_SECONDS, TimeUnit.SECONDS));
        return;
      } catch (TimeoutException e) {
        events.heartbeat();
      } catch (ExecutionException e) {
        fail(e, request, events);
        return;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("the server is stopping", e);
      }
    }
  }

  /** Told in the stream, which has begun; a fault of ours goes on to whoever writes it down. */
  private static void fail(ExecutionException e, Request request, SseWriter events)
      throws IOException {
    if (e.getCause() instanceof ClipchatException known) {
      events.fail(request.told(ErrorReply.of(known.failure(), request.words()).message()));
      return;
    }
    events.fail(request.words().say("engine.fault"));
    throw new IllegalStateException("the turn broke down", e.getCause());
  }

  private static String text(ObjectNode body) {
    StringBuilder text = new StringBuilder();
    for (JsonNode part : either(body, "new_message", "newMessage").path("parts")) {
      text.append(part.path("text").asText(""));
    }
    if (text.toString().isBlank()) {
      throw new ClipchatException(
          new Failure.Usage(Text.of("engine.message_empty"), Text.of("engine.message_field")));
    }
    if (text.length() > LONGEST) {
      throw new ClipchatException(
          new Failure.Usage(
              Text.of("engine.message_too_long"),
              Text.of("engine.most_characters", "characters", LONGEST)));
    }
    return text.toString();
  }

  private static JsonNode either(ObjectNode body, String one, String other) {
    return body.has(one) ? body.path(one) : body.path(other);
  }
}
