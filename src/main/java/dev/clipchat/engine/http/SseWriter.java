package dev.clipchat.engine.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clipchat.engine.desk.Reply;
import dev.clipchat.pace.Pace;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Events of the agent family's shape, each on its way before the next is made. */
final class SseWriter {

  private static final String AUTHOR = "nemo_agent";

  private final OutputStream out;
  private final ObjectMapper json;
  private final Pace pace;
  private final String invocation = "e-" + UUID.randomUUID();

  SseWriter(OutputStream out, ObjectMapper json, Pace pace) {
    this.out = out;
    this.json = json;
    this.pace = pace;
  }

  /** Keeps proxies and clients from giving up while the work goes on. */
  void heartbeat() throws IOException {
    out.write("event: heartbeat\ndata:\n\n".getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  /** The answer: its lines as deltas, then the whole. */
  void write(Reply reply) throws IOException {
    String text = reply.text();
    int from = 0;
    while (from < text.length()) {
      int end = text.indexOf('\n', from) + 1;
      int to = end == 0 ? text.length() : end;
      ObjectNode delta = event(text.substring(from, to)).put("partial", true);
      delta.put("turnComplete", false);
      send(delta);
      from = to;
    }
    send(whole(reply));
  }

  /** The answer as one event. */
  ObjectNode whole(Reply reply) {
    ObjectNode whole = event(reply.text()).put("partial", false).put("turnComplete", true);
    if (reply.errorCode() != null) {
      whole.put("errorCode", reply.errorCode()).put("errorMessage", reply.text());
    }
    if (reply.smallest() > 0) {
      ((ObjectNode) whole.get("actions").get("stateDelta")).put("smallest_bytes", reply.smallest());
    }
    return whole;
  }

  /** The work broke down after the answer had begun. */
  void fail(String words) throws IOException {
    send(json.createObjectNode().put("error", words));
  }

  private ObjectNode event(String text) {
    ObjectNode event = json.createObjectNode();
    ObjectNode content = event.putObject("content");
    content.putArray("parts").addObject().put("text", text);
    content.put("role", "model");
    event.put("invocationId", invocation).put("author", AUTHOR);
    event.putObject("actions").putObject("stateDelta");
    event.put("id", UUID.randomUUID().toString());
    event.put("timestamp", BigDecimal.valueOf(pace.now().toEpochMilli(), 3));
    return event;
  }

  private void send(ObjectNode event) throws IOException {
    out.write(
        ("data: " + json.writeValueAsString(event) + "\n\n").getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
