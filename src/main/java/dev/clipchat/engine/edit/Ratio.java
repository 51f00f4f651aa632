package dev.clipchat.engine.edit;

/** Width to height, as people write it: 16:9. */
public record Ratio(int width, int height) {

  public Ratio {
    if (width <= 0 || height <= 0) {
      throw new IllegalArgumentException("not a ratio: " + width + ":" + height);
    }
  }

  public double value() {
    return (double) width / height;
  }

  public Ratio turned() {
    return new Ratio(/* width= */ height, /* height= */ width);
  }

  public String text() {
    return width + ":" + height;
  }
}
