package dev.clipchat.client.cli;

import dev.clipchat.client.intent.Command;
import dev.clipchat.client.reply.Block;
import dev.clipchat.client.reply.Block.Cell;
import dev.clipchat.client.reply.Block.Column;
import dev.clipchat.client.settings.Origin;
import dev.clipchat.client.settings.Setting;
import dev.clipchat.client.settings.Settings;
import dev.clipchat.client.settings.SettingsFile;
import dev.clipchat.client.settings.SettingsLoader;
import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.units.Size;
import dev.clipchat.units.Target;
import dev.clipchat.words.Text;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The settings: shown with who set them, and changed in the file. */
record ConfigCommand(AppContext app, Announcer announcer) {

  private static final String TARGETS = "targets.";

  ExitCode run(Command.Config command) {
    SettingsLoader loader = new SettingsLoader(app.parts().environment(), app.parts().places());
    String key = command.key() == null ? "" : command.key();
    switch (command.verb()) {
      case "path" -> result("path", app.settings().file().toString());
      case "get" -> get(key);
      case "set" -> {
        String value = command.value() == null ? "" : command.value();
        set(loader.file(), key, value);
        if (key.equals(Setting.LANGUAGE.key())) {
          new LanguageNotice(app, announcer).tell(value);
        }
      }
      case "unset" -> unset(loader.file(), key);
      default -> list();
    }
    return ExitCode.DONE;
  }

  private static void set(SettingsFile file, String key, String value) {
    if (key.startsWith(TARGETS)) {
      // An empty size is no size; taking a target out is "unset".
      file.set(target(key), Size.parse(value).exact());
    } else {
      file.set(named(key), value);
    }
  }

  private static void unset(SettingsFile file, String key) {
    if (key.startsWith(TARGETS)) {
      file.set(target(key), "");
    } else {
      file.unset(named(key));
    }
  }

  private static Target target(String key) {
    String name = key.substring(TARGETS.length());
    return Target.named(name)
        .orElseThrow(
            () ->
                new ClipchatException(
                    new Failure.Usage(
                        Text.of("client.unknown_target", "name", name),
                        Text.of(
                            "client.usage_choose",
                            "choices",
                            Target.all().stream()
                                .map(t -> TARGETS + t.word().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", "))))));
  }

  private void list() {
    List<List<Cell>> rows =
        app.settings().rows().stream()
            .map(
                row ->
                    List.of(
                        Cell.of(row.key()),
                        Cell.of(row.value()),
                        new Cell(origin(row.origin()), row.origin().text())))
            .toList();
    announcer
        .screen()
        .show(
            new Block.Table(
                "settings",
                List.of(
                    Column.key("key", app.words().say("client.column_key")),
                    Column.text("value", app.words().say("client.column_value")),
                    Column.text("origin", app.words().say("client.column_from"))),
                rows));
  }

  private String origin(Origin origin) {
    String key = "client.origin_" + origin.level().word();
    return app.words().say(key, "detail", origin.detail()).strip();
  }

  private void get(String key) {
    for (Settings.Row row : app.settings().rows()) {
      if (row.key().equals(key)) {
        result(key, row.value());
        return;
      }
    }
    named(key);
    throw new ClipchatException(new Failure.BadConfiguration(key, Text.of("client.not_set")));
  }

  private void result(String key, String value) {
    Map<String, @Nullable Object> data = new LinkedHashMap<>();
    data.put(key, value);
    announcer.screen().show(new Block.Result("setting", value, value, data));
  }

  private static Setting named(String key) {
    return Setting.named(key)
        .orElseThrow(
            () ->
                new ClipchatException(
                    new Failure.Usage(
                        Text.of("client.unknown_setting", "key", key),
                        Text.of(
                            "client.usage_choose",
                            "choices",
                            Arrays.stream(Setting.values())
                                .map(Setting::key)
                                .collect(Collectors.joining(", "))))));
  }
}
