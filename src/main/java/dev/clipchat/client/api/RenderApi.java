package dev.clipchat.client.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clipchat.client.timeline.Draft;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Stream;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/** Starts renders and asks how they are. */
public final class RenderApi {

  private static final String[] PATH = {"api", "render", "proxy", "lambda"};

  private final Exchange exchange;

  RenderApi(Exchange exchange) {
    this.exchange = exchange;
  }

  /** Starts a render under an id of ours. The draft goes out as it came in, letter for letter. */
  public void start(String id, String session, Draft draft, String format, CallContext errand) {
    ObjectNode output = exchange.bare().object().put("format", format).put("quality", "high");
    ObjectNode names = exchange.bare().object();
    names.put("id", id).put("sessionId", session);
    String head = names.toString();
    String body =
        head.substring(0, head.length() - 1)
            + ",\"draft\":"
            + draft.json()
            + ",\"output\":"
            + output
            + "}";
    exchange.run(CallSpec.post(new SentOnce(body), "", PATH), errand);
  }

  public RenderStatus status(String id, CallContext errand) {
    ApiResponse answer =
        exchange.run(
            CallSpec.get("", PATH[0], PATH[1], PATH[2], PATH[3], id),
            errand,
            a -> a.code() == 0 || tellsOfAnEnd(a));
    JsonNode output = answer.field("output");
    return new RenderStatus(
        phase(answer),
        progress(answer),
        answer.string("stage").orElse(""),
        nextPoll(answer),
        output(output, answer),
        failure(answer));
  }

  /** A render that failed may be told as a call that did. */
  private static boolean tellsOfAnEnd(ApiResponse answer) {
    return answer.saysNo()
        && answer.field("status").isTextual()
        && phase(answer) == RenderStatus.Phase.FAILED;
  }

  /** Asks for the render to be given up; a backend that cannot do that refuses. */
  public void cancel(String id, CallContext errand) {
    boolean local = exchange.http().connection().isLocal();
    List<String> render = List.of(PATH[0], PATH[1], PATH[2], PATH[3], id);
    List<String> end = Stream.concat(render.stream(), Stream.of("cancel")).toList();
    exchange.run(
        local
            ? new CallSpec("DELETE", render, null, false, false, "")
            : new CallSpec("POST", end, RequestBody.EMPTY, false, false, ""),
        errand);
  }

  /** In parts of one in our own backend, in percent elsewhere. */
  private static double progress(ApiResponse answer) {
    JsonNode said = answer.field("progress");
    double number =
        said.isTextual() && said.textValue().matches("\\d{1,3}(\\.\\d{1,9})?%?")
            ? Double.parseDouble(said.textValue().replace("%", ""))
            : said.asDouble(-1);
    boolean percent = number > 1 || answer.isInData("progress");
    return percent ? Math.min(1, number / 100) : number;
  }

  private static RenderStatus.Phase phase(ApiResponse answer) {
    String word = answer.required("status").toLowerCase(Locale.ROOT);
    return switch (word) {
      case "completed", "complete", "succeeded", "success", "done" -> RenderStatus.Phase.COMPLETED;
      case "failed", "failure", "error", "cancelled", "canceled" -> RenderStatus.Phase.FAILED;
      case "processing", "running", "rendering" -> RenderStatus.Phase.PROCESSING;
      default -> RenderStatus.Phase.PENDING;
    };
  }

  private @Nullable Duration nextPoll(ApiResponse answer) {
    JsonNode millis = answer.field("retry_after_ms");
    return millis.isNumber() && millis.asLong() >= 0
        ? Duration.ofMillis(millis.asLong())
        : RetryDelays.retryAfter(answer.retryAfter(), exchange.pace().now());
  }

  private static RenderStatus.Output output(JsonNode output, ApiResponse answer) {
    String url = output.isTextual() ? output.textValue() : output.path("url").asText("");
    JsonNode quality = output.path("quality");
    return new RenderStatus.Output(
        url.isEmpty()
            ? answer.string("outputUrl", "output_url", "url", "download_url").orElse("")
            : url,
        output.path("format").asText(""),
        output.path("bytes").asLong(output.path("size").asLong(0)),
        output.path("width").asInt(0),
        output.path("height").asInt(0),
        Duration.ofMillis(Math.max(0, output.path("duration").asLong(0))),
        output.path("codec").asText(""),
        quality.path("word").asText(""),
        quality.path("xpsnr").asDouble(Double.NaN),
        quality.path("ssim").asDouble(Double.NaN));
  }

  private static RenderStatus.Problem failure(ApiResponse answer) {
    JsonNode smallest = answer.field("smallest_bytes");
    return new RenderStatus.Problem(
        answer.string("code").orElse(""),
        answer.message(),
        smallest.isNumber() ? OptionalLong.of(smallest.asLong()) : OptionalLong.empty());
  }
}
