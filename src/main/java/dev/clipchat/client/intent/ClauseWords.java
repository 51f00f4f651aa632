package dev.clipchat.client.intent;

import dev.clipchat.client.intent.Vocabulary.Part;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A clause cut into words, each with the parts that it can play. */
final class ClauseWords {

  /** What stands in a masked line in place of a file and of a quotation. */
  static final char FILE = '\ufff9';

  static final char QUOTE = '\ufffa';

  /** What stands there in place of the name that a result is to get. */
  static final char DESTINATION = '\ufffb';

  private static final Pattern WORD =
      Pattern.compile(
          FILE
              + "+|"
              + QUOTE
              + "+|"
              + DESTINATION
              + "+|[\\p{IsHan}]+|[\\p{L}\\p{N}%][\\p{L}\\p{N}'’%.:&&[^\\p{IsHan}]]*");

  /** How a file is to be, in words and numbers. */
  private static final Pattern SPEC =
      Pattern.compile(
          "\\d+(\\.\\d+)?(p|k|fps|kb|mb|gb|m|g|kib|mib|gib|hz)?|\\d+x\\d+|\\d+:\\d+|fps|[kmg]i?b"
              + "|mov|webm|gif|mkv|mp3|wav|m4a|avi|h\\.?26[45]|x26[45]|hevc|av1|hd|uhd|fhd"
              + "|resolution|quality|high|low|best|format|size|under|below|less|than|max|maximum"
              + "|without|no|sound|audio|muted|mute|vertical|square|portrait|landscape|at");

  /** The same in Chinese; by them a run of characters is cut. */
  private static final Set<String> HAN_SPECS =
      Set.of(
          "格式", "画质", "分辨率", "高清", "超清", "无声", "静音", "以内", "以下", "不超过", "低于", "小于", "不带", "声音", "兆",
          "清晰度", "帧", "最高", "高", "质量", "竖屏", "横屏", "竖版", "横版", "方形", "正方形", "标清", "蓝光", "小");

  private static final int MOST_TOGETHER = 4;

  private final Vocabulary vocabulary;
  private final List<Token> tokens = new ArrayList<>();

  ClauseWords(String masked, Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    Matcher m = WORD.matcher(masked);
    while (m.find()) {
      add(m.group(), m.start());
    }
  }

  /** A word, where it stands, and what it can be. */
  record Token(String word, int start, int end, Set<Part> parts) {
    boolean isOnly(Part part) {
      return parts.size() == 1 && parts.contains(part);
    }
  }

  List<Token> all() {
    return tokens;
  }

  private void add(String word, int start) {
    if (word.charAt(0) == FILE) {
      tokens.add(new Token(word, start, start + word.length(), EnumSet.of(Part.FILE)));
    } else if (word.charAt(0) == QUOTE) {
      tokens.add(new Token(word, start, start + word.length(), EnumSet.of(Part.QUOTE)));
    } else if (word.charAt(0) == DESTINATION) {
      tokens.add(new Token(word, start, start + word.length(), EnumSet.of(Part.PLACE)));
    } else if (isHan(word.charAt(0))) {
      addHan(word, start);
    } else {
      String plain = word.toLowerCase(Locale.ROOT).replace('’', '\'').replaceAll("[.:']+$", "");
      addPlain(plain, start, start + word.length());
    }
  }

  /** Words that belong together ("let me") are one, where the vocabulary has them as one. */
  private void addPlain(String word, int start, int end) {
    for (int from = Math.max(0, tokens.size() - MOST_TOGETHER + 1); from < tokens.size(); from++) {
      List<Token> before = tokens.subList(from, tokens.size());
      String together =
          before.stream().map(Token::word).collect(Collectors.joining("_")) + "_" + word;
      if (vocabulary.knows(together)) {
        int began = before.get(0).start();
        before.clear();
        tokens.add(new Token(together, began, end, partsOf(together)));
        return;
      }
    }
    tokens.add(new Token(word, start, end, partsOf(word)));
  }

  /** Longest entries first; what is in none of them becomes a word of its own. */
  private void addHan(String run, int start) {
    int i = 0;
    while (i < run.length()) {
      int length = Math.min(vocabulary.longest(), run.length() - i);
      while (length > 0 && !known(run.substring(i, i + length))) {
        length--;
      }
      String word = run.substring(i, i + Math.max(1, length));
      tokens.add(new Token(word, start + i, start + i + word.length(), partsOf(word)));
      i += word.length();
    }
  }

  private boolean known(String word) {
    return vocabulary.knows(word) || HAN_SPECS.contains(word);
  }

  private Set<Part> partsOf(String word) {
    Set<Part> parts = EnumSet.noneOf(Part.class);
    parts.addAll(vocabulary.partsOf(word));
    if (SPEC.matcher(word).matches() || HAN_SPECS.contains(word)) {
      parts.add(Part.SPEC);
    }
    return parts;
  }

  private static boolean isHan(char c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
  }
}
