package dev.clipchat.client.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;

/** One upload as the state lists it; zero and empty stand for what is not known. */
public record MediaInfo(
    String id, String name, Duration duration, int width, int height, long bytes, boolean current) {

  static MediaInfo read(JsonNode info) {
    return new MediaInfo(
        text(info, "id", "video_id", "asset_id"),
        text(info, "name", "file_name", "filename", "title"),
        Duration.ofMillis(Math.max(0, info.path("duration").asLong(0))),
        info.path("width").asInt(0),
        info.path("height").asInt(0),
        info.path("size").asLong(0),
        info.path("current").asBoolean(false));
  }

  private static String text(JsonNode info, String... names) {
    for (String name : names) {
      JsonNode field = info.path(name);
      if (field.isTextual() || field.isIntegralNumber()) {
        return field.asText();
      }
    }
    return "";
  }
}
