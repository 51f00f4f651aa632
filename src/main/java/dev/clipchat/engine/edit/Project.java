package dev.clipchat.engine.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The uploads of one session and their timelines. Every clip has a timeline of its own; the current
 * one is what was last uploaded or named.
 */
public record Project(List<Media> media, List<Cut> cuts, @Nullable String currentId) {

  public static final Project EMPTY = new Project(List.of(), List.of(), null);

  public Project {
    media = List.copyOf(media);
    cuts = List.copyOf(cuts);
  }

  public Optional<Media> media(String id) {
    return media.stream().filter(m -> m.id().equals(id)).findFirst();
  }

  public Optional<Cut> cut(String id) {
    return cuts.stream().filter(c -> c.id().equals(id)).findFirst();
  }

  /** The timeline that a sentence without a name means; none before the first upload. */
  public Optional<Cut> current() {
    return cuts.stream().filter(c -> c.id().equals(currentId)).findFirst();
  }

  /**
   * With one more upload. It becomes the current clip, but a sound or a picture does not take that
   * place from a video: it came to be put into it.
   */
  public Project with(Media added) {
    List<Media> all = new ArrayList<>(media);
    all.add(added);
    List<Cut> timelines = new ArrayList<>(cuts);
    timelines.add(Cut.of(added));
    boolean steps = added.kind() == Media.Kind.VIDEO || current().filter(this::isVideo).isEmpty();
    return new Project(all, timelines, steps ? added.id() : currentId);
  }

  private boolean isVideo(Cut cut) {
    return cut.pieces().stream().anyMatch(p -> p.kind() == Media.Kind.VIDEO);
  }

  /** With this timeline in the place of the one of the same id, or added. */
  public Project with(Cut changed) {
    List<Cut> timelines = new ArrayList<>(cuts);
    for (int i = 0; i < timelines.size(); i++) {
      if (timelines.get(i).id().equals(changed.id())) {
        timelines.set(i, changed);
        return new Project(media, timelines, currentId);
      }
    }
    timelines.add(changed);
    return new Project(media, timelines, currentId);
  }

  public Project withCurrent(String id) {
    return new Project(media, cuts, id);
  }

  /** The bytes of the sources' parts that the timeline uses. */
  public long sourceBytes(Cut cut) {
    double sum = 0;
    for (Piece p : cut.pieces()) {
      Media m = media(p.mediaId()).orElse(null);
      if (m != null && m.kind() == Media.Kind.IMAGE) {
        sum += m.bytes();
      } else if (m != null && m.durationMs() > 0) {
        sum += m.bytes() * Math.min(1, (double) (p.outMs() - p.inMs()) / m.durationMs());
      }
    }
    return Math.round(sum * cut.loop());
  }

  /** The frame that an export has: that of the first piece with a picture, after all edits. */
  public Optional<Frame> frame(Cut cut) {
    return sourceFrame(cut).map(cut.picture()::frame);
  }

  /** The frame that the edits of the picture start from. */
  public Optional<Frame> sourceFrame(Cut cut) {
    return firstSeen(cut).map(m -> new Frame(m.width(), m.height()));
  }

  /** Frames a second of an export; 0 where nothing moves. */
  public double fps(Cut cut) {
    double source =
        cut.pieces().stream()
            .map(p -> media(p.mediaId()).orElse(null))
            .mapToDouble(m -> m == null ? 0 : m.fps())
            .max()
            .orElse(0);
    return cut.picture().fps() > 0 ? cut.picture().fps() : source;
  }

  private Optional<Media> firstSeen(Cut cut) {
    Optional<Media> video = first(cut, Media.Kind.VIDEO);
    return video.isPresent() ? video : first(cut, Media.Kind.IMAGE);
  }

  private Optional<Media> first(Cut cut, Media.Kind kind) {
    return cut.pieces().stream()
        .filter(p -> p.kind() == kind)
        .findFirst()
        .flatMap(p -> media(p.mediaId()));
  }

  /** Whether an export of it has sound. */
  public boolean audible(Cut cut) {
    boolean own =
        !cut.sound().muted()
            && cut.pieces().stream()
                .anyMatch(p -> media(p.mediaId()).map(Media::hasAudio).orElse(false));
    return own || !cut.music().isEmpty();
  }
}
