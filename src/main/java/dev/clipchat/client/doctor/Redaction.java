package dev.clipchat.client.doctor;

import dev.clipchat.client.settings.Setting;
import dev.clipchat.client.settings.Settings;
import dev.clipchat.failure.Secrets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Takes out of a text what nobody else may see: tokens, passwords, keys, the home folder's name.
 */
public final class Redaction {

  /** What only a report could show; each keeps its first group and hides the rest. */
  private static final List<Pattern> SHAPES =
      List.of(
          Pattern.compile("(?i)(\\bBasic\\s+)[^\\s\"',]+"),
          Pattern.compile("(https?://127\\.0\\.0\\.1:\\d+/)[^/\\s\"']+"),
          Pattern.compile("(\\w+://)[^/@\\s]+(?=@)"));

  private final List<String> known;
  private final String home;

  private Redaction(List<String> known, String home) {
    this.known = List.copyOf(known);
    this.home = home;
  }

  public static Redaction of(Settings settings, Path home) {
    List<String> secrets =
        Stream.concat(
                settings.token().stream(),
                Stream.of(Setting.PROXY, Setting.HTTP_PROXY)
                    .flatMap(proxy -> settings.value(proxy).stream())
                    .flatMap(Redaction::login))
            .filter(secret -> !secret.isBlank())
            .toList();
    return new Redaction(secrets, home.toString());
  }

  /** A proxy's login, whether or not a scheme stands before it. */
  private static Stream<String> login(String address) {
    int at = address.lastIndexOf('@');
    return at < 0 ? Stream.of() : Stream.of(address.substring(0, at).replaceFirst("^\\w+://", ""));
  }

  public String clean(String text) {
    String clean = text;
    for (String secret : known) {
      clean = clean.replace(secret, Secrets.GONE);
    }
    clean = Secrets.hidden(clean);
    for (Pattern shape : SHAPES) {
      clean =
          shape
              .matcher(clean)
              .replaceAll("$1" + java.util.regex.Matcher.quoteReplacement(Secrets.GONE));
    }
    return home.length() > 1 ? clean.replace(home, "~") : clean;
  }
}
