package dev.clipchat.client.timeline;

import dev.clipchat.units.TimeText;
import java.util.ArrayList;
import java.util.List;

/** A timeline in one line. */
public final class Summary {

  /** More pieces than this on one track are counted, not listed. */
  private static final int LISTED = 6;

  private Summary() {}

  /**
   * The words of the line. {@code heading} has {@code {0}} for the number of tracks, {@code more}
   * for the number of pieces that are not listed.
   */
  public record Labels(
      String headingOne,
      String heading,
      String video,
      String music,
      String sound,
      String title,
      String other,
      String empty,
      String more,
      String seconds,
      String muted,
      String afterKind,
      String openQuote,
      String closeQuote) {

    public static final Labels ENGLISH =
        new Labels(
            "Timeline ({0} track):",
            "Timeline ({0} tracks):",
            "Video",
            "BGM",
            "Audio",
            "Title",
            "Track",
            "empty",
            "and {0} more",
            "s",
            "muted",
            ": ",
            "\"",
            "\"");

    public String kind(Track.Kind kind) {
      return switch (kind) {
        case VIDEO -> video;
        case MUSIC -> music;
        case SOUND -> sound;
        case TITLE -> title;
        case OTHER -> other;
      };
    }
  }

  public static String of(Timeline timeline) {
    return of(timeline, Labels.ENGLISH);
  }

  public static String of(Timeline timeline, Labels labels) {
    int count = timeline.tracks().size();
    StringBuilder line = new StringBuilder();
    line.append((count == 1 ? labels.headingOne() : labels.heading()).replace("{0}", "" + count));
    if (count == 0) {
      return line.toString().replaceFirst("[:：]$", "");
    }
    for (int i = 0; i < count; i++) {
      Track track = timeline.tracks().get(i);
      line.append(i == 0 && line.charAt(line.length() - 1) == '：' ? "" : " ")
          .append(i + 1)
          .append(". ")
          .append(labels.kind(track.kind()));
      line.append(labels.afterKind()).append(segments(track, labels));
    }
    return line.toString();
  }

  private static String segments(Track track, Labels labels) {
    if (track.segments().isEmpty()) {
      return labels.empty();
    }
    List<String> parts = new ArrayList<>();
    for (Segment segment : track.segments()) {
      if (parts.size() == LISTED) {
        String rest = Integer.toString(track.segments().size() - LISTED);
        parts.add(labels.more().replace("{0}", rest));
        break;
      }
      parts.add(segment(track.kind(), segment, labels));
    }
    return String.join(", ", parts);
  }

  /** One piece with its place: {@code Lo-fi (0-10s, 35%)}. */
  public static String segment(Track.Kind kind, Segment segment, Labels labels) {
    String label = label(kind, segment, labels);
    return label.isEmpty()
        ? place(kind, segment, labels)
        : label + " " + place(kind, segment, labels);
  }

  /** What a piece is called; a title's text stands in quotes. */
  public static String label(Track.Kind kind, Segment segment, Labels labels) {
    String label = segment.label();
    return !label.isEmpty() && (kind == Track.Kind.TITLE || !segment.text().isEmpty())
        ? labels.openQuote() + label + labels.closeQuote()
        : label;
  }

  private static String place(Track.Kind kind, Segment segment, Labels labels) {
    String place =
        "("
            + TimeText.seconds(segment.start())
            + "-"
            + TimeText.seconds(segment.end())
            + labels.seconds();
    boolean usual = kind == Track.Kind.VIDEO || kind == Track.Kind.TITLE;
    String volume =
        segment
            .volume()
            .filter(v -> !usual || v != 1)
            .map(v -> ", " + (v == 0 ? labels.muted() : Math.round(v * 100) + "%"))
            .orElse("");
    return place + volume + ")";
  }
}
