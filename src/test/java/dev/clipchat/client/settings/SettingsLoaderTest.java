package dev.clipchat.client.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.files.Places;
import dev.clipchat.units.Size;
import dev.clipchat.units.Target;
import dev.clipchat.words.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsLoaderTest {

  @TempDir Path home;

  private final Map<String, String> environment = new HashMap<>();
  private final Map<Setting, String> flags = new HashMap<>();

  private Places places() {
    return Places.of(Map.of("HOME", home.toString()), "Linux");
  }

  private Path file() {
    return places().config().resolve("config.yaml");
  }

  private void write(String yaml) {
    try {
      Files.createDirectories(places().config());
      Files.writeString(file(), yaml);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private Settings load() {
    return new SettingsLoader(environment, places()).load(flags);
  }

  private String row(String key) {
    return load().rows().stream()
        .filter(r -> r.key().equals(key))
        .map(r -> r.value() + " from " + r.origin().text())
        .collect(Collectors.joining())
        .replace(file().toString(), "FILE");
  }

  private static Map<String, String> map(String text) {
    Map<String, String> map = new HashMap<>();
    for (String pair : text.split(" ")) {
      if (pair.contains("=")) {
        map.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
      }
    }
    return map;
  }

  /** Flags, environment, file, key, and what it comes to. */
  static Stream<Arguments> precedence() {
    return Stream.of(
        // where the work is done
        Arguments.of("", "", "", "backend", "local from default"),
        Arguments.of("", "", "backend: cloud", "backend", "cloud from file FILE:1"),
        Arguments.of("", "NEMO_TOKEN=t", "", "backend", "cloud from environment NEMO_TOKEN"),
        Arguments.of(
            "", "NEMO_API_URL=http://h:1", "", "backend", "cloud from environment NEMO_API_URL"),
        Arguments.of(
            "", "NEMO_TOKEN=t", "backend: local", "backend", "cloud from environment NEMO_TOKEN"),
        Arguments.of(
            "BACKEND=local",
            "NEMO_TOKEN=t",
            "backend: cloud",
            "backend",
            "local from flag --local"),
        Arguments.of("BACKEND=cloud", "", "backend: local", "backend", "cloud from flag --cloud"),
        Arguments.of("API_URL=http://h:1", "", "", "backend", "cloud from flag --api-url"),
        Arguments.of("", "NEMO_TOKEN=", "", "backend", "local from default"),
        Arguments.of("", "NEMO_CLIENT_ID=11111111-2222", "", "backend", "local from default"),
        // --local ignores every NEMO_*
        Arguments.of("BACKEND=local", "NEMO_TOKEN=t", "", "token", ""),
        Arguments.of(
            "BACKEND=local",
            "NEMO_API_URL=http://h:1",
            "",
            "api-url",
            "https://mega-api-prod.nemovideo.ai from default"),
        Arguments.of(
            "BACKEND=local",
            "NEMO_WEB_URL=http://h:1",
            "",
            "web-url",
            "https://nemovideo.com from default"),
        Arguments.of("BACKEND=local", "NEMO_CLIENT_ID=11111111-2222", "", "client-id", ""),
        Arguments.of(
            "BACKEND=local", "NEMO_API_URL=nonsense", "", "backend", "local from flag --local"),
        // each level over the next
        Arguments.of(
            "API_URL=http://f:1",
            "NEMO_API_URL=http://e:1",
            "api-url: http://y:1",
            "api-url",
            "http://f:1 from flag --api-url"),
        Arguments.of(
            "",
            "NEMO_API_URL=http://e:1",
            "api-url: http://y:1",
            "api-url",
            "http://e:1 from environment NEMO_API_URL"),
        Arguments.of(
            "", "", "# one\napi-url: http://y:1", "api-url", "http://y:1 from file FILE:2"),
        Arguments.of(
            "", "NEMO_TOKEN=nmv_usr_secret", "", "token", "******** from environment NEMO_TOKEN"),
        Arguments.of(
            "CODEC=av1", "CLIPCHAT_CODEC=hevc", "codec: h264", "codec", "av1 from flag --codec"),
        Arguments.of(
            "",
            "CLIPCHAT_CODEC=hevc",
            "codec: h264",
            "codec",
            "hevc from environment CLIPCHAT_CODEC"),
        Arguments.of("EFFORT=best", "", "effort: fast", "effort", "best from flag --best"),
        Arguments.of("", "", "jobs: 3", "jobs", "3 from file FILE:1"),
        Arguments.of("", "", "jobs: 64", "jobs", "64 from file FILE:1"),
        Arguments.of("", "", "under: 9.5M", "under", "9.5M from file FILE:1"),
        // a skill that was chosen brings its usual ceiling; the default one does not
        Arguments.of("", "", "", "under", ""),
        Arguments.of(
            "SKILL=video-compressor-for-discord-10mb",
            "",
            "",
            "under",
            "10MB from skill video-compressor-for-discord-10mb"),
        Arguments.of("SKILL=rtk-compressor-free", "", "", "under", ""),
        Arguments.of("UNDER=3MB", "", "skill: compressor-online", "under", "3MB from flag --under"),
        Arguments.of(
            "", "", "skill: compressor-online", "under", "50MB from skill compressor-online"),
        Arguments.of("", "SKILL_SOURCE=mine", "", "platform", "mine from environment SKILL_SOURCE"),
        Arguments.of("", "", "", "platform", "unknown from default"),
        // language
        Arguments.of("", "LANG=zh_CN.UTF-8", "", "lang", "zh from environment LANG"),
        Arguments.of("", "LANG=zh_CN.UTF-8 LC_ALL=de_DE", "", "lang", "de from environment LC_ALL"),
        Arguments.of("", "LANG=C.UTF-8", "", "lang", "en from default"),
        Arguments.of("", "LC_ALL=C LANG=zh_TW", "", "lang", "zh from environment LANG"),
        Arguments.of(
            "",
            "LANG=en_US.UTF-8 CLIPCHAT_LANG=zh",
            "",
            "lang",
            "zh from environment CLIPCHAT_LANG"),
        Arguments.of("LANGUAGE=zh", "LANG=en_US.UTF-8", "lang: en", "lang", "zh from flag --lang"),
        Arguments.of("", "LANG=en_US.UTF-8", "lang: zh", "lang", "en from environment LANG"),
        // colours, progress, width
        Arguments.of("", "NO_COLOR=1", "", "color", "never from environment NO_COLOR"),
        Arguments.of(
            "", "NO_COLOR=1 CLICOLOR_FORCE=1", "", "color", "never from environment NO_COLOR"),
        Arguments.of("", "CLICOLOR_FORCE=1", "", "color", "always from environment CLICOLOR_FORCE"),
        Arguments.of("", "CLICOLOR_FORCE=0", "", "color", "auto from default"),
        Arguments.of("", "CLICOLOR=0", "", "color", "never from environment CLICOLOR"),
        Arguments.of("", "TERM=dumb", "color: always", "color", "never from environment TERM"),
        Arguments.of("", "TERM=xterm", "color: always", "color", "always from file FILE:1"),
        Arguments.of("COLOR=always", "NO_COLOR=1", "", "color", "always from flag --color"),
        Arguments.of("", "CI=true", "", "progress", "plain from environment CI"),
        Arguments.of("", "CI=false", "", "progress", "auto from default"),
        Arguments.of("", "COLUMNS=40", "", "columns", "40 from environment COLUMNS"),
        Arguments.of("", "COLUMNS=wide", "", "columns", ""),
        // proxies, in either case of letters
        Arguments.of(
            "", "HTTPS_PROXY=http://p:1", "", "proxy", "http://p:1 from environment HTTPS_PROXY"),
        Arguments.of(
            "",
            "https_proxy=http://q:1 HTTPS_PROXY=http://p:1",
            "",
            "proxy",
            "http://q:1 from environment HTTPS_PROXY"),
        Arguments.of(
            "",
            "ALL_PROXY=socks5://p:1",
            "proxy: http://y:1",
            "proxy",
            "socks5://p:1 from environment ALL_PROXY"),
        Arguments.of("", "NO_PROXY=a,b", "", "no-proxy", "a,b from environment NO_PROXY"),
        // targets
        Arguments.of("", "", "", "targets.discord", "10MB from default"),
        Arguments.of(
            "",
            "",
            "targets:\n  discord: 50MB\n  mail: 20MiB",
            "targets.discord",
            "50MB from file FILE:2"),
        Arguments.of(
            "",
            "",
            "targets:\n  discord: 50MB\n  mail: 20MiB",
            "targets.email",
            "20971520B from file FILE:3"));
  }

  @ParameterizedTest
  @MethodSource("precedence")
  void theStrongestWordCounts(
      String flags, String environment, String yaml, String key, String row) {
    map(flags).forEach((k, v) -> this.flags.put(Setting.valueOf(k), v));
    this.environment.putAll(map(environment));
    if (!yaml.isEmpty()) {
      write(yaml);
    }
    assertEquals(row, row(key));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "backend: [",
        "a\n",
        "- x",
        "back-end: local",
        "backend: both",
        "jobs: many",
        "jobs: 0",
        "jobs: 65",
        "under: banana",
        "height: 99999",
        "targets: 5",
        "targets:\n  nowhere: 5MB",
        "targets:\n  discord: much",
        "token: nmv_usr_x",
        "backend: local\nbackend: cloud",
        "skill: {a: b}",
        "codec: vp9",
        "lang: 7",
        "api-url: ftp://x",
        "a: \"b",
        "\tx: y"
      })
  void aBadFileIsRefusedByItsLine(String yaml) {
    write(yaml);
    ClipchatException e = assertThrows(ClipchatException.class, this::load);
    Failure.BadConfiguration failure = (Failure.BadConfiguration) e.failure();
    assertTrue(failure.where().startsWith(file() + ":"), failure.where());
    assertFalse(failure.why().isEmpty());
    assertFalse(failure.why().toString().contains("\n"), failure::toString);
  }

  @Test
  void theLineIsTheRightOne() {
    write("# comment\n\njobs: 2\ncodec: vp9\n");
    Failure.BadConfiguration failure =
        (Failure.BadConfiguration) assertThrows(ClipchatException.class, this::load).failure();
    assertEquals(file() + ":4", failure.where());
    assertEquals(
        Text.of("client.not_accepted", "value", "vp9", "accepted", Setting.CODEC.accepted()),
        failure.why());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "# nothing\n", "---\n", "jobs:\n", "targets:\n", "jobs: ~\n"})
  void anEmptyFileSetsNothing(String yaml) {
    write(yaml);
    assertEquals(1, load().jobs());
  }

  @ParameterizedTest
  @CsvSource({"NEMO_API_URL,not a url", "CLIPCHAT_CODEC,vp9", "CLIPCHAT_JOBS,-1"})
  void aBadVariableIsRefusedByItsName(String variable, String value) {
    environment.put(variable, value);
    Failure.BadConfiguration failure =
        (Failure.BadConfiguration) assertThrows(ClipchatException.class, this::load).failure();
    assertEquals(variable, failure.where());
  }

  @Test
  void aSecretNeverStandsInAFailure() {
    environment.put("NEMO_TOKEN", "nmv_usr_secret");
    environment.put("NEMO_API_URL", "::");
    ClipchatException e = assertThrows(ClipchatException.class, this::load);
    assertFalse(e.failure().toString().contains("nmv_usr_secret"));
  }

  @Test
  void aBadFlagIsAMistakeOfUsage() {
    flags.put(Setting.CODEC, "vp9");
    Failure.Usage failure =
        (Failure.Usage) assertThrows(ClipchatException.class, this::load).failure();
    assertEquals(Text.of("ground.accepted", "what", Setting.CODEC.accepted()), failure.hint());
  }

  @Test
  void typedValuesComeOutTyped() {
    environment.putAll(map("https_proxy=http://p:1 NO_PROXY=localhost CLIPCHAT_CA_FILE=/ca.pem"));
    flags.put(Setting.UNDER, "9.5M");
    flags.put(Setting.HEIGHT, "720");
    Settings settings = load();
    assertFalse(settings.cloud());
    assertEquals(new Size(9_500_000), settings.under().orElseThrow());
    assertEquals(720, settings.height());
    assertEquals(Path.of("/ca.pem"), settings.caFile().orElseThrow());
    assertEquals(
        Map.of("HTTPS_PROXY", "http://p:1", "NO_PROXY", "localhost"), settings.proxyVariables());
    Target discord = Target.named("discord").orElseThrow();
    assertEquals(discord.size(), settings.ceilingOf(discord));
    assertEquals("en", settings.language());
  }

  @Test
  void settingAKeyLeavesTheOtherLinesAlone() throws IOException {
    write("# mine\njobs: 2 # two\n\ntargets:\n  discord: 50MB\n");
    SettingsFile file = new SettingsLoader(environment, places()).file();
    file.set(Setting.CODEC, "av1");
    file.set(Setting.JOBS, "4");
    assertEquals(
        List.of("# mine", "", "targets:", "  discord: 50MB", "codec: \"av1\"", "jobs: \"4\""),
        Files.readAllLines(file()));
    assertEquals("4 from file FILE:6", row("jobs"));
    file.unset(Setting.JOBS);
    assertEquals("1 from default", row("jobs"));
    assertEquals("50MB from file FILE:4", row("targets.discord"));
    assertThrows(ClipchatException.class, () -> file.set(Setting.TOKEN, "x"));
    assertThrows(ClipchatException.class, () -> file.set(Setting.CODEC, "vp9"));
  }

  @Test
  void aFileThatIsNotThereIsMadeForItsOwnerAlone() throws IOException {
    SettingsFile file = new SettingsLoader(environment, places()).file();
    file.set(Setting.FONT, "/a \"b\"\\c.ttf");
    assertEquals("/a \"b\"\\c.ttf from file FILE:1", row("font"));
    assertEquals(
        "rw-------",
        java.nio.file.attribute.PosixFilePermissions.toString(
            Files.getPosixFilePermissions(file.path())));
  }

  @ParameterizedTest
  @CsvSource({
    "Linux, '', .config/clipchat/config.yaml",
    "Linux, XDG_CONFIG_HOME, xdg/clipchat/config.yaml",
    "Mac OS X, '', Library/Application Support/clipchat/config.yaml",
    "Windows 11, APPDATA, xdg/clipchat/config.yaml"
  })
  void theFileLiesWhereThePlatformKeepsSettings(String os, String variable, String place) {
    Map<String, String> env = new HashMap<>(Map.of("HOME", home.toString()));
    if (!variable.isEmpty()) {
      env.put(variable, home.resolve("xdg").toString());
    }
    assertEquals(home.resolve(place), new SettingsLoader(env, Places.of(env, os)).file().path());
  }

  @Test
  void aLanguageIsUnderstoodAlikeWhereverItStands() {
    for (String typed : List.of("zh", "ZH", "zh_CN", "zh-TW.UTF-8")) {
      flags.put(Setting.LANGUAGE, typed);
      assertEquals("zh", load().language());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"NEMO_TOKEN=nmv_\u201dx", "NEMO_TOKEN=a\u00a0b", "HTTPS_PROXY=h:99999"})
  void whatNoRequestCanCarryIsRefusedWhereItStands(String variable) {
    environment.putAll(map(variable));
    assertTrue(
        assertThrows(ClipchatException.class, this::load).failure()
            instanceof Failure.BadConfiguration);
  }

  @Test
  void aLinkedFileStaysALinkAndEitherSpellingOfAKeyIsTakenOut() throws IOException {
    Path real = Files.writeString(home.resolve("dotfiles.yaml"), "api_url: http://h.example\n");
    SettingsFile file = new SettingsLoader(environment, places()).file();
    Files.createDirectories(file.path().getParent());
    Files.createSymbolicLink(file.path(), real);

    file.unset(Setting.API_URL);
    file.set(Setting.CODEC, "av1");

    assertTrue(Files.isSymbolicLink(file.path()));
    assertEquals("codec: \"av1\"\n", Files.readString(real));
  }
}
