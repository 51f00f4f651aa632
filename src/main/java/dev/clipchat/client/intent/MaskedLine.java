package dev.clipchat.client.intent;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line in which files and quoted content are covered, so that the rules read only the wish. */
final class MaskedLine {

  private static final Pattern QUOTED =
      Pattern.compile(
          "\"[^\"]*\"|“[^”]*”|「[^」]*」|『[^』]*』|《[^》]*》|(?<![\\p{L}\\p{N}])'[^']*'(?![\\p{L}\\p{N}])|‘[^’]*’");

  /** "upload x.mp4 and compress it": the uploading is done by the time the rest is said. */
  private static final Pattern UPLOADING =
      Pattern.compile(
          "(?is)(?:upload|上传).*?(?:\\band then\\b|\\bthen\\b|\\band\\b|[,，;；]|然后|并)\\s*(.+)");

  private final String line;
  private final List<FileMention> mentions;
  private final String masked;

  MaskedLine(String line, FileLookup around) {
    this.line = line;
    this.mentions = DroppedPaths.in(line, around);
    this.masked = mask();
  }

  private String mask() {
    StringBuilder covered = new StringBuilder(line);
    for (FileMention mention : mentions) {
      fill(covered, mention.start(), mention.end(), ClauseWords.FILE);
    }
    Matcher quoted = QUOTED.matcher(covered.toString());
    while (quoted.find()) {
      fill(covered, quoted.start(), quoted.end(), ClauseWords.QUOTE);
    }
    return covered.toString();
  }

  private static void fill(StringBuilder text, int start, int end, char with) {
    for (int i = start; i < end; i++) {
      text.setCharAt(i, with);
    }
  }

  /** As it was typed. */
  String line() {
    return line;
  }

  String masked() {
    return masked;
  }

  List<FileMention> mentions() {
    return mentions;
  }

  boolean quotes() {
    return masked.indexOf(ClauseWords.QUOTE) >= 0;
  }

  /** All of it, files by their names. */
  String said() {
    return said(0, line.length());
  }

  /** The words of a piece of it, files by their names. */
  String said(int start, int end) {
    StringBuilder text = new StringBuilder();
    int at = start;
    for (FileMention mention : mentions) {
      if (mention.start() >= start && mention.end() <= end) {
        text.append(line, at, mention.start()).append(mention.shown());
        at = mention.end();
      }
    }
    String said = text.append(line, at, end).toString().strip();
    return said.toLowerCase(Locale.ROOT).matches("(?s)(upload|上传)\\W.*") && !mentions.isEmpty()
        ? withoutUpload(said)
        : said;
  }

  private static String withoutUpload(String said) {
    Matcher m = UPLOADING.matcher(said);
    return m.matches() ? m.group(1) : said;
  }
}
