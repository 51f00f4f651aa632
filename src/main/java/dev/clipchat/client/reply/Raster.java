package dev.clipchat.client.reply;

import java.util.List;

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

  /** The same picture in another size; each pixel is the average of what it stands for. */
  public Raster scaled(int newWidth, int newHeight) {
    int[] pixels = new int[newWidth * newHeight];
    for (int y = 0; y < newHeight; y++) {
      int top = y * height() / newHeight;
      int bottom = Math.max(top + 1, (y + 1) * height() / newHeight);
      for (int x = 0; x < newWidth; x++) {
        int left = x * width / newWidth;
        int right = Math.max(left + 1, (x + 1) * width / newWidth);
        pixels[y * newWidth + x] = average(left, right, top, bottom);
      }
    }
    return new Raster(newWidth, pixels);
  }

  private int average(int left, int right, int top, int bottom) {
    long red = 0;
    long green = 0;
    long blue = 0;
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < right; x++) {
        int pixel = rgb(x, y);
        red += pixel >> 16 & 255;
        green += pixel >> 8 & 255;
        blue += pixel & 255;
      }
    }
    long all = (long) (right - left) * (bottom - top);
    return (int) (((red / all) << 16) | ((green / all) << 8) | (blue / all));
  }

  /** Pictures of one height beside each other, with a black gap between them. */
  public static Raster beside(List<Raster> pictures, int gap) {
    int height = pictures.get(0).height();
    int whole = pictures.stream().mapToInt(Raster::width).sum() + gap * (pictures.size() - 1);
    int[] pixels = new int[whole * height];
    int from = 0;
    for (Raster picture : pictures) {
      for (int y = 0; y < height; y++) {
        System.arraycopy(picture.rgb, y * picture.width, pixels, y * whole + from, picture.width);
      }
      from += picture.width + gap;
    }
    return new Raster(whole, pixels);
  }

  public int rgb(int x, int y) {
    return rgb[y * width + x];
  }
}
