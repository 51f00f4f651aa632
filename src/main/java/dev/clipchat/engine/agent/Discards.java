package dev.clipchat.engine.agent;

import dev.clipchat.engine.edit.Edit;
import dev.clipchat.engine.edit.Picture;
import dev.clipchat.engine.edit.Step;

/** Which edits throw footage or sound away. */
final class Discards {

  private Discards() {}

  static boolean any(Step step) {
    return any(step.edit());
  }

  static boolean any(Edit edit) {
    return stretch(edit)
        || (edit instanceof Edit.Mute m && m.muted())
        || (edit instanceof Edit.AddMusic a && a.replace())
        || (edit instanceof Edit.Volume v && v.level() == 0)
        || (edit instanceof Edit.Aspect a && a.ratio() != null && a.fit() == Picture.Fit.CROP)
        || (edit instanceof Edit.UseFormat f && f.format().isSound())
        || edit instanceof Edit.RemoveTitles
        || edit instanceof Edit.RemoveMusic;
  }

  /** Whether it takes time out of the film. */
  static boolean stretch(Edit edit) {
    return edit instanceof Edit.Keep || edit instanceof Edit.Remove;
  }
}
