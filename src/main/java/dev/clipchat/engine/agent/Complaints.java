package dev.clipchat.engine.agent;

import dev.clipchat.engine.edit.Edit;
import dev.clipchat.engine.edit.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * "Too dark", "too loud": the reason for an edit that the sentence names. "Fix that" asks for the
 * one that helps. Where neither is said, it is a wish that was not understood.
 */
final class Complaints {

  private static final double A_STEP_OF_LIGHT = 0.1;
  private static final double HALF_AS_LOUD = 0.5;
  private static final double LOUDER = 1.5;

  private Complaints() {}

  static void settle(List<Clause> clauses, Reading out) {
    // Who only says that it is too dark wants it brighter.
    boolean nothingElse = !out.hasEdits() && !out.hasTroubles();
    for (int i = 0; i < clauses.size(); i++) {
      boolean fix = fixes(clauses, i) || nothingElse;
      Clause c = clauses.get(i);
      for (int k = 0; k < c.size(); k++) {
        Part p = c.get(k);
        if (p.is(Sense.COMPLAINT) && c.unused(k)) {
          c.use(k);
          settle(p, fix, out);
        }
      }
    }
  }

  private static void settle(Part p, boolean fix, Reading out) {
    Edit remedy = fix && !answered(p.text(), out) ? remedy(p.text()) : null;
    if (remedy != null) {
      out.add(remedy, p.start());
    } else if (!answered(p.text(), out)) {
      out.trouble(Trouble.Kind.UNKNOWN, p, "");
    }
  }

  /** Whether the same clause or the next one says "fix that". */
  private static boolean fixes(List<Clause> clauses, int at) {
    boolean fix = clauses.get(at).take(Sense.FIX) != null;
    if (at + 1 < clauses.size()
        && Clauses.content(clauses.get(at + 1)).stream().allMatch(p -> p.is(Sense.FIX))) {
      fix |=
          clauses.get(at).mentions(Sense.COMPLAINT) && clauses.get(at + 1).take(Sense.FIX) != null;
    }
    return fix;
  }

  private static boolean answered(String what, Reading out) {
    return switch (what) {
      case "dark", "bright", "pale" -> out.hasEdit(Edit.Adjust.class, Edit.BlackAndWhite.class);
      case "loud", "quiet", "noisy", "uneven" -> sound(out);
      case "low" -> sound(out) || out.hasEdit(Edit.Resize.class, Edit.ResizeBy.class);
      case "slow", "fast" -> out.hasEdit(Edit.Speed.class);
      case "long" -> out.hasEdit(Edit.Keep.class, Edit.Remove.class, Edit.Speed.class);
      case "big", "small" ->
          sound(out)
              || out.hasEdit(
                  Edit.Ceiling.class,
                  Edit.CeilingPart.class,
                  Edit.Smaller.class,
                  Edit.Resize.class,
                  Edit.ResizeBy.class,
                  Edit.UseCodec.class,
                  Edit.ChangeTitle.class);
      case "over", "side", "mirror" -> out.hasEdit(Edit.Rotate.class, Edit.Flip.class);
      case "sharp" -> out.hasEdit(Edit.Resize.class, Edit.ResizeBy.class, Edit.UseEffort.class);
      case "bad" ->
          sound(out)
              || out.hasEdit(
                  Edit.Adjust.class,
                  Edit.BlackAndWhite.class,
                  Edit.UseEffort.class,
                  Edit.Remove.class,
                  Edit.RemoveTitles.class,
                  Edit.ChangeTitle.class,
                  Edit.Keep.class);
      default -> false;
    };
  }

  private static boolean sound(Reading out) {
    return out.hasEdit(
        Edit.Volume.class,
        Edit.Mute.class,
        Edit.Normalize.class,
        Edit.MusicVolume.class,
        Edit.RemoveMusic.class,
        Edit.AddMusic.class);
  }

  private static @Nullable Edit remedy(String what) {
    return switch (what) {
      case "dark" -> new Edit.Adjust(A_STEP_OF_LIGHT, 1, 1);
      case "bright" -> new Edit.Adjust(-A_STEP_OF_LIGHT, 1, 1);
      case "loud" -> new Edit.Volume(HALF_AS_LOUD, true, Span.ALL);
      case "quiet" -> new Edit.Volume(LOUDER, true, Span.ALL);
      case "uneven" -> new Edit.Normalize(true);
      case "over" -> new Edit.Rotate(180);
      case "mirror" -> new Edit.Flip(false);
      case "big" -> new Edit.Smaller();
      default -> null;
    };
  }
}
