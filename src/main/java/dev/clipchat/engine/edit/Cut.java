package dev.clipchat.engine.edit;

import java.util.List;

/**
 * One timeline. The pieces play in order, {@code loop} times in all; music and titles lie on the
 * whole. Nothing here changes: an edit makes a new one.
 *
 * @param id the upload's id, or that of a joined timeline
 * @param name what the user calls it
 */
public record Cut(
    String id,
    String name,
    List<Piece> pieces,
    int loop,
    List<Music> music,
    List<Title> titles,
    Picture picture,
    Sound sound,
    Effects effects,
    Output output) {

  /** How long a picture is shown where nobody says. */
  public static final long STILL_MS = 5_000;

  public Cut {
    pieces = List.copyOf(pieces);
    music = List.copyOf(music);
    titles = List.copyOf(titles);
    if (loop < 1) {
      throw new IllegalArgumentException("played " + loop + " times");
    }
  }

  /** The timeline that an upload starts with: the whole file. */
  public static Cut of(Media media) {
    return new Cut(
        media.id(),
        media.name(),
        List.of(Piece.whole("p1", media, STILL_MS)),
        1,
        List.of(),
        List.of(),
        Picture.PLAIN,
        Sound.PLAIN,
        Effects.NONE,
        Output.PLAIN.withFormat(
            media.kind() == Media.Kind.AUDIO ? Output.Format.M4A : Output.Format.MP4, 0));
  }

  /** The pieces once. */
  public long onceMs() {
    return pieces.stream().mapToLong(Piece::durationMs).sum();
  }

  public long durationMs() {
    return onceMs() * loop;
  }

  /** Where the piece of that index starts, first time round. */
  public long startOf(int piece) {
    return pieces.subList(0, piece).stream().mapToLong(Piece::durationMs).sum();
  }

  /** Whether there is anything to see. */
  public boolean hasPicture() {
    return pieces.stream().anyMatch(p -> p.kind() != Media.Kind.AUDIO);
  }

  /** A number that no piece, music or title of this timeline has in its id. */
  int nextNumber() {
    int next = pieces.size() + music.size() + titles.size() + 1;
    while (hasNumber(next)) {
      next++;
    }
    return next;
  }

  private boolean hasNumber(int n) {
    return pieces.stream().anyMatch(p -> p.id().equals("p" + n))
        || music.stream().anyMatch(m -> m.id().equals("m" + n))
        || titles.stream().anyMatch(t -> t.id().equals("t" + n));
  }

  public Cut withPieces(List<Piece> value, int times) {
    return new Cut(id, name, value, times, music, titles, picture, sound, effects, output);
  }

  public Cut withMusic(List<Music> value) {
    return new Cut(id, name, pieces, loop, value, titles, picture, sound, effects, output);
  }

  public Cut withTitles(List<Title> value) {
    return new Cut(id, name, pieces, loop, music, value, picture, sound, effects, output);
  }

  public Cut withPicture(Picture value) {
    return new Cut(id, name, pieces, loop, music, titles, value, sound, effects, output);
  }

  public Cut withSound(Sound value) {
    return new Cut(id, name, pieces, loop, music, titles, picture, value, effects, output);
  }

  public Cut withEffects(Effects value) {
    return new Cut(id, name, pieces, loop, music, titles, picture, sound, value, output);
  }

  public Cut withOutput(Output value) {
    return new Cut(id, name, pieces, loop, music, titles, picture, sound, effects, value);
  }
}
