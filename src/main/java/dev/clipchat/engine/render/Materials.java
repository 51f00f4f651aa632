package dev.clipchat.engine.render;

import dev.clipchat.engine.edit.Piece;
import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import java.util.Map;

/** What a cut is made of: the files by their media ids, and the fonts of its titles. */
public record Materials(Map<String, Source> files, Fonts fonts) {

  public Materials {
    files = Map.copyOf(files);
  }

  Source of(Piece piece) {
    return file(piece.mediaId(), piece.name());
  }

  Source file(String mediaId, String name) {
    Source source = files.get(mediaId);
    if (source == null) {
      throw new ClipchatException(new Failure.RenderFailed("\"" + name + "\" is no longer there"));
    }
    return source;
  }
}
