package dev.clipchat.engine.edit;

/** The size of a picture in pixels. */
public record Frame(int width, int height) {

  /** The shorter side: what people mean by 720p, upright or not. */
  public int lines() {
    return Math.min(width, height);
  }

  public Frame turned() {
    return new Frame(/* width= */ height, /* height= */ width);
  }

  /** The same shape at another scale. */
  public Frame scaled(double factor) {
    return even(width * factor, height * factor);
  }

  /** Both sides even, as video codecs want them. */
  public static Frame even(double width, double height) {
    return new Frame(even(width), even(height));
  }

  private static int even(double side) {
    return Math.max(2, (int) Math.round(side / 2) * 2);
  }

  public String text() {
    return width + "x" + height;
  }
}
