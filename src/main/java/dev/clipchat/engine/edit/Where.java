package dev.clipchat.engine.edit;

import java.util.function.Function;

/** Where something is put: at a moment, or beside a clip that plays on the timeline. */
public sealed interface Where permits Moment, Beside {

  /** The moment on this timeline, the first time round. */
  Moment in(Cut cut);

  <R> R match(Function<Moment, R> moment, Function<Beside, R> beside);
}
