package dev.clipchat.client.settings;

import dev.clipchat.client.settings.Settings.Chosen;
import dev.clipchat.client.settings.Settings.SizeOf;
import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.files.WholeFile;
import dev.clipchat.units.Size;
import dev.clipchat.units.Target;
import dev.clipchat.words.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The settings file: keys and values in YAML, {@code targets} a map of its own. */
public final class SettingsFile {

  /** No settings need more; what is larger was not written by hand, and is not read. */
  private static final long MOST_BYTES = 256 * 1024;

  private final Path path;

  SettingsFile(Path path) {
    this.path = path;
  }

  public Path path() {
    return path;
  }

  record Content(Map<Setting, Chosen> values, Map<Target, SizeOf> targets) {}

  private static Content nothing() {
    return new Content(new EnumMap<>(Setting.class), new HashMap<>());
  }

  Content read() {
    Content content = nothing();
    checkSize();
    // No file, no YAML parser: a start without settings does not load one.
    WholeFile.read(path).ifPresent(text -> new SettingsYaml(path, content).parse(text));
    return content;
  }

  private void checkSize() {
    try {
      if (Files.exists(path) && Files.size(path) > MOST_BYTES) {
        throw new ClipchatException(
            new Failure.BadConfiguration(path.toString(), Text.of("client.settings_too_large")));
      }
    } catch (IOException e) {
      throw new ClipchatException(new Failure.StorageFailed(path, WholeFile.reason(e)), e);
    }
  }

  /** Sets one key, or takes it out (null), and leaves every other line as it is. */
  public void set(Setting setting, String value) {
    write(setting.key(), checkedForFile(setting, value));
  }

  public void unset(Setting setting) {
    write(setting.key(), "");
  }

  /** Sets what a target takes, or takes that out (empty). */
  public void set(Target target, String size) {
    String word = target.word().toLowerCase(Locale.ROOT);
    String line = size.isEmpty() ? "" : "  " + word + ": \"" + Size.parse(size).exact() + "\"";
    write(withTarget(WholeFile.read(path).orElse("").lines().toList(), word, line));
  }

  private static String withTarget(List<String> lines, String word, String line) {
    List<String> others = new ArrayList<>();
    List<String> targets = new ArrayList<>();
    boolean inside = false;
    for (String old : lines) {
      boolean heading = old.matches("targets\\s*:\\s*(#.*)?");
      inside = heading || (inside && (old.isBlank() || Character.isWhitespace(old.charAt(0))));
      boolean same =
          old.strip().toLowerCase(Locale.ROOT).matches("[\"']?" + word + "[\"']?\\s*:.*");
      if (!inside) {
        others.add(old);
      } else if (!heading && !same) {
        targets.add(old);
      }
    }
    if (!line.isEmpty()) {
      targets.add(line);
    }
    if (targets.stream().anyMatch(t -> !t.isBlank())) {
      others.add("targets:");
      others.addAll(targets);
    }
    return others.stream().map(l -> l + "\n").collect(Collectors.joining());
  }

  private String checkedForFile(Setting setting, String value) {
    checkSize();
    if (value.length() > MOST_BYTES / 8) {
      throw new ClipchatException(
          new Failure.Usage(
              Text.of("client.value_too_long", "key", setting.key()),
              Text.of("ground.accepted", "what", setting.accepted())));
    }
    if (!setting.allowedInFile() || !setting.accepts(value)) {
      throw new ClipchatException(
          new Failure.Usage(
              Text.of("client.does_not_fit", "value", value, "key", setting.key()),
              setting.allowedInFile()
                  ? Text.of("ground.accepted", "what", setting.accepted())
                  : Text.of("client.environment_or_flag")));
    }
    return value;
  }

  private void write(String key, String value) {
    StringBuilder text = new StringBuilder();
    String old = WholeFile.read(path).orElse("");
    old.lines()
        .filter(l -> !l.toLowerCase(Locale.ROOT).matches(form(key)))
        .forEach(l -> text.append(l).append('\n'));
    if (!value.isEmpty()) {
      text.append(key).append(": \"").append(value.replace("\\", "\\\\").replace("\"", "\\\""));
      text.append("\"\n");
    }
    write(text.toString());
  }

  private void write(String text) {
    new SettingsYaml(path, nothing()).parse(text);
    WholeFile.write(behindLink(), text);
  }

  /** A key as a line may begin with it: either of its spellings, in quotes or not. */
  private static String form(String key) {
    return "[\"']?" + key.replace("-", "[-_]") + "[\"']?\\s*:.*";
  }

  /** Whoever keeps the file elsewhere and has a link here keeps it there. */
  private Path behindLink() {
    try {
      return Files.isSymbolicLink(path) && Files.exists(path) ? path.toRealPath() : path;
    } catch (IOException e) {
      throw new ClipchatException(new Failure.StorageFailed(path, WholeFile.reason(e)), e);
    }
  }
}
