package dev.clipchat.engine.agent;

import dev.clipchat.engine.edit.Media;
import dev.clipchat.engine.edit.Project;

/** Sessions for the sentence tables. */
final class Samples {

  private Samples() {}

  static Media video(String id, String name, long ms) {
    return new Media(id, name, Media.Kind.VIDEO, ms, 1920, 1080, 30, 200_000_000, true, "h264");
  }

  static Media sound(String id, String name) {
    return new Media(id, name, Media.Kind.AUDIO, 90_000, 0, 0, 0, 3_000_000, true, "mp3");
  }

  static Media picture(String id, String name) {
    return new Media(id, name, Media.Kind.IMAGE, 0, 800, 600, 0, 100_000, false, "png");
  }

  /** One clip of a minute. */
  static Project one() {
    return Project.EMPTY.with(video("a", "holiday.mp4", 60_000));
  }

  /** Two videos (the second is current), a song, a picture. */
  static Project many() {
    return Project.EMPTY
        .with(video("a", "a.mp4", 60_000))
        .with(video("b", "b.mp4", 60_000))
        .with(sound("s", "song.mp3"))
        .with(picture("p", "logo.png"));
  }
}
