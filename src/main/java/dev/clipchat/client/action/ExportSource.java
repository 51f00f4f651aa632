package dev.clipchat.client.action;

import dev.clipchat.client.reply.SavedFile;
import dev.clipchat.client.timeline.Draft;
import dev.clipchat.client.timeline.MediaInfo;
import dev.clipchat.client.timeline.Segment;
import dev.clipchat.client.timeline.Snapshot;
import dev.clipchat.client.timeline.Track;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The one upload that an export is made from, where it is one and its size is known. */
record ExportSource(Optional<Path> file, long bytes) {

  static final ExportSource UNKNOWN = new ExportSource(Optional.empty(), 0);

  /**
   * Music and titles that came along do not count: it is the pictures that get smaller.
   *
   * @param brought where a file lies that was brought into the session under a name
   */
  static ExportSource of(Snapshot state, Draft draft, Function<String, Optional<Path>> brought) {
    List<String> shown =
        draft.timeline().tracks().stream()
            .filter(t -> t.kind() == Track.Kind.VIDEO)
            .flatMap(t -> t.segments().stream())
            .map(Segment::name)
            .distinct()
            .toList();
    List<MediaInfo> sources =
        state.uploads().stream()
            .filter(m -> state.uploads().size() == 1 || shown.equals(List.of(m.name())))
            .toList();
    return sources.size() == 1 && sources.get(0).bytes() > 0
        ? new ExportSource(
            brought.apply(sources.get(0).name()).or(() -> path(sources.get(0).name())),
            sources.get(0).bytes())
        : UNKNOWN;
  }

  /** In another process only its name is known. */
  private static Optional<Path> path(String name) {
    try {
      return Optional.of(Path.of(name)).filter(p -> !name.isEmpty());
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** A picture or a sound taken out of a video is not that video made smaller. */
  SavedFile told(SavedFile saved) {
    boolean video = saved.width() > 0 && !saved.duration().isZero();
    return saved.input() == null && video && file.isPresent()
        ? saved.madeFrom(file.get(), bytes)
        : saved;
  }
}
