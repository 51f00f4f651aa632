package dev.clipchat.client.terminal;

import dev.clipchat.client.reply.Raster;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Pictures in the ways of two families of terminals, scaled by them to so many cells. */
final class InlineImages {

  /** The most that one of kitty's sequences may carry. */
  private static final int PIECE = 4096;

  private InlineImages() {}

  /** Quiet ({@code q=2}): an answer of the terminal would look like something typed. */
  static String kitty(Raster picture, int columns, int rows) {
    byte[] rgb = new byte[3 * picture.width() * picture.height()];
    int at = 0;
    for (int y = 0; y < picture.height(); y++) {
      for (int x = 0; x < picture.width(); x++) {
        int pixel = picture.rgb(x, y);
        rgb[at++] = (byte) (pixel >> 16);
        rgb[at++] = (byte) (pixel >> 8);
        rgb[at++] = (byte) pixel;
      }
    }
    String data = Base64.getEncoder().encodeToString(rgb);
    StringBuilder text = new StringBuilder();
    for (int from = 0; from < data.length(); from += PIECE) {
      int to = Math.min(data.length(), from + PIECE);
      text.append("\u001b_G");
      if (from == 0) {
        text.append(
            "a=T,q=2,f=24,s=%d,v=%d,c=%d,r=%d,"
                .formatted(picture.width(), picture.height(), columns, rows));
      }
      text.append("m=").append(to < data.length() ? 1 : 0).append(';');
      text.append(data, from, to).append("\u001b\\");
    }
    return text.toString();
  }

  static String iterm(Raster picture, int columns, int rows) {
    byte[] png = Png.of(picture);
    return "\u001b]1337;File=inline=1;size=%d;width=%d;height=%d;preserveAspectRatio=0:"
            .formatted(png.length, columns, rows)
        + new String(Base64.getEncoder().encode(png), StandardCharsets.US_ASCII)
        + "\u0007";
  }
}
