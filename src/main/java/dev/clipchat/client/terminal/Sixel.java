package dev.clipchat.client.terminal;

import dev.clipchat.client.reply.Raster;

/** A picture in sixels: bands of six rows, each colour of the band drawn once over it. */
final class Sixel {

  private static final int BAND = 6;
  private static final int LEVELS = 6;
  private static final int COLOURS = LEVELS * LEVELS * LEVELS;

  private Sixel() {}

  static String of(Raster picture) {
    StringBuilder text = new StringBuilder("\u001bP0;1q\"1;1;");
    text.append(picture.width()).append(';').append(picture.height());
    for (int c = 0; c < COLOURS; c++) {
      text.append('#').append(c).append(";2;").append(percent(c / (LEVELS * LEVELS))).append(';');
      text.append(percent(c / LEVELS % LEVELS)).append(';').append(percent(c % LEVELS));
    }
    for (int top = 0; top < picture.height(); top += BAND) {
      band(text, picture, top);
      text.append('-');
    }
    return text.append("\u001b\\").toString();
  }

  private static int percent(int level) {
    return level * 100 / (LEVELS - 1);
  }

  private static void band(StringBuilder text, Raster picture, int top) {
    int[][] masks = new int[COLOURS][];
    for (int y = top; y < Math.min(picture.height(), top + BAND); y++) {
      for (int x = 0; x < picture.width(); x++) {
        int colour = colour(picture.rgb(x, y));
        if (masks[colour] == null) {
          masks[colour] = new int[picture.width()];
        }
        masks[colour][x] |= 1 << (y - top);
      }
    }
    for (int c = 0; c < COLOURS; c++) {
      if (masks[c] != null) {
        text.append('#').append(c);
        runs(text, masks[c]);
        text.append('$');
      }
    }
  }

  private static int colour(int rgb) {
    return level(rgb >> 16) * LEVELS * LEVELS + level(rgb >> 8) * LEVELS + level(rgb);
  }

  private static int level(int channel) {
    return ((channel & 255) * (LEVELS - 1) + 127) / 255;
  }

  private static void runs(StringBuilder text, int[] masks) {
    for (int x = 0; x < masks.length; ) {
      int end = x;
      while (end < masks.length && masks[end] == masks[x]) {
        end++;
      }
      char sixel = (char) ('?' + masks[x]);
      if (end - x > 3) {
        text.append('!').append(end - x).append(sixel);
      } else {
        text.append(String.valueOf(sixel).repeat(end - x));
      }
      x = end;
    }
  }
}
