package dev.clipchat.client.terminal;

import java.util.ArrayList;
import java.util.List;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;

/** Splits a line at spaces that are neither quoted nor escaped; words keep how they were typed. */
final class WordParser implements Parser {

  @Override
  public ParsedLine parse(String line, int cursor, ParseContext context) {
    List<String> words = new ArrayList<>();
    int start = 0;
    int index = -1;
    int inWord = 0;
    char quote = 0;
    for (int i = 0; i <= line.length(); i++) {
      boolean over = i == line.length();
      char c = over ? ' ' : line.charAt(i);
      if (!over && quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (!over && c == '\\' && i + 1 < line.length()) {
        i++;
      } else if (!over && (c == '"' || c == '\'') && i == start) {
        quote = c;
      } else if (over || c == ' ' || c == '\n') {
        if (index < 0 && cursor <= i) {
          index = words.size();
          inWord = Math.max(0, cursor - start);
        }
        words.add(line.substring(start, i));
        start = i + 1;
      }
    }
    return new Words(line, cursor, words, Math.max(0, index), inWord);
  }

  @Override
  public boolean isEscapeChar(char ch) {
    return false;
  }

  private record Words(String line, int cursor, List<String> words, int wordIndex, int wordCursor)
      implements CompletingParsedLine {
    @Override
    public String word() {
      return words.get(wordIndex);
    }

    /** Suggestions come as they are to be typed. */
    @Override
    public CharSequence escape(CharSequence candidate, boolean complete) {
      return candidate;
    }

    @Override
    public int rawWordCursor() {
      return wordCursor;
    }

    @Override
    public int rawWordLength() {
      return word().length();
    }
  }
}
