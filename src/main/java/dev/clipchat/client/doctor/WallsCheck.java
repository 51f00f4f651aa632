package dev.clipchat.client.doctor;

import dev.clipchat.ffmpeg.Walls;
import java.util.ArrayList;
import java.util.List;

/** What keeps a run of ffmpeg from everything but its own files. */
final class WallsCheck {

  private WallsCheck() {}

  static Finding finding(Walls walls) {
    List<String> held = new ArrayList<>();
    held(walls, Walls.Held.NETWORK, "no network", held);
    held(walls, Walls.Held.FILES, "no other files", held);
    held(walls, Walls.Held.RIGHTS, "no further rights", held);
    held(walls, Walls.Held.AMOUNTS, "bounded memory and output", held);
    String found = walls == Walls.NONE ? "none" : walls.program() + ": " + String.join(", ", held);
    return walls.holds(Walls.Held.FILES)
        ? Finding.fine("sandbox", found)
        : Finding.note("sandbox", found, "install bubblewrap, where the system allows it");
  }

  private static void held(Walls walls, Walls.Held what, String words, List<String> held) {
    if (walls.holds(what)) {
      held.add(words);
    }
  }
}
