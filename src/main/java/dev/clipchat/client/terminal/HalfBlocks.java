package dev.clipchat.client.terminal;

import dev.clipchat.client.reply.Raster;

/** A small picture in characters: two pixels a cell in colour, or shades where there is none. */
record HalfBlocks(ScreenAbilities looks) {

  private static final String SHADES = " .:-=+*#%@";

  String of(Raster picture) {
    int width = Math.min(picture.width(), looks.columns() - 1);
    StringBuilder text = new StringBuilder();
    for (int y = 0; y + 1 < picture.height() || y == 0; y += 2) {
      if (y > 0) {
        text.append('\n');
      }
      for (int x = 0; x < width; x++) {
        int upper = picture.rgb(x, y);
        int lower = y + 1 < picture.height() ? picture.rgb(x, y + 1) : 0;
        if (looks.colour() && looks.unicode()) {
          text.append(colour(38, upper)).append(colour(48, lower)).append('▀');
        } else {
          int light = (brightness(upper) + brightness(lower)) / 2;
          text.append(SHADES.charAt(light * (SHADES.length() - 1) / 255));
        }
      }
      text.append(looks.colour() && looks.unicode() ? "\u001b[0m" : "");
    }
    return text.toString();
  }

  private static String colour(int where, int rgb) {
    return "\u001b[%d;2;%d;%d;%dm".formatted(where, rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255);
  }

  private static int brightness(int rgb) {
    return (299 * (rgb >> 16 & 255) + 587 * (rgb >> 8 & 255) + 114 * (rgb & 255)) / 1000;
  }
}
