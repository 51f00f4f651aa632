package dev.clipchat.client.settings;

import dev.clipchat.client.settings.Origin.Level;
import dev.clipchat.client.settings.Settings.Chosen;
import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.files.Places;
import dev.clipchat.units.Size;
import dev.clipchat.words.Text;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Finds each setting's value: flag, else environment, else file, else skill, else none. */
public final class SettingsLoader {

  private static final int LONGEST = 32 * 1024;

  private final Variables variables;
  private final SettingsFile file;
  private final SkillShelf shelf;

  public SettingsLoader(Map<String, String> environment, Places places) {
    this.variables = new Variables(environment);
    this.file = new SettingsFile(places.config().resolve("config.yaml"));
    this.shelf = new SkillShelf(places.home());
  }

  /** {@code flags} holds what was typed, by setting; {@code --local} is BACKEND=local. */
  public Settings load(Map<Setting, String> flags) {
    SettingsFile.Content content = file.read();
    boolean cloudless = "local".equals(flags.get(Setting.BACKEND));
    Map<Setting, Chosen> values = new EnumMap<>(Setting.class);
    for (Setting setting : Setting.values()) {
      fromFlag(setting, flags)
          .or(() -> variables.value(setting, cloudless))
          .or(() -> Optional.ofNullable(content.values().get(setting)))
          .ifPresent(chosen -> values.put(setting, chosen));
    }
    ChosenSkill skill = skill(values);
    return new Settings(values, skill, content.targets(), file.path());
  }

  /** A language or locale as its two or three letters; nothing where it names none. */
  public static Optional<String> language(String locale) {
    return Variables.language(locale.strip());
  }

  public SettingsFile file() {
    return file;
  }

  public SkillShelf shelf() {
    return shelf;
  }

  private static Optional<Chosen> fromFlag(Setting setting, Map<Setting, String> flags) {
    String value = flags.get(setting);
    if (value == null) {
      // An address on the command line is a choice of the backend behind it.
      return setting == Setting.BACKEND && flags.containsKey(Setting.API_URL)
          ? Optional.of(new Chosen("cloud", new Origin(Level.FLAG, Setting.API_URL.flag())))
          : Optional.empty();
    }
    // Of two flags for one setting, the one that says the value was typed.
    String flag = setting.flag().contains(",") ? "--" + value : setting.flag();
    if (value.length() > LONGEST) {
      throw new ClipchatException(
          new Failure.Usage(
              Text.of("client.value_too_long", "key", flag),
              Text.of("ground.accepted", "what", setting.accepted())));
    }
    if (!setting.accepts(value)) {
      throw new ClipchatException(
          new Failure.Usage(
              Text.of("client.does_not_fit", "value", value, "key", flag),
              Text.of("ground.accepted", "what", setting.accepted())));
    }
    String meant = setting == Setting.LANGUAGE ? Variables.language(value).orElse("en") : value;
    return Optional.of(new Chosen(meant, new Origin(Level.FLAG, flag)));
  }

  /** The skill in use; one that somebody chose brings its usual ceiling. */
  private ChosenSkill skill(Map<Setting, Chosen> values) {
    Chosen named = values.get(Setting.SKILL);
    Chosen language = values.get(Setting.LANGUAGE);
    ChosenSkill chosen =
        new ChosenSkill(
            shelf,
            named == null ? SkillShelf.DEFAULT : named.value(),
            language == null ? "en" : language.value());
    Size ceiling = named == null ? null : chosen.skill().ceiling();
    if (ceiling != null) {
      Origin origin = new Origin(Level.SKILL, chosen.skill().name());
      values.putIfAbsent(Setting.UNDER, new Chosen(ceiling.exact(), origin));
    }
    return chosen;
  }
}
