package dev.clipchat.client.settings;

import dev.clipchat.units.Size;
import dev.clipchat.units.Target;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What is set. Only settings that have a value are in the map. */
public record Settings(
    Map<Setting, Chosen> values, ChosenSkill chosenSkill, Map<Target, SizeOf> targets, Path file) {

  private static final URI API = URI.create("https://mega-api-prod.nemovideo.ai");
  private static final URI WEB = URI.create("https://nemovideo.com");

  public Settings {
    values = Map.copyOf(values);
    targets = Map.copyOf(targets);
  }

  /** A value and who set it. */
  public record Chosen(String value, Origin origin) {}

  /** A target's ceiling and who set it. */
  public record SizeOf(Size size, Origin origin) {}

  /** A row of {@code config list}; a secret's value is masked. */
  public record Row(String key, String value, Origin origin) {}

  /** The skill in use. */
  public Skill skill() {
    return chosenSkill.skill();
  }

  public Optional<String> value(Setting setting) {
    return Optional.ofNullable(values.get(setting)).map(Chosen::value);
  }

  public boolean cloud() {
    return value(Setting.BACKEND).orElse("local").equals("cloud");
  }

  public URI apiUrl() {
    return value(Setting.API_URL).map(URI::create).orElse(API);
  }

  public URI webUrl() {
    return value(Setting.WEB_URL).map(URI::create).orElse(WEB);
  }

  public Optional<String> token() {
    return value(Setting.TOKEN);
  }

  public Optional<String> clientId() {
    return value(Setting.CLIENT_ID);
  }

  public Optional<String> session() {
    return value(Setting.SESSION);
  }

  /** Two or three letters, such as {@code en} or {@code zh}: the language of the session. */
  public String language() {
    return value(Setting.LANGUAGE).orElse("en");
  }

  /** Whether somebody asked for that language, and did not only come to have its locale. */
  public boolean isLanguageAsked() {
    return Optional.ofNullable(values.get(Setting.LANGUAGE))
        .map(Chosen::origin)
        .filter(o -> !o.detail().matches("LC_ALL|LC_MESSAGES|LANG"))
        .isPresent();
  }

  /** The ceiling that holds where none is named; none for most people. */
  public Optional<Size> under() {
    return value(Setting.UNDER).map(Size::parse);
  }

  /** The picture's height; 0 where none is set. */
  public int height() {
    return value(Setting.HEIGHT).map(Integer::valueOf).orElse(0);
  }

  /** The codec's word, where one is set. */
  public Optional<String> codec() {
    return value(Setting.CODEC);
  }

  public String effort() {
    return value(Setting.EFFORT).orElse("normal");
  }

  public int jobs() {
    return value(Setting.JOBS).map(Integer::valueOf).orElse(1);
  }

  public Optional<Path> caFile() {
    return value(Setting.CA_FILE).map(Path::of);
  }

  /** Which platform the skill counts as in the attribution. */
  public String platform() {
    return value(Setting.PLATFORM).orElse(skill().platform());
  }

  /** What a target takes, by the file or else by the table. */
  public Size ceilingOf(Target target) {
    SizeOf own = targets.get(target);
    return own == null ? target.size() : own.size();
  }

  /** The proxies as variables, whoever set them. */
  public Map<String, String> proxyVariables() {
    Map<String, String> variables = new HashMap<>();
    value(Setting.PROXY).ifPresent(v -> variables.put("HTTPS_PROXY", v));
    value(Setting.HTTP_PROXY).ifPresent(v -> variables.put("HTTP_PROXY", v));
    value(Setting.NO_PROXY).ifPresent(v -> variables.put("NO_PROXY", v));
    return variables;
  }

  /** The environment, with the program and the font that are set elsewhere in it too. */
  public Map<String, String> programs(Map<String, String> environment) {
    Map<String, String> all = new HashMap<>(environment);
    for (Setting setting : new Setting[] {Setting.FFMPEG, Setting.FONT}) {
      value(setting).ifPresent(v -> all.put(setting.variables().get(0), v));
    }
    return all;
  }

  /** How work in progress is shown: auto, plain or none. */
  public String progress() {
    return value(Setting.PROGRESS).orElse("auto");
  }

  public String colour() {
    return value(Setting.COLOR).orElse("auto");
  }

  /** Every setting that has a value, then the targets. */
  public List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    for (Setting setting : Setting.values()) {
      row(setting).ifPresent(rows::add);
    }
    for (Target target : Target.all()) {
      SizeOf own = targets.get(target);
      String key = "targets." + target.word().toLowerCase(Locale.ROOT);
      rows.add(
          own == null
              ? new Row(key, target.size().exact(), Origin.DEFAULT)
              : new Row(key, own.size().exact(), own.origin()));
    }
    return rows;
  }

  private Optional<Row> row(Setting setting) {
    return Optional.ofNullable(values.get(setting))
        .map(c -> new Row(setting.key(), shown(setting, c.value()), c.origin()))
        .or(() -> defaultOf(setting).map(v -> new Row(setting.key(), v, Origin.DEFAULT)));
  }

  /** A proxy's address may hold a password. */
  private static String shown(Setting setting, String value) {
    boolean proxy = setting == Setting.PROXY || setting == Setting.HTTP_PROXY;
    return setting.secret() ? "********" : proxy ? value.replaceAll("[^/@]*@", "***@") : value;
  }

  /** The default, where a setting has one. */
  public Optional<String> defaultOf(Setting setting) {
    return switch (setting) {
      case BACKEND -> Optional.of("local");
      case API_URL -> Optional.of(API.toString());
      case WEB_URL -> Optional.of(WEB.toString());
      case SKILL -> Optional.of(SkillShelf.DEFAULT);
      case PLATFORM -> Optional.of(skill().platform());
      case LANGUAGE -> Optional.of("en");
      case CODEC -> Optional.of("h264");
      case EFFORT -> Optional.of("normal");
      case JOBS -> Optional.of("1");
      case COLOR, PROGRESS -> Optional.of("auto");
      default -> Optional.empty();
    };
  }
}
