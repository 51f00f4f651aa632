package dev.clipchat.engine.render;

import dev.clipchat.engine.edit.Frame;
import dev.clipchat.engine.edit.Title;
import java.util.ArrayList;
import java.util.List;

/** Draws titles: chooses the font, breaks lines that are too long, and keeps a margin. */
final class Titles {

  private static final double WIDEST = 0.9;

  /** The height of a line, in the size of its letters. */
  private static final double LINE = 1.25;

  /** From the top of a line to its baseline. */
  private static final double ASCENT = 0.95;

  private static final String PLAIN_COLOUR = "white";

  private final Fonts fonts;
  private final Frame frame;

  Titles(Fonts fonts, Frame frame) {
    this.fonts = fonts;
    this.frame = frame;
  }

  /**
   * What can be drawn of a text: no control characters, no joiners and no signs that choose between
   * two looks of a character, which no font draws.
   */
  static String clean(String text) {
    StringBuilder out = new StringBuilder();
    text.replace("\r\n", "\n")
        .replace('\r', '\n')
        .replace('\t', ' ')
        .codePoints()
        .filter(c -> c == '\n' || isDrawn(c))
        .forEach(out::appendCodePoint);
    return out.toString().strip();
  }

  private static boolean isDrawn(int c) {
    int type = Character.getType(c);
    return type != Character.CONTROL
        && type != Character.FORMAT
        && type != Character.SURROGATE
        && (c < 0xfe00 || c > 0xfe0f);
  }

  Filters of(Title title, long totalMs) {
    String text = clean(title.text());
    Filters filters = new Filters();
    if (text.isEmpty()) {
      return filters;
    }
    FontFile font = fonts.of(text);
    double most = frame.width() * WIDEST;
    double size = Math.max(6, frame.lines() * part(title.letters()));
    List<String> lines = lines(text, font, most / size);
    double widest = lines.stream().mapToDouble(l -> width(l, font)).max().orElse(1);
    size = Math.min(size, most / Math.max(widest, 0.01));
    // All of a long text stays on the picture, too.
    size = Math.max(1, Math.min(size, frame.height() * WIDEST / (lines.size() * LINE)));
    // One filter a line: ffmpeg draws a box where a line ends within its text.
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isEmpty()) {
        filters.add("drawtext", line(title, lines, i, font, size, totalMs));
      }
    }
    return filters;
  }

  private static Object[] line(
      Title title, List<String> lines, int number, FontFile font, double size, long totalMs) {
    long above = Math.round(size * LINE * number);
    long all = Math.round(size * LINE * lines.size());
    String from = FilterNumbers.seconds(title.startMs());
    String to = FilterNumbers.seconds(title.startMs() + title.lengthOn(totalMs));
    String top =
        side(title.place(), "TOP", "h*0.05", "BOTTOM", "h*0.95-" + all, "(h-" + all + ")/2");
    return new Object[] {
      "expansion",
      "none",
      "fontfile",
      font.path(),
      "text",
      lines.get(number),
      "fontsize",
      Math.round(size),
      "fontcolor",
      colour(title.color()),
      "borderw",
      Math.max(1, Math.round(size / 14)),
      "bordercolor",
      title.color().equals("black") ? "white@0.85" : "black@0.85",
      "x",
      side(title.place(), "LEFT", "w*0.05", "RIGHT", "w*0.95-text_w", "(w-text_w)/2"),
      "y",
      // By the baseline, so that a line without tall letters does not rise.
      "floor(" + top + ")+" + Math.round(above + size * ASCENT) + "-max_glyph_a",
      "enable",
      "gte(t+0.0005," + from + ")*lt(t+0.0005," + to + ")"
    };
  }

  private static double part(Title.Letters letters) {
    return letters == Title.Letters.SMALL ? 0.05 : letters == Title.Letters.LARGE ? 0.13 : 0.085;
  }

  private static String side(
      Title.Place place, String one, String first, String other, String second, String middle) {
    String name = place.name();
    return name.contains(one) ? first : name.contains(other) ? second : middle;
  }

  private static String colour(String name) {
    return name.matches("[A-Za-z]{3,24}") ? name : PLAIN_COLOUR;
  }

  /**
   * Breaks at spaces, and between characters of scripts that have none; {@code most} in letters.
   */
  private static List<String> lines(String text, FontFile font, double most) {
    List<String> lines = new ArrayList<>();
    for (String paragraph : text.split("\n", -1)) {
      StringBuilder line = new StringBuilder();
      for (String word : words(paragraph)) {
        if (line.length() > 0 && width(line + word.stripTrailing(), font) > most) {
          lines.add(line.toString().strip());
          line.setLength(0);
        }
        line.append(word);
      }
      lines.add(line.toString().strip());
    }
    return lines;
  }

  private static List<String> words(String paragraph) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int c : paragraph.codePoints().toArray()) {
      word.appendCodePoint(c);
      if (Character.isWhitespace(c) || Character.isIdeographic(c)) {
        words.add(word.toString());
        word.setLength(0);
      }
    }
    words.add(word.toString());
    return words;
  }

  private static double width(String line, FontFile font) {
    return line.codePoints().mapToDouble(font::width).sum();
  }
}
