package dev.clipchat.engine.edit;

/**
 * An uploaded sound under the picture, from {@code startMs} of the timeline. {@code sourceMs} is
 * the file's own length; {@code repeat} starts it again until the timeline ends. {@code volume} is
 * a factor, 1 for as it is.
 */
public record Music(
    String id,
    String mediaId,
    String name,
    long sourceMs,
    long startMs,
    double volume,
    long fadeInMs,
    long fadeOutMs,
    boolean repeat) {

  /** How long it sounds on a timeline that lasts {@code totalMs}. */
  public long lengthOn(long totalMs) {
    long room = Math.max(0, totalMs - startMs);
    return repeat ? room : Math.min(sourceMs, room);
  }

  public Music withVolume(double value) {
    return new Music(id, mediaId, name, sourceMs, startMs, value, fadeInMs, fadeOutMs, repeat);
  }

  public Music withStart(long value) {
    return new Music(id, mediaId, name, sourceMs, value, volume, fadeInMs, fadeOutMs, repeat);
  }

  public Music withFades(long in, long out) {
    return new Music(id, mediaId, name, sourceMs, startMs, volume, in, out, repeat);
  }
}
