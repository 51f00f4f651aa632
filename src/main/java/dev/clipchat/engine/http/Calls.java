package dev.clipchat.engine.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clipchat.engine.desk.Account;
import dev.clipchat.engine.desk.Accounts;
import dev.clipchat.engine.desk.Credits;
import dev.clipchat.engine.desk.Desk;
import dev.clipchat.engine.store.Session;
import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.pace.Pace;
import dev.clipchat.words.Text;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

/** All calls of the protocol; the short ones are answered here. */
public final class Calls {

  private static final Pattern CLIENT_ID = Pattern.compile("[!-~]{1,64}");
  private static final int LONGEST_NAME = 200;

  private final Desk desk;
  private final Pace pace;

  public Calls(Desk desk, Pace pace) {
    this.desk = desk;
    this.pace = pace;
  }

  Routes routes() {
    RenderCalls renders = new RenderCalls(desk);
    Routes routes =
        new Routes()
            .add("POST", "/api/auth/anonymous-token", this::token)
            .add("POST", "/api/auth/claim-token", this::claim)
            .add("POST", "/api/tasks/me/with-session/nemo_agent", this::session)
            .add("DELETE", "/api/tasks/me/with-session/nemo_agent/*", this::forget)
            .add("POST", "/run_sse", BodyRule.MESSAGE, new MessageCall(desk, pace))
            .add("POST", "/api/upload-video/nemo_agent/me/*", BodyRule.FILES, new UploadCall(desk))
            .add("GET", "/api/credits/balance/simple", this::credits)
            .add("GET", "/api/state/nemo_agent/me/*/latest", this::state)
            .add("GET", "/api/state/nemo_agent/me/*/still/*/*", this::still)
            .add("POST", "/api/render/proxy/lambda", BodyRule.DRAFT, renders::start)
            .add("GET", "/api/render/proxy/lambda/*", renders::poll)
            .add("DELETE", "/api/render/proxy/lambda/*", renders::cancel)
            .add("POST", "/api/render/proxy/lambda/*/cancel", renders::cancel)
            .add("GET", "/api/render/proxy/*/download", BodyRule.DOWNLOAD, new DownloadCall(desk))
            .add("GET", "/openapi.json", Calls::description);
    new AgentServerCalls(desk, pace).addTo(routes);
    for (String path : List.of("/api/v1/*", "/api/v1/*/*", "/api/v1/*/*/*")) {
      routes.add("GET", path, Calls::notHere).add("POST", path, Calls::notHere);
    }
    return routes;
  }

  /** What the family's cloud generates needs models that are not here. */
  private static void notHere(Request request) throws IOException {
    request.refuse(
        ErrorReply.status(
            501,
            "Nothing is generated here: this server edits and compresses what is uploaded to a"
                + " session; /openapi.json describes its calls"));
  }

  /** All of this, for programs. */
  private static void description(Request request) throws IOException {
    try (InputStream text = Calls.class.getResourceAsStream("/openapi.json")) {
      if (text == null) {
        throw new IllegalStateException("the jar lacks openapi.json");
      }
      ObjectNode document = request.parse(new String(text.readAllBytes(), StandardCharsets.UTF_8));
      document.putArray("servers").addObject().put("url", request.home());
      request.send(200, document);
    }
  }

  private void token(Request request) throws IOException {
    String client = request.header("X-Client-Id");
    if (client == null || client.isBlank()) {
      throw new ClipchatException(
          new Failure.Usage(Text.of("engine.client_id_missing"), Text.of("engine.a_name")));
    }
    if (!CLIENT_ID.matcher(client).matches()) {
      throw new ClipchatException(
          new Failure.Usage(Text.of("engine.client_id_wrong"), Text.of("engine.name_form")));
    }
    Accounts.Issued issued;
    try {
      issued = desk.accounts().anonymous(client, request.address());
    } catch (ClipchatException e) {
      if (e.failure() instanceof Failure.RateLimited) {
        long wait = desk.accounts().untilNext(client, request.address()).toSeconds() + 1;
        request.put("Retry-After", Long.toString(wait));
      }
      throw e;
    }
    ObjectNode data = request.node().put("token", issued.token());
    data.put("credits", desk.credits().grant()).put("user_id", issued.account());
    if (issued.expires() > 0) {
      data.put("expires_at", Instant.ofEpochMilli(issued.expires()).toString());
    }
    request.succeed(data);
  }

  private void session(Request request) throws IOException {
    Account account = desk.accounts().open(request.token());
    ObjectNode body = request.object();
    String name = body.path("task_name").asText("project");
    String language = body.path("language").asText("en");
    Session session =
        desk.conversation()
            .begin(
                account,
                name.substring(0, Math.min(LONGEST_NAME, name.length())),
                language.startsWith("zh") ? "zh" : "en");
    request.succeed(
        request
            .node()
            .put("task_id", session.task())
            .put("session_id", session.id())
            .put("user_id", account.id())
            .put("bind_id", account.id()));
  }

  /** An addition: the session goes with its uploads and its renders. */
  private void forget(Request request) throws IOException {
    Account account = desk.accounts().open(request.token());
    Session session = desk.sessions().open(account.id(), request.named(0));
    desk.renders().forget(session);
    desk.sessions().remove(session);
    request.succeed(request.node());
  }

  private void claim(Request request) throws IOException {
    Account account = desk.accounts().open(request.token());
    desk.sessions().open(account.id(), request.object().path("session_id").asText());
    request.succeed(
        request.node().put("claim_token", desk.accounts().claimToken()).put("expires_in", 3600));
  }

  private void credits(Request request) throws IOException {
    Account account = desk.accounts().open(request.token());
    Credits.Balance balance = desk.credits().balance(account);
    request.succeed(
        request
            .node()
            .put("available", balance.available())
            .put("frozen", balance.frozen())
            .put("total", balance.total())
            .put("unlimited", balance.unlimited()));
  }

  private void state(Request request) throws IOException {
    Account account = desk.accounts().open(request.token());
    Session session = desk.sessions().open(account.id(), request.named(0));
    ObjectNode data = request.node().put("session_id", session.id());
    data.put("task_id", session.task()).put("task_name", session.name());
    data.put("user_id", account.id()).put("bind_id", account.id());
    data.set("state", desk.conversation().state(session));
    request.succeed(data);
  }

  private void still(Request request) throws IOException {
    Account account = desk.accounts().open(request.token());
    Session session = desk.sessions().open(account.id(), request.named(0));
    request.succeed(
        desk.stills().at(session, number(request.named(1)), (int) number(request.named(2))));
  }

  private static long number(String text) {
    if (!text.matches("\\d{1,9}")) {
      throw new ClipchatException(
          new Failure.Usage(
              Text.of("engine.not_a_number", "words", text), Text.of("engine.a_whole_number")));
    }
    return Long.parseLong(text);
  }
}
