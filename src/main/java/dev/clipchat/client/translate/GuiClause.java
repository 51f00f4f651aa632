package dev.clipchat.client.translate;

import java.util.Locale;
import java.util.regex.Matcher;

/**
 * An instruction whose beginning was recognised.
 *
 * @param kind what it asks for
 * @param mark a list's mark before it
 * @param lead order words and politeness before its verb
 * @param verbAt where its verb begins
 * @param headEnd how far it was recognised
 * @param whole nothing of its sentence was given out yet
 * @param told it tells the person to do it now; else it only says when or how
 */
record GuiClause(
    Kind kind, String mark, String lead, int verbAt, int headEnd, boolean whole, boolean told) {

  enum Kind {
    CLICK,
    OPEN,
    ACCOUNT,
    PREVIEW,
    DRAG
  }

  static GuiClause of(Matcher m, boolean whole, boolean subordinate) {
    boolean mayEnglish = m.pattern() != GuiGrammar.STRONG_CHINESE;
    boolean mayChinese = m.pattern() != GuiGrammar.BY_DOING;
    for (Kind kind : Kind.values()) {
      String group = kind.name().toLowerCase(Locale.ROOT);
      boolean told = !subordinate && mayChinese;
      if (mayEnglish && m.group(group) != null) {
        return new GuiClause(
            kind, m.group("mark"), m.group("lead").strip(), m.start(group), m.end(), whole, told);
      }
      if (mayChinese && kind != Kind.PREVIEW && m.group("zh" + group) != null) {
        return new GuiClause(
            kind,
            m.group("zhmark"),
            m.group("zhlead"),
            m.start("zh" + group),
            m.end(),
            whole,
            told);
      }
    }
    throw new IllegalStateException("a pattern without a kind: " + m.pattern());
  }

  /** Where it ends in the text, before whatever ends it; -1 while that has not come. */
  int end(CharSequence text, boolean complete) {
    boolean quoted = false;
    int open = 0;
    for (int i = headEnd; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || "。！？；;，".indexOf(c) >= 0) {
        return i;
      }
      quoted = c == '"' ? !quoted : c == '“' || (c != '”' && quoted);
      open += c == '(' || c == '（' ? 1 : 0;
      if (c == ')' || c == '）') {
        if (open == 0) {
          return i;
        }
        open--;
      }
      if (!quoted && ".!?,—–".indexOf(c) >= 0) {
        if (i + 1 == text.length()) {
          return complete ? i : -1;
        }
        if (c == '—' || c == '–' || Character.isWhitespace(text.charAt(i + 1))) {
          return i;
        }
      }
    }
    return complete ? text.length() : -1;
  }
}
