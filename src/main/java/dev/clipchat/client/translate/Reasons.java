package dev.clipchat.client.translate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reasons in the person's language. Failures carry them in short English of our own or of the
 * system; what is not known stays as it is.
 */
final class Reasons {

  private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

  private final Map<Pattern, String> known = new LinkedHashMap<>();

  private Reasons(Map<String, String> table) {
    // The longer wording is the more special one.
    table.keySet().stream()
        .sorted((a, b) -> Integer.compare(b.length(), a.length()))
        .forEach(english -> known.put(form(english), table.getOrDefault(english, english)));
  }

  static Reasons in(String language) {
    return new Reasons(language.equals("zh") ? table() : Map.of());
  }

  private static Pattern form(String english) {
    StringBuilder regex = new StringBuilder();
    Matcher place = PLACE.matcher(english);
    int at = 0;
    while (place.find()) {
      regex.append(Pattern.quote(english.substring(at, place.start()))).append("(.+?)");
      at = place.end();
    }
    return Pattern.compile(regex + Pattern.quote(english.substring(at)));
  }

  String say(String english) {
    for (Map.Entry<Pattern, String> entry : known.entrySet()) {
      Matcher m = entry.getKey().matcher(english);
      if (m.matches()) {
        List<String> values = new ArrayList<>();
        for (int i = 1; i <= m.groupCount(); i++) {
          values.add(say(m.group(i)));
        }
        return fill(entry.getValue(), values);
      }
    }
    return english;
  }

  private static String fill(String sentence, List<String> values) {
    String filled = sentence;
    for (int i = 0; i < values.size(); i++) {
      filled = filled.replace("{" + i + "}", values.get(i));
    }
    return filled;
  }

  private static Map<String, String> table() {
    try (InputStream in = Reasons.class.getResourceAsStream("/words/reasons.zh.txt")) {
      String lines = in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
      Map<String, String> table = new HashMap<>();
      lines
          .lines()
          .filter(line -> line.contains(" = ") && !line.startsWith("#"))
          .forEach(
              line -> {
                int equals = line.indexOf(" = ");
                table.put(line.substring(0, equals), line.substring(equals + 3));
              });
      return table;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
