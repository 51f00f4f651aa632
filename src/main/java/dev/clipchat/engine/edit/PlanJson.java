package dev.clipchat.engine.edit;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** The plan of a draft: {@code m.plan}. */
final class PlanJson {

  private static final long MOST = 1L << 60;

  private PlanJson() {}

  static void write(Plan plan, ObjectNode json) {
    json.put("action", Fields.written(plan.action()));
    json.put("bytes", plan.bytes());
    json.put("codec", plan.codec());
    json.put("width", plan.width());
    json.put("height", plan.height());
    json.put("fps", plan.fps());
    json.put("audio_kbps", plan.audioKbps());
    json.put("duration", plan.durationMs());
    json.put("seconds", plan.seconds());
  }

  static Plan read(Fields json) {
    return new Plan(
        json.word("action", Plan.Action.values()),
        json.whole("bytes", 0, MOST),
        json.text("codec"),
        json.small("width", 0, 1_000_000),
        json.small("height", 0, 1_000_000),
        json.number("fps", 0, 1e6),
        json.small("audio_kbps", 0, 1_000_000),
        json.whole("duration", 0, MOST),
        json.number("seconds", 0, 1e12));
  }
}
