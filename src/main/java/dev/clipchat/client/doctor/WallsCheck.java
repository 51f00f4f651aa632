package dev.clipchat.client.doctor;

import dev.clipchat.ffmpeg.Walls;
import dev.clipchat.words.Text;
import java.util.stream.Stream;

/** What keeps a run of ffmpeg from everything but its own files. */
final class WallsCheck {

  private WallsCheck() {}

  static Finding finding(Walls walls) {
    Text held =
        Stream.of(Walls.Held.values())
            .filter(walls::holds)
            .map(WallsCheck::words)
            .reduce((a, b) -> Text.of("doctor.and", "first", a, "second", b))
            .orElse(Text.NONE);
    Text found =
        walls == Walls.NONE
            ? Text.of("doctor.none")
            : Text.of("doctor.walls", "program", walls.program(), "held", held);
    return walls.holds(Walls.Held.FILES)
        ? Finding.fine("sandbox", found)
        : Finding.note("sandbox", found, Text.of("doctor.install_bubblewrap"));
  }

  private static Text words(Walls.Held held) {
    return switch (held) {
      case NETWORK -> Text.of("doctor.no_network");
      case FILES -> Text.of("doctor.no_other_files");
      case RIGHTS -> Text.of("doctor.no_further_rights");
      case AMOUNTS -> Text.of("doctor.bounded");
    };
  }
}
