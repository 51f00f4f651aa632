package dev.clipchat.engine.edit;

/**
 * What an export would do, told before the work. {@code bytes} and {@code seconds} are estimates;
 * {@code audioKbps} is 0 without sound.
 */
public record Plan(
    Action action,
    long bytes,
    String codec,
    int width,
    int height,
    double fps,
    int audioKbps,
    long durationMs,
    double seconds) {

  public enum Action {
    ENCODE,
    /** The source's streams go into the file as they are. */
    COPY
  }
}
