package dev.clipchat.engine.agent;

import dev.clipchat.engine.edit.Edit;

/**
 * "Too dark", "too loud": the reason for an edit that the sentence names. Where it names none that
 * helps, it is a wish that was not understood.
 */
final class Complaints {

  private Complaints() {}

  static void settle(Clause c, Reading out) {
    for (int i = 0; i < c.size(); i++) {
      Part p = c.get(i);
      if (!p.is(Sense.COMPLAINT)) {
        continue;
      }
      if (!answered(p.text(), out)) {
        out.trouble(Trouble.Kind.UNKNOWN, p, "");
      }
      c.use(i);
    }
  }

  private static boolean answered(String what, Reading out) {
    return switch (what) {
      case "light" -> out.hasEdit(Edit.Adjust.class);
      case "sound" ->
          out.hasEdit(
              Edit.Volume.class,
              Edit.Mute.class,
              Edit.Normalize.class,
              Edit.MusicVolume.class,
              Edit.RemoveMusic.class);
      default -> out.hasEdit(Edit.Speed.class);
    };
  }
}
