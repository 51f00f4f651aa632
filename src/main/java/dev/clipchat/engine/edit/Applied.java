package dev.clipchat.engine.edit;

import java.util.List;
import java.util.function.Function;

/** What became of an edit: the project after it, or why it cannot be done. */
public sealed interface Applied {

  <R> R match(Function<Done, R> done, Function<Refused, R> refused);

  /** {@code notes} are things worth saying although it was done. */
  record Done(Project project, List<Note> notes) implements Applied {
    public Done {
      notes = List.copyOf(notes);
    }

    @Override
    public <R> R match(Function<Done, R> done, Function<Refused, R> refused) {
      return done.apply(this);
    }
  }

  record Refused(Edit edit, Refusal refusal) implements Applied {
    @Override
    public <R> R match(Function<Done, R> done, Function<Refused, R> refused) {
      return refused.apply(this);
    }
  }

  /** Something that the user may not expect; {@code value} is in its own unit. */
  record Note(Kind kind, double value) {
    public enum Kind {
      /** The source has fewer lines already, so it stays at that many. */
      STAYS_AT_LINES,
      /** The source has fewer frames a second already, so it stays at that many. */
      STAYS_AT_FPS,
      /** The source's bytes are under the ceiling already. */
      FITS_ALREADY,
      /** It was muted already. */
      SILENT_ALREADY
    }
  }
}
