package dev.clipchat.client.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A page laid out in columns, on a screen that may be narrower: what is broken stays in its own.
 */
record PageLayout(int columns) {

  private static final int INDENT = 4;
  private static final Pattern RIGHT = Pattern.compile("^( *\\S.*? {2,})(\\S.*)$");

  String of(String text) {
    return text.lines().map(this::line).collect(Collectors.joining("\n"));
  }

  private String line(String line) {
    if (Width.of(line) < columns) {
      return line;
    }
    Matcher right = RIGHT.matcher(line);
    if (!right.matches()) {
      String bare = line.stripLeading();
      int indent = line.length() - bare.length();
      return broken("", bare, indent <= columns / 2 ? indent : INDENT);
    }
    String left = right.group(1);
    int lead = left.length() - left.stripLeading().length();
    return Width.of(left) <= columns / 2
        ? broken(left, right.group(2), Width.of(left))
        : line(left.stripTrailing()) + "\n" + broken("", right.group(2), lead + INDENT);
  }

  private String broken(String left, String text, int indent) {
    String margin = " ".repeat(indent);
    int room = Math.max(10, columns - indent);
    Wrap wrap = new Wrap();
    List<String> lines =
        new ArrayList<>((wrap.feed(text, room) + wrap.flush(room)).lines().toList());
    String first = left.isEmpty() ? margin + lines.get(0) : left + lines.get(0);
    return first
        + lines.stream().skip(1).map(more -> "\n" + margin + more).collect(Collectors.joining());
  }
}
