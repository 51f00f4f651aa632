package dev.clipchat.client.settings;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The YAML between the two lines of dashes at the head of a skill file, and the text behind it.
 * Keys are in lower case; what is nested counts by its own key where nobody above used it.
 */
record FrontMatter(boolean there, Map<String, String> values, String body) {

  private static final Pattern BLOCK =
      Pattern.compile(
          "\\A\\s*---[ \\t]*\\n(.*?)(?:^|\\n)(?:---|\\.\\.\\.)[ \\t]*(?:\\n|\\z)", Pattern.DOTALL);

  /** A plain or quoted one-line scalar, with nothing in it that YAML gives a meaning to. */
  private static final Pattern SIMPLE =
      Pattern.compile(
          "([A-Za-z_][\\w-]*):[ \\t]+(?:\"([^\"\\\\]*)\"|'([^']*)'|([^\\s\"'&*!|>%@`{}\\[\\],#?:-][^#:]*?))[ \\t]*");

  static FrontMatter read(String text) {
    String clean = text.startsWith("\uFEFF") ? text.substring(1) : text;
    clean = clean.replace("\r\n", "\n").replace('\r', '\n');
    Matcher block = BLOCK.matcher(clean);
    if (!block.find()) {
      return new FrontMatter(false, Map.of(), clean);
    }
    return new FrontMatter(true, values(block.group(1)), clean.substring(block.end()));
  }

  private static Map<String, String> values(String yaml) {
    Map<String, String> values = new HashMap<>();
    List<String> lines = yaml.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList();
    for (String line : lines) {
      Matcher m = SIMPLE.matcher(line);
      if (!m.matches()) {
        // The built-in files never come here, so that a usual start loads no YAML parser.
        return YamlFrontMatter.parsed(yaml);
      }
      String value = m.group(2) != null ? m.group(2) : m.group(3) != null ? m.group(3) : m.group(4);
      values.put(m.group(1).toLowerCase(Locale.ROOT), value.strip());
    }
    return values;
  }
}
