package dev.clipchat.engine.edit;

/**
 * How the picture's colours are changed: brightness is added (-1 to 1, 0 for none), contrast and
 * saturation are factors (1 for none).
 */
public record Colour(double brightness, double contrast, double saturation, boolean grey) {

  public static final Colour PLAIN = new Colour(0, 1, 1, false);

  public Colour withGrey(boolean value) {
    return new Colour(brightness, contrast, saturation, value);
  }
}
