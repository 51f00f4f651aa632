package dev.clipchat.engine.ceiling;

import dev.clipchat.engine.render.PictureTarget;
import java.nio.file.Path;
import java.util.Optional;

/** A way of bringing one look below the ceiling. */
interface Fitting {

  /** A file with all streams that holds the ceiling; nothing where this look cannot. */
  Optional<Path> at(PictureTarget look);

  /** The smallest that any attempt came to, whether it fitted or not. */
  long smallest();
}
