package dev.clipchat.client.timeline;

import dev.clipchat.units.TimeText;
import dev.clipchat.words.Phrasebook;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A timeline in one line. */
public final class Summary {

  /** More pieces than this on one track are counted, not listed. */
  private static final int LISTED = 6;

  private static final int LISTED_TRACKS = 30;

  private Summary() {}

  /** What a track is called. */
  public static String kind(Track.Kind kind, Phrasebook words) {
    return words.say("client.track_" + kind.name().toLowerCase(Locale.ROOT));
  }

  public static String of(Timeline timeline, Phrasebook words) {
    int count = timeline.tracks().size();
    StringBuilder line = new StringBuilder();
    line.append(words.say("client.timeline_heading", "tracks", count));
    if (count == 0) {
      return line.toString().replaceFirst("[:：]$", "");
    }
    for (int i = 0; i < Math.min(count, LISTED_TRACKS); i++) {
      Track track = timeline.tracks().get(i);
      line.append(i == 0 && line.charAt(line.length() - 1) == '：' ? "" : " ")
          .append(i + 1)
          .append(". ")
          .append(kind(track.kind(), words));
      line.append(words.say("client.after_kind")).append(segments(track, words));
    }
    if (count > LISTED_TRACKS) {
      line.append(" ").append(words.say("client.track_more", "more", count - LISTED_TRACKS));
    }
    return line.toString();
  }

  private static String segments(Track track, Phrasebook words) {
    if (track.segments().isEmpty()) {
      return words.say("client.track_empty");
    }
    List<String> parts = new ArrayList<>();
    for (Segment segment : track.segments()) {
      if (parts.size() == LISTED) {
        parts.add(words.say("client.track_more", "more", track.segments().size() - LISTED));
        break;
      }
      parts.add(segment(track.kind(), segment, words));
    }
    return String.join(", ", parts);
  }

  /** One piece with its place: {@code Lo-fi (0-10s, 35%)}. */
  public static String segment(Track.Kind kind, Segment segment, Phrasebook words) {
    String label = label(kind, segment, words);
    return label.isEmpty()
        ? place(kind, segment, words)
        : label + " " + place(kind, segment, words);
  }

  /** What a piece is called; a title's text stands in quotes. */
  public static String label(Track.Kind kind, Segment segment, Phrasebook words) {
    String label = segment.label();
    return !label.isEmpty() && (kind == Track.Kind.TITLE || !segment.text().isEmpty())
        ? words.say("client.quoted", "words", label)
        : label;
  }

  private static String place(Track.Kind kind, Segment segment, Phrasebook words) {
    String place =
        "("
            + TimeText.seconds(segment.start())
            + "-"
            + TimeText.seconds(segment.end())
            + words.say("client.seconds");
    boolean usual = kind == Track.Kind.VIDEO || kind == Track.Kind.TITLE;
    String volume =
        segment
            .volume()
            .filter(v -> !usual || v != 1)
            .map(v -> ", " + (v == 0 ? words.say("client.track_muted") : Math.round(v * 100) + "%"))
            .orElse("");
    return place + volume + ")";
  }
}
