package dev.clipchat.client.reply;

/** Pixels without transparency, row by row. */
public final class Raster {

  private final int width;
  private final int[] rgb;

  /** {@code rgb} holds 0xRRGGBB for each pixel. */
  public Raster(int width, int[] rgb) {
    if (width <= 0 || rgb.length % width != 0) {
      throw new IllegalArgumentException(rgb.length + " pixels in rows of " + width);
    }
    this.width = width;
    this.rgb = rgb.clone();
  }

  public int width() {
    return width;
  }

  public int height() {
    return rgb.length / width;
  }

  public int rgb(int x, int y) {
    return rgb[y * width + x];
  }
}
