package dev.clipchat.client.intent;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a line into the pieces that could be wishes of their own. */
final class ClauseSplitter {

  private static final Pattern CUT =
      Pattern.compile(
          "(?i)(?<then>[\\s,，;；.。!！\\n]*(?:\\b(?:and )?(?:then|finally|afterwards|after that)\\b|然后|接着|之后|最后|(?:以后|后|再)(?=导出|下载|发|保存|输出|给我|传))[\\s,，]*)"
              + "|(?<and>\\s+(?:and|&)\\s+|并且?(?=导出|下载|发|保存|输出|给我|传))"
              + "|(?<comma>(?:,(?!\\d)|[，、；;\\n])\\s*)"
              + "|(?<stop>(?:[.!?](?=\\s|$)|[。！？])[.!?。！？]*\\s*)");

  private ClauseSplitter() {}

  /** What stood before a clause. */
  enum Joint {
    START,
    THEN,
    AND,
    COMMA,
    STOP
  }

  record Clause(int start, int end, Joint joint) {
    String in(String line) {
      return line.substring(start, end);
    }
  }

  static List<Clause> of(String masked) {
    List<Clause> clauses = new ArrayList<>();
    Matcher m = CUT.matcher(masked);
    int start = 0;
    Joint joint = Joint.START;
    while (m.find()) {
      add(clauses, masked, start, m.start(), joint);
      Joint next = joint(m);
      // Of two joints in a row ("..., then") the stronger one counts.
      boolean empty = masked.substring(start, m.start()).isBlank();
      joint = empty && joint == Joint.THEN ? Joint.THEN : next;
      start = m.end();
    }
    add(clauses, masked, start, masked.length(), joint);
    return clauses;
  }

  private static Joint joint(Matcher m) {
    if (m.group("then") != null) {
      return Joint.THEN;
    }
    if (m.group("and") != null) {
      return Joint.AND;
    }
    return m.group("comma") != null ? Joint.COMMA : Joint.STOP;
  }

  private static void add(List<Clause> clauses, String line, int start, int end, Joint joint) {
    int from = start;
    int to = end;
    while (from < to && Character.isWhitespace(line.charAt(from))) {
      from++;
    }
    while (to > from && Character.isWhitespace(line.charAt(to - 1))) {
      to--;
    }
    if (from < to) {
      clauses.add(new Clause(from, to, clauses.isEmpty() ? Joint.START : joint));
    }
  }
}
