package dev.clipchat.engine.render;

import dev.clipchat.engine.edit.Piece;
import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.words.Text;
import java.util.Map;

/**
 * What a cut is made of and with: the files by their media ids, the fonts of its titles, and what
 * brings pictures to their size.
 */
public record Materials(Map<String, Source> files, Fonts fonts, Scaler scaler) {

  public Materials {
    files = Map.copyOf(files);
  }

  /** With the scaler that every ffmpeg has. */
  public Materials(Map<String, Source> files, Fonts fonts) {
    this(files, fonts, Scaler.USUAL);
  }

  public Materials withFiles(Map<String, Source> other) {
    return new Materials(other, fonts, scaler);
  }

  public Materials withScaler(Scaler other) {
    return new Materials(files, fonts, other);
  }

  Source of(Piece piece) {
    return file(piece.mediaId(), piece.name());
  }

  Source file(String mediaId, String name) {
    Source source = files.get(mediaId);
    if (source == null) {
      throw new ClipchatException(
          new Failure.RenderFailed(Text.of("engine.no_longer_there", "name", name)));
    }
    return source;
  }
}
