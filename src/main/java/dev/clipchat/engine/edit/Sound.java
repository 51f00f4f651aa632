package dev.clipchat.engine.edit;

/**
 * What is done to the sound. {@code muted} and {@code volume} concern the clip's own sound; the
 * fades and {@code normalize} (even loudness) what is heard in the end, music included.
 */
public record Sound(
    boolean muted, double volume, long fadeInMs, long fadeOutMs, boolean normalize) {

  public static final Sound PLAIN = new Sound(false, 1, 0, 0, false);

  public Sound withMuted(boolean value) {
    return new Sound(value, volume, fadeInMs, fadeOutMs, normalize);
  }

  public Sound withVolume(double value) {
    return new Sound(muted, value, fadeInMs, fadeOutMs, normalize);
  }

  public Sound withFades(long in, long out) {
    return new Sound(muted, volume, in, out, normalize);
  }

  public Sound withNormalize(boolean value) {
    return new Sound(muted, volume, fadeInMs, fadeOutMs, value);
  }
}
