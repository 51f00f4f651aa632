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
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** The settings file: keys and values in YAML, {@code targets} a map of its own. */
public final class SettingsFile {

  private static final String TARGETS = "targets";

  private final Path path;

  SettingsFile(Path path) {
    this.path = path;
  }

  public Path path() {
    return path;
  }

  record Content(Map<Setting, Chosen> values, Map<Target, SizeOf> targets) {}

  Content read() {
    Content content = new Content(new EnumMap<>(Setting.class), new EnumMap<>(Target.class));
    // No file, no YAML parser: a start without settings does not load one.
    WholeFile.read(path).ifPresent(text -> parse(text, content));
    return content;
  }

  private void parse(String text, Content content) {
    YAMLFactory yaml =
        YAMLFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
    try (JsonParser parser = yaml.createParser(text)) {
      JsonToken first = parser.nextToken();
      if (first == null || isNothing(parser)) {
        return;
      }
      if (first != JsonToken.START_OBJECT) {
        throw bad(parser, "expected lines of the form \"key: value\"");
      }
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        entry(parser, content);
      }
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      String why = String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("not YAML");
      throw new ClipchatException(new Failure.BadConfiguration(where(line), why), e);
    } catch (IOException e) {
      throw new ClipchatException(
          new Failure.BadConfiguration(path.toString(), WholeFile.reason(e)), e);
    }
  }

  private void entry(JsonParser parser, Content content) throws IOException {
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

  private String unknown(String key) {
    return Setting.named(key).isPresent()
        ? "\"" + key + "\" is not set here: use the environment or a flag"
        : "there is no setting called \"" + key + "\"";
  }

  private String checked(Setting setting, String value, int line) {
    if (!setting.accepts(value)) {
      throw failure(
          line, "\"" + value + "\" does not fit " + setting.key() + ": " + setting.accepted());
    }
    return setting == Setting.LANGUAGE ? Variables.language(value).orElse("en") : value;
  }

  private void targets(JsonParser parser, Map<Target, SizeOf> targets) throws IOException {
    if (isNothing(parser)) {
      return;
    }
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      throw bad(parser, "targets is a list of \"name: size\" lines, each indented");
    }
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      int line = line(parser);
      parser.nextToken();
      Target target =
          Target.named(name)
              .orElseThrow(() -> failure(line, "there is no target called \"" + name + "\""));
      String value = scalar(parser, name);
      Size size =
          Size.read(value)
              .orElseThrow(
                  () -> failure(line, "\"" + value + "\" is not a size: " + Size.ACCEPTED));
      targets.put(target, new SizeOf(size, origin(line)));
    }
  }

  private static boolean isNothing(JsonParser parser) throws IOException {
    return parser.currentToken() == JsonToken.VALUE_NULL
        || (parser.currentToken() == JsonToken.VALUE_STRING && parser.getText().isBlank());
  }

  private String scalar(JsonParser parser, String key) throws IOException {
    if (!parser.currentToken().isScalarValue()) {
      throw bad(parser, key + " has one value, not several");
    }
    return isNothing(parser) ? "" : parser.getText().strip();
  }

  private static int line(JsonParser parser) {
    return parser.currentTokenLocation().getLineNr();
  }

  private ClipchatException bad(JsonParser parser, String why) {
    return failure(line(parser), why);
  }

  private ClipchatException failure(int line, String why) {
    return new ClipchatException(new Failure.BadConfiguration(where(line), why));
  }

  private Origin origin(int line) {
    return new Origin(Level.FILE, where(line));
  }

  private String where(int line) {
    return path + ":" + line;
  }

  /** Sets one key, or takes it out (null), and leaves every other line as it is. */
  public void set(Setting setting, String value) {
    write(setting.key(), checkedForFile(setting, value));
  }

  public void unset(Setting setting) {
    write(setting.key(), "");
  }

  private String checkedForFile(Setting setting, String value) {
    if (!setting.allowedInFile() || !setting.accepts(value)) {
      throw new ClipchatException(
          new Failure.Usage(
              "\"" + value + "\" does not fit " + setting.key(),
              setting.allowedInFile() ? setting.accepted() : "the environment or a flag"));
    }
    return value;
  }

  private void write(String key, String value) {
    StringBuilder text = new StringBuilder();
    String old = WholeFile.read(path).orElse("");
    old.lines()
        .filter(l -> !l.toLowerCase(Locale.ROOT).matches("[\"']?" + key + "[\"']?\\s*:.*"))
        .forEach(l -> text.append(l).append('\n'));
    if (!value.isEmpty()) {
      text.append(key).append(": \"").append(value.replace("\\", "\\\\").replace("\"", "\\\""));
      text.append("\"\n");
    }
    parse(text.toString(), new Content(new EnumMap<>(Setting.class), new EnumMap<>(Target.class)));
    WholeFile.write(path, text.toString());
  }
}
