package dev.clipchat.client.settings;

import dev.clipchat.client.settings.Origin.Level;
import dev.clipchat.client.settings.Settings.Chosen;
import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.words.Text;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the environment sets. An empty variable counts as none. */
final class Variables {

  private static final String CLOUD_ONLY = "NEMO_";

  /** Longer than any list of hosts or path. */
  private static final int LONGEST = 32 * 1024;

  private final Map<String, String> environment;

  Variables(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  /** {@code cloudless}: whatever concerns the cloud is not looked at. */
  Optional<Chosen> value(Setting setting, boolean cloudless) {
    if (setting == Setting.BACKEND) {
      return cloudless ? Optional.empty() : backend();
    }
    for (String variable : setting.variables()) {
      String raw = read(variable);
      if (raw.isEmpty() || (cloudless && variable.startsWith(CLOUD_ONLY))) {
        continue;
      }
      Optional<String> value = meaning(setting, variable, raw);
      if (value.isPresent()) {
        return value.map(v -> new Chosen(v, new Origin(Level.ENVIRONMENT, variable)));
      }
    }
    return Optional.empty();
  }

  /** Naming the cloud's token or address is choosing the cloud. */
  private Optional<Chosen> backend() {
    for (Setting cloud : new Setting[] {Setting.TOKEN, Setting.API_URL}) {
      String variable = cloud.variables().get(0);
      if (!read(variable).isEmpty()) {
        return Optional.of(new Chosen("cloud", new Origin(Level.ENVIRONMENT, variable)));
      }
    }
    return Optional.empty();
  }

  /** The variables of proxies are written in either case of letters; lower case comes first. */
  private String read(String variable) {
    String raw = environment.getOrDefault(variable, "");
    if (raw.length() > LONGEST) {
      throw new ClipchatException(
          new Failure.BadConfiguration(
              variable, Text.of("client.value_too_long", "key", variable)));
    }
    String lower =
        variable.endsWith("_PROXY")
            ? environment.getOrDefault(variable.toLowerCase(Locale.ROOT), "").strip()
            : "";
    return lower.isEmpty() ? raw.strip() : lower;
  }

  /** What a variable's value says about the setting; some say nothing. */
  private static Optional<String> meaning(Setting setting, String variable, String raw) {
    return switch (variable) {
      case "NO_COLOR" -> Optional.of("never");
      case "CLICOLOR_FORCE" -> raw.equals("0") ? Optional.empty() : Optional.of("always");
      case "CLICOLOR" -> raw.equals("0") ? Optional.of("never") : Optional.empty();
      case "TERM" -> raw.equals("dumb") ? Optional.of("never") : Optional.empty();
      case "CI" -> raw.matches("(?i)0|false|no") ? Optional.empty() : Optional.of("plain");
      case "COLUMNS" -> Optional.of(raw).filter(setting::accepts);
      case "LC_ALL", "LC_MESSAGES", "LANG" -> language(raw);
      case "CLIPCHAT_LANG" -> Optional.of(language(checked(setting, variable, raw)).orElse("en"));
      default -> Optional.of(checked(setting, variable, raw));
    };
  }

  private static String checked(Setting setting, String variable, String raw) {
    if (!setting.accepts(raw)) {
      throw new ClipchatException(
          new Failure.BadConfiguration(
              variable,
              setting.secret()
                  ? Text.of("client.secret_not_accepted", "accepted", setting.accepted())
                  : Text.of("client.not_accepted", "value", raw, "accepted", setting.accepted())));
    }
    return raw;
  }

  /** {@code zh_CN.UTF-8} is {@code zh}; {@code C} and {@code POSIX} are no language. */
  static Optional<String> language(String locale) {
    String word = locale.replaceAll("[-_.@].*", "").toLowerCase(Locale.ROOT);
    return word.matches("[a-z]{2,3}") ? Optional.of(word) : Optional.empty();
  }
}
