package dev.clipchat.engine.edit;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** The plan of a draft: {@code m.plan}. */
final class PlanJson {

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
}
