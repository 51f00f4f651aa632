package dev.clipchat.engine.edit;

import java.util.Locale;

/**
 * What an edit needs to know of an uploaded file. {@code width} and {@code height} are as shown,
 * rotation metadata applied; what a kind does not have (a picture's duration, a sound's size) is 0,
 * an unknown codec is empty.
 */
public record Media(
    String id,
    String name,
    Kind kind,
    long durationMs,
    int width,
    int height,
    double fps,
    long bytes,
    boolean hasAudio,
    String codec) {

  public enum Kind {
    VIDEO,
    IMAGE,
    AUDIO;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public boolean hasPicture() {
    return kind != Kind.AUDIO;
  }
}
