package dev.clipchat.engine.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clipchat.engine.desk.Account;
import dev.clipchat.engine.desk.Desk;
import dev.clipchat.engine.desk.Renders;
import dev.clipchat.engine.store.Job;
import dev.clipchat.engine.store.Session;
import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.words.Text;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** Starting a render, looking how far it is, and calling it off. */
final class RenderCalls {

  private static final int LONGEST_ID = 200;

  private final Desk desk;

  RenderCalls(Desk desk) {
    this.desk = desk;
  }

  void start(Request request) throws IOException {
    Account account = desk.accounts().open(request.token());
    ObjectNode body = request.object();
    if (!request.has("X-Skill-Source")
        || !request.has("X-Skill-Version")
        || !request.has("X-Skill-Platform")) {
      throw new ClipchatException(new Failure.PlanBlocked());
    }
    String id = body.path("id").asText("");
    if (id.isBlank() || id.length() > LONGEST_ID) {
      throw new ClipchatException(
          new Failure.Usage(Text.of("engine.render_id_missing"), Text.of("engine.render_id_form")));
    }
    Session session =
        desk.sessions()
            .open(
                account.id(),
                body.path(body.has("sessionId") ? "sessionId" : "session_id").asText());
    JsonNode draft = body.path("draft");
    JsonNode format = body.path("output").path("format");
    Job job =
        desk.renders()
            .start(
                account,
                session,
                new Renders.Order(id, draft, format.isTextual() ? format.asText() : null));
    ObjectNode answer = request.node().put("code", 0).put("message", "success");
    answer.put("success", true).put("id", id).put("taskId", id).put("status", job.status());
    answer.set("data", data(request, job));
    request.send(200, answer);
  }

  void poll(Request request) throws IOException {
    Account account = desk.accounts().open(request.token());
    tell(request, account, desk.renders().look(account, request.named(0)));
  }

  void cancel(Request request) throws IOException {
    Account account = desk.accounts().open(request.token());
    tell(request, account, desk.renders().cancel(account, request.named(0)));
  }

  private static void tell(Request request, Account account, Renders.View view) throws IOException {
    Job job = view.job();
    ObjectNode answer = request.node().put("code", 0).put("message", "success");
    answer.put("id", job.id()).put("status", job.status());
    Job.Done done = job.done();
    Job.Problem problem = job.problem();
    if (done != null) {
      answer.put("progress", 1.0);
      ObjectNode output = request.parse(done.facts());
      output.put("url", url(request, job));
      answer.set("output", output);
    } else if (problem != null) {
      // "code" is the envelope's too: here it says why, and "status" that it failed.
      answer
          .put("error", request.told(problem.words()))
          .put("message", request.told(problem.words()));
      answer.put("code", problem.code());
      if (problem.smallest() > 0) {
        answer.put("smallest_bytes", problem.smallest());
      }
    } else {
      answer.put("progress", view.progress().fraction()).put("stage", view.progress().stage());
      answer.put("retry_after_ms", view.retryAfter().toMillis());
      request.put("Retry-After", String.valueOf((view.retryAfter().toMillis() + 999) / 1000));
    }
    answer.put("success", problem == null);
    if (!account.own()) {
      ObjectNode data = data(request, job);
      double progress = done != null ? 1 : problem != null ? 0 : view.progress().fraction();
      data.put("progress", Math.round(100 * progress));
      if (problem != null) {
        data.put("error", request.told(problem.words()));
      }
      answer.set("data", data);
    }
    request.send(200, answer);
  }

  /** The same for those of the family who look under {@code data}; progress in percent there. */
  private static ObjectNode data(Request request, Job job) {
    ObjectNode data = request.node().put("id", job.id()).put("status", job.status());
    data.put("createdAt", Instant.ofEpochMilli(job.created()).toString());
    if (job.done() != null) {
      data.put("outputUrl", url(request, job));
    }
    return data.put("progress", 0);
  }

  private static String url(Request request, Job job) {
    return request.home()
        + "/api/render/proxy/"
        + URLEncoder.encode(job.id(), StandardCharsets.UTF_8).replace("+", "%20")
        + "/download?key="
        + job.key();
  }
}
