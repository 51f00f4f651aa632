package dev.clipchat.client.translate;

import dev.clipchat.client.reply.Caption;
import dev.clipchat.client.reply.Captions;
import dev.clipchat.client.timeline.Summary;
import dev.clipchat.client.timeline.Timeline;
import dev.clipchat.client.timeline.Track;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The interface's own words in one language. */
public final class Words {

  private final String language;
  private final Map<Say, String> sentences = new EnumMap<>(Say.class);
  private final Map<Caption, String> captions = new EnumMap<>(Caption.class);

  private @Nullable Reasons reasons;

  private Words(String language, Map<String, String> table) {
    this.language = language;
    for (Say key : Say.values()) {
      sentences.put(key, required(table, name(key)));
    }
    for (Caption key : Caption.values()) {
      captions.put(key, required(table, "caption." + name(key)));
    }
  }

  private static String required(Map<String, String> table, String key) {
    String text = table.get(key);
    if (text == null) {
      throw new IllegalStateException("no words for " + key);
    }
    return text;
  }

  /** Chinese for a language that begins with zh, English for every other. */
  public static Words of(String language) {
    String l = language.toLowerCase(Locale.ROOT).startsWith("zh") ? "zh" : "en";
    return new Words(l, table(l));
  }

  /** Whether there are words of the interface in it. */
  public static boolean speaks(String language) {
    return language.equals("en") || language.equals("zh");
  }

  /** {@code en} or {@code zh}. */
  public String language() {
    return language;
  }

  /** The sentence with {@code {0}}, {@code {1}} … filled in. */
  public String say(Say key, Object... values) {
    return fill(sentences.getOrDefault(key, ""), values);
  }

  static String fill(String sentence, Object... values) {
    if (values.length == 0) {
      return sentence;
    }
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < sentence.length(); i++) {
      char c = sentence.charAt(i);
      if (c == '{' && i + 2 < sentence.length() && sentence.charAt(i + 2) == '}') {
        int n = sentence.charAt(i + 1) - '0';
        if (n >= 0 && n < values.length) {
          out.append(values[n]);
          i += 2;
          continue;
        }
      }
      out.append(c);
    }
    return out.toString();
  }

  /** A short wording of the program or the system, in this language as far as it is known. */
  public String known(String english) {
    return reasons().say(english);
  }

  private synchronized Reasons reasons() {
    Reasons all = reasons;
    if (all == null) {
      // Read when something is first said that way: a start without a fault needs none of it.
      all = Reasons.in(language);
      reasons = all;
    }
    return all;
  }

  /** The words that a screen puts around facts. */
  public Captions captions() {
    return new Captions(captions, this::known);
  }

  public String summary(Timeline timeline) {
    return Summary.of(timeline, labels());
  }

  /** What a track is called. */
  public String name(Track.Kind kind) {
    return labels().kind(kind);
  }

  Summary.Labels labels() {
    return new Summary.Labels(
        say(Say.TIMELINE_HEADING_ONE),
        say(Say.TIMELINE_HEADING),
        say(Say.TRACK_VIDEO),
        say(Say.TRACK_MUSIC),
        say(Say.TRACK_SOUND),
        say(Say.TRACK_TITLE),
        say(Say.TRACK_OTHER),
        say(Say.TRACK_EMPTY),
        say(Say.TRACK_MORE),
        say(Say.SECONDS),
        say(Say.TRACK_MUTED),
        say(Say.AFTER_KIND),
        say(Say.OPEN_QUOTE),
        say(Say.CLOSE_QUOTE));
  }

  static String name(Enum<?> key) {
    return key.name().toLowerCase(Locale.ROOT);
  }

  /** The lines {@code key = text}; spaces that matter at the ends stand between bars. */
  static Map<String, String> table(String language) {
    Map<String, String> table = new HashMap<>();
    try (InputStream in = Words.class.getResourceAsStream("/words/" + language + ".txt")) {
      if (in == null) {
        throw new IllegalStateException("the program is incomplete: no words for " + language);
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int equals = line.indexOf(" = ");
        if (equals > 0 && !line.startsWith("#")) {
          String text = line.substring(equals + 3).strip();
          boolean barred = text.length() > 1 && text.startsWith("|") && text.endsWith("|");
          table.put(
              line.substring(0, equals).strip(),
              barred ? text.substring(1, text.length() - 1) : text);
        }
      }
      return table;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
