package dev.clipchat.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The words of one language. A line of a file is {@code name = words}, in which {@code {file}}
 * stands for the value called {@code file}, {@code {count|one export|# exports}} for the first
 * wording where the value is 1 and else for the second with the number in it, and {@code \n} for a
 * new line. Spaces that matter at the ends stand between bars.
 *
 * <p>A file is read when something of its room is first said, and searched as it stands: most runs
 * say a handful of lines, for which no table has to be set up.
 */
public final class Phrasebook {

  private static final String NOTHING = "";

  private final Language language;
  private final Map<String, String> rooms = new ConcurrentHashMap<>();

  public Phrasebook(Language language) {
    this.language = language;
  }

  public Language language() {
    return language;
  }

  /** {@code say("room.saved", "file", name)}: names and values by turns. */
  public String say(String key, Object... namesAndValues) {
    return say(Text.of(key, namesAndValues));
  }

  public String say(Text text) {
    if (text.key().isEmpty()) {
      return text.foreign();
    }
    String template = template(text.key());
    if (template == null) {
      throw new IllegalStateException("no words for " + text.key() + " in " + language.code());
    }
    return filled(template, text.values());
  }

  /** The words of a key that is made up from what came, where there are any. */
  public Optional<String> find(String key) {
    return Optional.ofNullable(template(key));
  }

  private @Nullable String template(String key) {
    int dot = key.indexOf('.');
    String lines = rooms.computeIfAbsent(key.substring(0, Math.max(0, dot)), this::read);
    String mark = "\n" + key.substring(dot + 1) + " = ";
    int at = lines.indexOf(mark);
    if (at < 0) {
      return null;
    }
    String words = lines.substring(at + mark.length(), lines.indexOf('\n', at + 1));
    if (words.length() > 1 && words.startsWith("|") && words.endsWith("|")) {
      words = words.substring(1, words.length() - 1);
    }
    return words.replace("\\n", "\n");
  }

  private String read(String room) {
    String file = "/words/" + room + "." + language.code() + ".txt";
    try (InputStream in = Phrasebook.class.getResourceAsStream(file)) {
      return in == null
          ? NOTHING
          : "\n" + new String(in.readAllBytes(), StandardCharsets.UTF_8) + "\n";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String filled(String template, Map<String, Object> values) {
    int open = template.indexOf('{');
    if (open < 0) {
      return template;
    }
    StringBuilder out = new StringBuilder(template.length() + 32);
    int from = 0;
    while (open >= 0) {
      int close = template.indexOf('}', open);
      if (close < 0) {
        break;
      }
      out.append(template, from, open).append(place(template.substring(open + 1, close), values));
      from = close + 1;
      open = template.indexOf('{', from);
    }
    return out.append(template, from, template.length()).toString();
  }

  private String place(String place, Map<String, Object> values) {
    int bar = place.indexOf('|');
    String name = bar < 0 ? place : place.substring(0, bar);
    Object value = values.get(name);
    if (value == null) {
      throw new IllegalStateException("no value for {" + name + "}");
    }
    String said = value instanceof Text text ? say(text) : String.valueOf(value);
    if (bar < 0) {
      return said;
    }
    int second = place.indexOf('|', bar + 1);
    return said.equals("1")
        ? place.substring(bar + 1, second)
        : place.substring(second + 1).replace("#", said);
  }
}
