package dev.clipchat.client.translate;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The edit that an instruction ends in: open this panel <em>and lower the volume</em>. */
final class TrailingEdit {

  private static final int ANY_CASE = Pattern.CASE_INSENSITIVE;

  /** An edit of what "it" stands for cannot be said without what stood before. */
  private static final Pattern ENGLISH =
      Pattern.compile(
          "\\band\\s+(?:then\\s+)?((?:lower|raise|increase|decrease|reduce|boost|turn (?:up|down|on|off)"
              + "|mute|unmute|set|change|adjust|add|remove|trim|crop|rotate|flip|mirror|speed up"
              + "|slow down|reverse|blur|brighten|darken|shorten|replace|fade|loop)\\s+"
              + "(?!(?:it|them|this|that)\\b)\\w.*)",
          ANY_CASE | Pattern.DOTALL);

  private static final Pattern CHINESE =
      Pattern.compile(
          "(?:并且?|然后|再|来|后)((?:降低|调低|提高|调高|增大|减小|增加|减少|调整|调节|设置|更改|修改|添加|删除|移除|裁剪|剪掉"
              + "|旋转|翻转|加快|放慢|替换|静音)[^，。]+)");

  private TrailingEdit() {}

  /** What is to be done there, as something to say. */
  static Optional<String> edit(String tail) {
    Matcher english = ENGLISH.matcher(tail);
    Matcher chinese = CHINESE.matcher(tail);
    return english.find()
        ? Optional.of(english.group(1).strip())
        : chinese.find() ? Optional.of(chinese.group(1).strip()) : Optional.empty();
  }
}
