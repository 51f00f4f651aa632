package dev.clipchat.client.settings;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.clipchat.client.settings.Origin.Level;
import dev.clipchat.client.settings.Settings.Chosen;
import dev.clipchat.client.settings.Settings.SizeOf;
import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.files.WholeFile;
import dev.clipchat.units.Size;
import dev.clipchat.units.Target;
import dev.clipchat.words.Text;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** Reads a settings file's YAML; apart, so that a start without a file loads none of it. */
final class SettingsYaml {

  private static final String TARGETS = "targets";

  private final Path path;
  private final SettingsFile.Content content;

  SettingsYaml(Path path, SettingsFile.Content content) {
    this.path = path;
    this.content = content;
  }

  void parse(String text) {
    YAMLFactory yaml =
        YAMLFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
    try (JsonParser parser = yaml.createParser(text)) {
      JsonToken first = parser.nextToken();
      if (first == null || isNothing(parser)) {
        return;
      }
      if (first != JsonToken.START_OBJECT) {
        throw bad(parser, Text.of("client.yaml_lines"));
      }
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        entry(parser);
      }
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      String why = String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("not YAML");
      throw new ClipchatException(new Failure.BadConfiguration(where(line), Text.asItIs(why)), e);
    } catch (IOException e) {
      throw new ClipchatException(
          new Failure.BadConfiguration(path.toString(), WholeFile.reason(e)), e);
    }
  }

  private void entry(JsonParser parser) throws IOException {
    String key = parser.currentName();
    int line = line(parser);
    parser.nextToken();
    if (key.equals(TARGETS)) {
      targets(parser, content.targets());
      return;
    }
    Setting setting =
        Setting.named(key)
            .filter(Setting::allowedInFile)
            .orElseThrow(() -> failure(line, unknown(key)));
    String value = scalar(parser, key);
    if (!value.isEmpty()) {
      content.values().put(setting, new Chosen(checked(setting, value, line), origin(line)));
    }
  }

  private Text unknown(String key) {
    return Setting.named(key).isPresent()
        ? Text.of("client.not_in_file", "key", key)
        : Text.of("client.no_such_setting", "key", key);
  }

  private String checked(Setting setting, String value, int line) {
    if (!setting.accepts(value)) {
      throw failure(
          line, Text.of("client.not_accepted", "value", value, "accepted", setting.accepted()));
    }
    return setting == Setting.LANGUAGE ? Variables.language(value).orElse("en") : value;
  }

  private void targets(JsonParser parser, Map<Target, SizeOf> targets) throws IOException {
    if (isNothing(parser)) {
      return;
    }
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      throw bad(parser, Text.of("client.targets_form"));
    }
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      int line = line(parser);
      parser.nextToken();
      Target target =
          Target.named(name)
              .orElseThrow(() -> failure(line, Text.of("client.no_such_target", "name", name)));
      String value = scalar(parser, name);
      Size size =
          Size.read(value)
              .orElseThrow(
                  () ->
                      failure(
                          line,
                          Text.of("client.not_accepted", "value", value, "accepted", Size.FORMS)));
      targets.put(target, new SizeOf(size, origin(line)));
    }
  }

  private static boolean isNothing(JsonParser parser) throws IOException {
    return parser.currentToken() == JsonToken.VALUE_NULL
        || (parser.currentToken() == JsonToken.VALUE_STRING && parser.getText().isBlank());
  }

  private String scalar(JsonParser parser, String key) throws IOException {
    if (!parser.currentToken().isScalarValue()) {
      throw bad(parser, Text.of("client.one_value", "key", key));
    }
    return isNothing(parser) ? "" : parser.getText().strip();
  }

  private static int line(JsonParser parser) {
    return parser.currentTokenLocation().getLineNr();
  }

  private ClipchatException bad(JsonParser parser, Text why) {
    return failure(line(parser), why);
  }

  private ClipchatException failure(int line, Text why) {
    return new ClipchatException(new Failure.BadConfiguration(where(line), why));
  }

  private Origin origin(int line) {
    return new Origin(Level.FILE, where(line));
  }

  private String where(int line) {
    return path + ":" + line;
  }
}
