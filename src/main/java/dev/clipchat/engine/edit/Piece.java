package dev.clipchat.engine.edit;

/**
 * A part of an uploaded file on the timeline: the source from {@code inMs} to {@code outMs}, played
 * {@code speed} times as fast, backwards where {@code reverse}. A picture has {@code inMs} 0 and
 * {@code outMs} the time for which it is shown. {@code volume} is a factor on this piece alone.
 */
public record Piece(
    String id,
    String mediaId,
    String name,
    Media.Kind kind,
    long inMs,
    long outMs,
    double speed,
    boolean reverse,
    double volume) {

  public Piece {
    if (inMs < 0 || outMs <= inMs || !(speed > 0)) {
      throw new IllegalArgumentException(
          "not a piece: %d to %d at %s".formatted(inMs, outMs, speed));
    }
  }

  /** The whole of a file; a picture is shown for {@code stillMs}. */
  public static Piece whole(String id, Media media, long stillMs) {
    long length = media.kind() == Media.Kind.IMAGE ? stillMs : media.durationMs();
    return new Piece(
        id, media.id(), media.name(), media.kind(), 0, Math.max(1, length), 1, false, 1);
  }

  /** How long it lasts on the timeline. */
  public long durationMs() {
    return Math.max(1, Math.round((outMs - inMs) / speed));
  }

  /** The part from {@code fromMs} to {@code toMs}, counted on the timeline from this start. */
  public Piece part(String newId, long fromMs, long toMs) {
    long from = Math.round(fromMs * speed);
    long to = toMs >= durationMs() ? outMs - inMs : Math.round(toMs * speed);
    if (kind == Media.Kind.IMAGE) {
      return new Piece(newId, mediaId, name, kind, 0, Math.max(1, to - from), speed, false, volume);
    }
    long start = reverse ? outMs - to : inMs + from;
    long end = reverse ? outMs - from : inMs + to;
    return new Piece(
        newId, mediaId, name, kind, start, Math.max(start + 1, end), speed, reverse, volume);
  }

  public Piece withId(String value) {
    return new Piece(value, mediaId, name, kind, inMs, outMs, speed, reverse, volume);
  }

  public Piece withSpeed(double value) {
    return new Piece(id, mediaId, name, kind, inMs, outMs, value, reverse, volume);
  }

  public Piece withVolume(double value) {
    return new Piece(id, mediaId, name, kind, inMs, outMs, speed, reverse, value);
  }

  public Piece reversed() {
    return new Piece(id, mediaId, name, kind, inMs, outMs, speed, !reverse, volume);
  }
}
