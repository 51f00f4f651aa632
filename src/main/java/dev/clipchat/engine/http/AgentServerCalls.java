package dev.clipchat.engine.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clipchat.engine.desk.Account;
import dev.clipchat.engine.desk.Desk;
import dev.clipchat.engine.store.Session;
import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.pace.Pace;
import dev.clipchat.words.Text;
import java.io.IOException;

/**
 * The routes of the agent servers, for their client libraries: the same sessions and messages under
 * other names. Who asks is the token's account, whatever user the path names; what was said is not
 * kept, so a session's events are always none.
 */
final class AgentServerCalls {

  private static final String APP = "nemo_agent";
  private static final String SESSIONS = "/apps/*/users/me/sessions";

  private final Desk desk;
  private final Pace pace;

  AgentServerCalls(Desk desk, Pace pace) {
    this.desk = desk;
    this.pace = pace;
  }

  void addTo(Routes routes) {
    MessageCall messages = new MessageCall(desk, pace);
    routes
        .add("GET", "/list-apps", told(AgentServerCalls::apps))
        .add("GET", SESSIONS, told(this::all))
        .add("POST", SESSIONS, told(this::create))
        .add("GET", SESSIONS + "/*", told(this::one))
        .add("POST", SESSIONS + "/*", told(AgentServerCalls::named))
        .add("DELETE", SESSIONS + "/*", told(this::remove))
        .add("POST", "/run", BodyRule.MESSAGE, told(messages::answerWhole));
  }

  private static Call told(Call call) {
    return request -> {
      try {
        call.answer(request);
      } catch (ClipchatException e) {
        refuse(request, e.failure());
      }
    };
  }

  /** As the agent servers refuse: by the status, with the reason as {@code error}. */
  static void refuse(Request request, Failure failure) throws IOException {
    ErrorReply refused = ErrorReply.of(failure, request.words());
    refused.headers().forEach(request::put);
    ObjectNode body = request.node().put("error", request.told(refused.message()));
    body.put("detail", request.told(refused.message())).put("code", refused.code());
    request.send(status(refused), body);
  }

  private static int status(ErrorReply refused) {
    return switch (refused.code()) {
      case 1001 -> 401;
      case 1002 -> 404;
      case 2001 -> 402;
      case 4001 -> 415;
      case 4002 -> 413;
      default -> refused.status();
    };
  }

  private static void apps(Request request) throws IOException {
    request.send(200, JsonNodeFactory.instance.arrayNode().add(APP));
  }

  private void all(Request request) throws IOException {
    Account account = account(request);
    ArrayNode sessions = JsonNodeFactory.instance.arrayNode();
    desk.sessions().of(account.id()).forEach(session -> sessions.add(told(account, session)));
    request.send(200, sessions);
  }

  private void create(Request request) throws IOException {
    Account account = account(request);
    JsonNode language = request.object().path("state").path("language");
    Session session =
        desk.sessions()
            .create(account.id(), "project", language.asText("en").startsWith("zh") ? "zh" : "en");
    request.send(200, told(account, session));
  }

  private void one(Request request) throws IOException {
    Account account = account(request);
    Session session = desk.sessions().open(account.id(), request.named(1));
    ObjectNode told = told(account, session);
    told.set("state", desk.conversation().state(session));
    request.send(200, told);
  }

  private static void named(Request request) {
    throw new ClipchatException(
        new Failure.Usage(Text.of("engine.ids_made_here"), Text.of("engine.post_without_id")));
  }

  private void remove(Request request) throws IOException {
    Account account = account(request);
    Session session = desk.sessions().open(account.id(), request.named(1));
    desk.renders().forget(session);
    desk.sessions().remove(session);
    request.send(200, request.node());
  }

  private Account account(Request request) {
    if (!request.named(0).equals(APP)) {
      throw new ClipchatException(
          new Failure.ServerFailed(404, Text.of("engine.no_such_app", "app", APP)));
    }
    return desk.accounts().open(request.token());
  }

  private static ObjectNode told(Account account, Session session) {
    ObjectNode told = JsonNodeFactory.instance.objectNode().put("id", session.id());
    told.put("appName", APP).put("userId", account.id());
    told.putObject("state");
    told.putArray("events");
    return told.put("lastUpdateTime", session.created() / 1000.0);
  }
}
