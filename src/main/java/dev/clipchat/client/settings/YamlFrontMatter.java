package dev.clipchat.client.settings;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Front matter that is more than plain lines. */
final class YamlFrontMatter {

  private YamlFrontMatter() {}

  static Map<String, String> parsed(String yaml) {
    Map<String, String> values = new HashMap<>();
    try (JsonParser parser = new YAMLFactory().createParser(yaml)) {
      if (parser.nextToken() == JsonToken.START_OBJECT) {
        object(parser, values);
      }
    } catch (IOException e) {
      // Half a front matter is worth more than none: what was read before the fault stays.
      values.remove("");
    }
    return values;
  }

  private static void object(JsonParser parser, Map<String, String> values) throws IOException {
    Map<String, String> inner = new HashMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = parser.currentName().toLowerCase(Locale.ROOT);
      JsonToken token = parser.nextToken();
      if (token == JsonToken.START_OBJECT) {
        object(parser, inner);
      } else if (token.isScalarValue()) {
        values.put(key, parser.getText().strip());
      } else {
        parser.skipChildren();
      }
    }
    inner.forEach(values::putIfAbsent);
  }
}
