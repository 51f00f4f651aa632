package dev.clipchat.client.settings;

import dev.clipchat.units.Size;
import dev.clipchat.words.Text;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Everything that can be set: its key in the file, the flag and the variables that set it, what is
 * accepted. The one table that the loader, {@code config} and the docs go by.
 */
public enum Setting {
  BACKEND("backend", "--local, --cloud", ""),
  API_URL("api-url", "--api-url", "NEMO_API_URL"),
  WEB_URL("web-url", "", "NEMO_WEB_URL"),
  TOKEN("token", "", "NEMO_TOKEN"),
  CLIENT_ID("client-id", "", "NEMO_CLIENT_ID"),
  SKILL("skill", "--skill", "CLIPCHAT_SKILL"),
  PLATFORM("platform", "", "SKILL_SOURCE"),
  SESSION("session", "--session", "CLIPCHAT_SESSION"),
  LANGUAGE("lang", "--lang", "CLIPCHAT_LANG LC_ALL LC_MESSAGES LANG"),
  UNDER("under", "--under", "CLIPCHAT_UNDER"),
  HEIGHT("height", "--height", "CLIPCHAT_HEIGHT"),
  CODEC("codec", "--codec", "CLIPCHAT_CODEC"),
  EFFORT("effort", "--fast, --best", "CLIPCHAT_EFFORT"),
  JOBS("jobs", "--jobs", "CLIPCHAT_JOBS"),
  COLOR("color", "--color", "NO_COLOR CLICOLOR_FORCE CLICOLOR TERM"),
  PROGRESS("progress", "", "CI"),
  COLUMNS("columns", "", "COLUMNS"),
  PROXY("proxy", "", "HTTPS_PROXY ALL_PROXY"),
  HTTP_PROXY("http-proxy", "", "HTTP_PROXY ALL_PROXY"),
  NO_PROXY("no-proxy", "", "NO_PROXY"),
  CA_FILE("ca-file", "", "CLIPCHAT_CA_FILE SSL_CERT_FILE"),
  FFMPEG("ffmpeg", "", "CLIPCHAT_FFMPEG"),
  FONT("font", "", "CLIPCHAT_FONT");

  private static final Pattern PORT = Pattern.compile(":(\\d+)/?$");

  private final String key;
  private final String flag;

  /** The variables, first match wins, with spaces between. */
  private final String variables;

  Setting(String key, String flag, String variables) {
    this.key = key;
    this.flag = flag;
    this.variables = variables;
  }

  public String key() {
    return key;
  }

  /** The flags that set it, or empty. */
  public String flag() {
    return flag;
  }

  public List<String> variables() {
    return variables.isEmpty() ? List.of() : List.of(variables.split(" "));
  }

  /** What it can be, for whoever gave it something else. */
  public Text accepted() {
    return switch (this) {
      case BACKEND -> Text.of("client.accepts_backend");
      case API_URL, WEB_URL -> Text.of("client.accepts_url");
      case TOKEN -> Text.of("client.accepts_token");
      case CLIENT_ID -> Text.of("client.accepts_uuid");
      case SKILL -> Text.of("client.accepts_skill");
      case PLATFORM -> Text.of("client.accepts_word");
      case SESSION -> Text.of("client.accepts_session");
      case LANGUAGE -> Text.of("client.accepts_language");
      case UNDER -> Size.FORMS;
      case HEIGHT -> Text.of("client.accepts_range", "least", 16, "most", 4320);
      case CODEC -> Text.of("client.accepts_codec");
      case EFFORT -> Text.of("client.accepts_effort");
      case JOBS -> Text.of("client.accepts_range", "least", 1, "most", 64);
      case COLOR -> Text.of("client.accepts_color");
      case PROGRESS -> Text.of("client.accepts_progress");
      case COLUMNS -> Text.of("client.accepts_range", "least", 10, "most", 10_000);
      case PROXY, HTTP_PROXY -> Text.of("client.accepts_proxy");
      case NO_PROXY -> Text.of("client.accepts_hosts");
      case CA_FILE -> Text.of("client.accepts_pem");
      case FFMPEG -> Text.of("client.accepts_ffmpeg");
      case FONT -> Text.of("client.accepts_font");
    };
  }

  /** Whether the value is one. A switch, since a lambda each would cost every start some time. */
  public boolean accepts(String value) {
    return switch (this) {
      case BACKEND -> among(value, "local", "cloud");
      case API_URL, WEB_URL -> isUrl(value);
      case CLIENT_ID -> value.matches("[\\w-]{8,64}");
      case PLATFORM -> value.matches("[\\w.-]{1,64}");
      case LANGUAGE -> value.matches("(?i)[a-z]{2,3}([-_.@].*)?");
      case UNDER -> Size.read(value).isPresent();
      case HEIGHT -> between(value, 16, 4320);
      case CODEC -> among(value, "h264", "hevc", "av1");
      case EFFORT -> among(value, "fast", "normal", "best");
      case JOBS -> between(value, 1, 64);
      case COLOR -> among(value, "auto", "always", "never");
      case PROGRESS -> among(value, "auto", "plain", "none");
      case COLUMNS -> between(value, 10, 10_000);
      // What a header cannot hold is a slip of the copying hand.
      case TOKEN -> value.matches("[\\x21-\\x7e]+");
      case PROXY, HTTP_PROXY -> !value.isBlank() && hasPort(value);
      case SKILL, SESSION, NO_PROXY, CA_FILE, FFMPEG, FONT -> !value.isBlank();
    };
  }

  /** Whether its value is never shown. */
  public boolean secret() {
    return this == TOKEN;
  }

  /** Secrets and what belongs to one call have no place in a file. */
  public boolean allowedInFile() {
    return this != TOKEN && this != SESSION && this != COLUMNS;
  }

  public static Optional<Setting> named(String key) {
    String k = key.strip().toLowerCase(Locale.ROOT).replace('_', '-');
    return Arrays.stream(values()).filter(s -> s.key.equals(k)).findFirst();
  }

  private static boolean among(String value, String... words) {
    return Arrays.asList(words).contains(value);
  }

  private static boolean between(String value, int least, int most) {
    return value.matches("\\d{1,6}")
        && Integer.parseInt(value) >= least
        && Integer.parseInt(value) <= most;
  }

  /** Whether the port, if there is one, can be. */
  private static boolean hasPort(String address) {
    Matcher port = PORT.matcher(address);
    return !port.find() || between(port.group(1), 1, 65_535);
  }

  private static boolean isUrl(String value) {
    try {
      URI uri = URI.create(value);
      return uri.getHost() != null && among(String.valueOf(uri.getScheme()), "http", "https");
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
