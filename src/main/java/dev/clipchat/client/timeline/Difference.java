package dev.clipchat.client.timeline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** What is different between two states of a session; an empty list: nothing that matters. */
public final class Difference {

  /** Keys whose values change without anybody's doing. */
  static final Set<String> RESTLESS =
      Set.of(
          "plan",
          "updated_at",
          "updatedAt",
          "update_time",
          "updateTime",
          "modified",
          "modified_at",
          "timestamp",
          "ts",
          "version",
          "revision");

  private static final Set<InForce.What> SPEEDS =
      EnumSet.of(InForce.What.SPEED, InForce.What.SPEED_OF_PARTS);

  private static final int MOST_PIECES = 4_000;

  /** Whoever is told more than this reads none of it. */
  private static final int MOST_WISHES = 6;

  private static final List<BiPredicate<Segment, Segment>> SEGMENTS_ALIKE =
      List.of(
          Segment::equals,
          (b, a) -> b.label().equals(a.label()) && b.length().equals(a.length()),
          (b, a) -> b.label().equals(a.label()) && b.start().equals(a.start()),
          (b, a) -> b.label().equals(a.label()),
          (b, a) -> b.start().equals(a.start()) && b.length().equals(a.length()));

  private static final List<BiPredicate<Track, Track>> TRACKS_ALIKE =
      List.of(
          Track::equals,
          (b, a) -> b.kind() == a.kind() && shareLabel(b, a),
          (b, a) -> b.kind() == a.kind());

  private Difference() {}

  public static List<Change> between(Snapshot before, Snapshot after) {
    List<Change> changes = new ArrayList<>();
    media(before, after, changes);
    if (!switched(before, after, changes)) {
      List<Change> pieces = new ArrayList<>();
      if (pieces(before) + pieces(after) > MOST_PIECES) {
        // Each would be compared with each: what came of it is looked up, not told.
        changes.addAll(tree(before).equals(tree(after)) ? List.of() : List.of(new Change.Other()));
        return List.copyOf(changes);
      }
      tracks(before.timeline(), after.timeline(), pieces);
      List<Change> wishes =
          sameShape(pieces) && kinds(before).equals(kinds(after))
              ? Wishes.between(before, after)
              : List.of();
      // At another speed a piece lasts another time: that is not what was done to it.
      boolean speed = wishes.stream().anyMatch(Difference::isSpeed);
      pieces.removeIf(c -> speed && c instanceof Change.Trimmed);
      changes.addAll(pieces);
      output(before, after, changes);
      changes.addAll(wishes.subList(0, Math.min(MOST_WISHES, wishes.size())));
    }
    if (changes.isEmpty()) {
      length(before).ifPresent(was -> length(after).ifPresent(is -> lasts(was, is, changes)));
    }
    if (changes.isEmpty() && !tree(before).equals(tree(after))) {
      changes.add(new Change.Other());
    }
    return List.copyOf(changes);
  }

  /** How long the draft says that it is, whatever its pieces say. */
  private static Optional<Duration> length(Snapshot state) {
    return Optional.ofNullable(state.draft())
        .flatMap(d -> JsonTree.number(d.root(), "d", "duration"))
        .filter(ms -> ms.signum() > 0)
        .map(ms -> Duration.ofMillis(ms.longValue()));
  }

  private static void lasts(Duration was, Duration is, List<Change> changes) {
    if (!was.equals(is)) {
      changes.add(new Change.LengthChanged(was, is));
    }
  }

  /** Whether each piece is still in its place, so that its settings can be compared. */
  private static boolean sameShape(List<Change> pieces) {
    return pieces.stream()
        .noneMatch(
            c ->
                c instanceof Change.TrackAdded
                    || c instanceof Change.TrackRemoved
                    || c instanceof Change.SegmentAdded
                    || c instanceof Change.SegmentRemoved);
  }

  private static int pieces(Snapshot state) {
    List<Track> tracks = state.timeline().tracks();
    return tracks.size() + tracks.stream().mapToInt(t -> t.segments().size()).sum();
  }

  private static List<Track.Kind> kinds(Snapshot state) {
    return state.timeline().tracks().stream().map(Track::kind).toList();
  }

  private static boolean isSpeed(Change change) {
    return (change instanceof Change.NowInForce now && SPEEDS.contains(now.now().what()))
        || (change instanceof Change.NoLongerInForce gone && SPEEDS.contains(gone.once().what()));
  }

  private static void media(Snapshot before, Snapshot after, List<Change> changes) {
    Pairs<MediaInfo> uploads = mediaPairs(before.uploads(), after.uploads());
    uploads.added().forEach(m -> changes.add(new Change.MediaArrived(m)));
    uploads.removed().forEach(m -> changes.add(new Change.MediaGone(m)));
    mediaPairs(before.generated(), after.generated())
        .added()
        .forEach(m -> changes.add(new Change.MediaGenerated(m)));
  }

  private static Pairs<MediaInfo> mediaPairs(List<MediaInfo> before, List<MediaInfo> after) {
    return Pairs.match(before, after, MediaInfo::id, List.of((b, a) -> b.name().equals(a.name())));
  }

  /** Two drafts with ids of their own are two clips, and comparing their tracks says nothing. */
  private static boolean switched(Snapshot before, Snapshot after, List<Change> changes) {
    String was = id(before);
    String is = id(after);
    if (was.isEmpty() || is.isEmpty() || was.equals(is)) {
      return false;
    }
    changes.add(new Change.ClipSwitched(name(after)));
    return true;
  }

  private static String id(Snapshot state) {
    return state.draft() == null ? "" : JsonTree.text(state.draft().root(), "id").orElse("");
  }

  private static String name(Snapshot state) {
    return Optional.ofNullable(state.draft()).flatMap(Draft::name).orElse("");
  }

  private static void tracks(Timeline before, Timeline after, List<Change> changes) {
    Pairs<Track> pairs = Pairs.match(before.tracks(), after.tracks(), Track::id, TRACKS_ALIKE);
    pairs.added().forEach(t -> changes.add(new Change.TrackAdded(t)));
    pairs.removed().forEach(t -> changes.add(new Change.TrackRemoved(t)));
    pairs.kept().forEach(p -> segments(p.before(), p.after(), changes));
  }

  private static boolean shareLabel(Track before, Track after) {
    return before.segments().stream()
        .map(Segment::label)
        .anyMatch(l -> after.segments().stream().anyMatch(s -> s.label().equals(l)));
  }

  private static void segments(Track before, Track after, List<Change> changes) {
    Track.Kind kind = after.kind();
    Pairs<Segment> pairs =
        Pairs.match(before.segments(), after.segments(), Segment::id, SEGMENTS_ALIKE);
    pairs.added().forEach(s -> changes.add(new Change.SegmentAdded(kind, s)));
    pairs.removed().forEach(s -> changes.add(new Change.SegmentRemoved(kind, s)));
    pairs.kept().forEach(p -> segment(kind, p.before(), p.after(), changes));
  }

  private static void segment(
      Track.Kind kind, Segment before, Segment after, List<Change> changes) {
    if (!before.name().equals(after.name())) {
      changes.add(new Change.Renamed(kind, before, after));
    }
    if (!before.text().equals(after.text())) {
      changes.add(new Change.TextChanged(kind, before, after));
    }
    if (!before.length().equals(after.length())) {
      changes.add(new Change.Trimmed(kind, before, after));
    }
    if (!before.start().equals(after.start())) {
      changes.add(new Change.Moved(kind, before, after));
    }
    double was = before.volume().orElse(1.0);
    double is = after.volume().orElse(1.0);
    if (was != is) {
      changes.add(new Change.VolumeChanged(kind, after, was, is));
    }
  }

  private static void output(Snapshot before, Snapshot after, List<Change> changes) {
    long ceiling = ceiling(after);
    if (ceiling != ceiling(before)) {
      changes.add(new Change.CeilingSet(ceiling));
    }
    String format = format(after);
    if (!format.isEmpty() && !format.equals(format(before))) {
      changes.add(new Change.FormatSet(format));
    }
    int width = canvas(after, "width");
    int height = canvas(after, "height");
    if (width > 0
        && height > 0
        && before.canvas() != null
        && (width != canvas(before, "width") || height != canvas(before, "height"))) {
      changes.add(new Change.FrameSet(width, height));
    }
  }

  private static long ceiling(Snapshot state) {
    return Optional.ofNullable(state.draft()).flatMap(Draft::ceiling).orElse(0L);
  }

  private static String format(Snapshot state) {
    return Optional.ofNullable(state.draft()).flatMap(Draft::format).orElse("");
  }

  private static int canvas(Snapshot state, String key) {
    return JsonTree.number(JsonTree.map(parsed(state.canvas())), key)
        .map(n -> n.intValue())
        .orElse(0);
  }

  private static List<@Nullable Object> tree(Snapshot state) {
    List<@Nullable Object> tree = new ArrayList<>();
    tree.add(settled(state.draft() == null ? null : state.draft().root()));
    tree.add(settled(parsed(state.canvas())));
    return tree;
  }

  private static @Nullable Object parsed(@Nullable String json) {
    return json == null ? null : JsonTree.read(json).orElse(null);
  }

  /** The same without what is restless; empty and absent count as equal. */
  private static @Nullable Object settled(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> kept = new LinkedHashMap<>();
      map.forEach(
          (key, v) -> {
            Object inner = settled(v);
            if (inner != null && !RESTLESS.contains(String.valueOf(key))) {
              kept.put(String.valueOf(key), inner);
            }
          });
      return kept.isEmpty() ? null : kept;
    }
    if (value instanceof List<?> list) {
      return list.isEmpty()
          ? null
          : list.stream().map(v -> Objects.requireNonNullElse(settled(v), "")).toList();
    }
    return value;
  }
}
