package dev.clipchat.client.settings;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Front matter that is more than plain lines. */
final class YamlFrontMatter {

  /** A key at the left edge and its value, with or without quotes around it. */
  private static final Pattern PLAIN =
      Pattern.compile("([A-Za-z][\\w-]*):\\s+([\"']?)(.+?)\\2\\s*");

  private YamlFrontMatter() {}

  static Map<String, String> parsed(String yaml) {
    Map<String, String> values = new HashMap<>();
    try (JsonParser parser = new YAMLFactory().createParser(yaml)) {
      if (parser.nextToken() == JsonToken.START_OBJECT) {
        object(parser, values);
      }
    } catch (IOException e) {
      // A colon in a description is enough for a fault. The lines around it are still plain.
      yaml.lines().forEach(line -> plain(line, values));
    }
    return values;
  }

  private static void plain(String line, Map<String, String> values) {
    Matcher m = PLAIN.matcher(line);
    if (m.matches()) {
      values.putIfAbsent(m.group(1).toLowerCase(Locale.ROOT), m.group(3).strip());
    }
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
