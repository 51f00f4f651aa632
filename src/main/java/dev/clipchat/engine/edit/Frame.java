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

  /** The same shape at another scale, both sides even, as video codecs want them. */
  public Frame scaled(double factor) {
    return new Frame(even(width * factor), even(height * factor));
  }

  /** What is left when everything outside the ratio is cut away. */
  public Frame cropped(Ratio ratio) {
    return width > height * ratio.value()
        ? new Frame(even(height * ratio.value()), even(height))
        : new Frame(even(width), even(width / ratio.value()));
  }

  /** The smallest frame of that ratio that holds all of this one. */
  public Frame padded(Ratio ratio) {
    return width > height * ratio.value()
        ? new Frame(even(width), even(width / ratio.value()))
        : new Frame(even(height * ratio.value()), even(height));
  }

  private static int even(double side) {
    return Math.max(2, (int) Math.round(side / 2) * 2);
  }

  public String text() {
    return width + "x" + height;
  }
}
