package dev.clipchat.client.reply;

/**
 * How a screen is wanted; {@code colour} is auto, always or never, {@code progress} auto, plain or
 * none.
 */
public record ScreenWish(
    Audience audience,
    boolean json,
    boolean quiet,
    String colour,
    String progress,
    Captions captions) {

  /** Whether nothing is painted over. */
  public boolean plain() {
    return !progress.equals("auto");
  }
}
