package dev.clipchat.client.settings;

import dev.clipchat.units.Size;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a skill document of the family that {@code docs/skills.md} describes: front matter, a
 * greeting, "try saying" examples, tips. What a document does not say stays empty.
 */
final class SkillFile {

  /** As a version where a document has none: a header must say something. */
  static final String NO_VERSION = "unknown";

  private static final Pattern TRY =
      Pattern.compile(
          "(?i)\\W*(try (saying|asking|one of these)|you can say|可以这样说|试着说|你可以说|试试)\\b?.*");
  private static final Pattern ITEM = Pattern.compile("\\s*(?:[-*+•]|\\d+[.)])\\s+(.*)");
  private static final Pattern TIP =
      Pattern.compile("(?i)\\W*(tip|worth noting|提示|小贴士)\\s*[:：]\\W*(.+)");
  private static final Pattern TIPS_HEADING =
      Pattern.compile("(?i)#*\\s*(tips( and tricks)?|技巧|小贴士)\\s*");
  private static final Pattern CEILING =
      Pattern.compile("(?i)\\b(?:under|below|within|less than) (\\d+(?:\\.\\d+)?) ?([KMG])B\\b");
  private static final Pattern HEIGHT = Pattern.compile("\\b(\\d{3,4})p MP4\\b");

  private final FrontMatter front;
  private final List<String> lines;

  SkillFile(String text) {
    this.front = FrontMatter.read(text);
    this.lines = front.body().lines().toList();
  }

  /** Whether anything marks it as a document of the family, and not as some other text. */
  boolean isSkill() {
    return front.there() || !examples(tryAt()).isEmpty();
  }

  /** {@code fallbackName} is what its folder is called. */
  Skill skill(String fallbackName, String platform, @Nullable Path source) {
    int tryAt = tryAt();
    List<String> examples = examples(tryAt);
    return new Skill(
        headerSafe(value("name").orElse(fallbackName)),
        headerSafe(value("version").orElse(NO_VERSION)),
        platform,
        source,
        value("description").orElse(""),
        value("greeting").orElse(greeting(tryAt)),
        examples,
        tips(),
        ceiling(examples),
        height());
  }

  private Optional<String> value(String key) {
    return Optional.ofNullable(front.values().get(key)).filter(v -> !v.isBlank());
  }

  private int tryAt() {
    for (int i = 0; i < lines.size(); i++) {
      if (TRY.matcher(lines.get(i)).matches()) {
        return i;
      }
    }
    return -1;
  }

  /** The paragraph right before the examples. */
  private String greeting(int tryAt) {
    List<String> paragraph = new ArrayList<>();
    for (int i = tryAt - 1; i >= 0 && !(lines.get(i).isBlank() && !paragraph.isEmpty()); i--) {
      if (lines.get(i).startsWith("#")) {
        break;
      }
      if (!lines.get(i).isBlank()) {
        paragraph.add(0, plain(lines.get(i)));
      }
    }
    // A heading that lost its marks stands alone in its line, without an end to its sentence.
    if (paragraph.size() > 1 && !paragraph.get(0).matches(".*[.!?。！？]")) {
      paragraph.remove(0);
    }
    return String.join(" ", paragraph);
  }

  private List<String> examples(int tryAt) {
    List<String> examples = new ArrayList<>();
    for (int i = tryAt + 1; tryAt >= 0 && i < lines.size(); i++) {
      Matcher item = ITEM.matcher(lines.get(i));
      if (item.matches()) {
        examples.add(unquoted(plain(item.group(1))));
      } else if (!lines.get(i).isBlank()) {
        break;
      }
    }
    return examples;
  }

  private List<String> tips() {
    List<String> tips = new ArrayList<>();
    boolean inTips = false;
    for (String line : lines) {
      Matcher tip = TIP.matcher(line);
      if (tip.matches()) {
        tips.add(plain(tip.group(2)));
      } else if (TIPS_HEADING.matcher(line).matches()) {
        inTips = true;
      } else if (line.startsWith("#") || !(line.isBlank() || line.matches(".*[.。!！]\\W*"))) {
        inTips = false;
      } else if (inTips && !line.isBlank()) {
        Matcher item = ITEM.matcher(line);
        tips.add(plain(item.matches() ? item.group(1) : line));
      }
    }
    return tips;
  }

  private @Nullable Size ceiling(List<String> examples) {
    Optional<String> said = value("usual_ceiling");
    if (said.isPresent()) {
      return Size.read(said.get()).orElse(null);
    }
    List<String> places = new ArrayList<>(examples);
    places.add(front.body());
    for (String place : places) {
      Matcher m = CEILING.matcher(place);
      if (m.find()) {
        return Size.read(m.group(1) + m.group(2) + "B").orElse(null);
      }
    }
    return null;
  }

  private int height() {
    Optional<String> said = value("usual_height").filter(v -> v.matches("\\d{2,4}p?"));
    if (said.isPresent()) {
      return Integer.parseInt(said.get().replace("p", ""));
    }
    Matcher m = HEIGHT.matcher(front.body());
    return m.find() ? Integer.parseInt(m.group(1)) : 0;
  }

  /** A line without the marks of quotes, headings and emphasis. */
  private static String plain(String line) {
    return line.replaceFirst("^[\\s>#]+", "").replaceAll("\\*\\*|__|`", "").strip();
  }

  private static String unquoted(String text) {
    return text.replaceFirst("^[\"“”'「]", "").replaceFirst("[\"“”'」]$", "").strip();
  }

  /** What a request's header can carry. */
  private static String headerSafe(String text) {
    String safe = text.replaceAll("[^\\x21-\\x7e]+", "-").replaceAll("^-+|-+$", "");
    return safe.isEmpty() ? NO_VERSION : safe.length() > 100 ? safe.substring(0, 100) : safe;
  }
}
