package dev.clipchat.client.action;

import dev.clipchat.client.reply.Block;
import dev.clipchat.client.timeline.InForce;
import dev.clipchat.client.timeline.MediaInfo;
import dev.clipchat.client.timeline.Segment;
import dev.clipchat.client.timeline.Snapshot;
import dev.clipchat.client.timeline.Timeline;
import dev.clipchat.client.timeline.Track;
import dev.clipchat.client.translate.InForceText;
import dev.clipchat.client.translate.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Shows what is on the timeline. */
final class ShowStatus {

  /** A timeline of more tracks than that is not drawn, but counted. */
  private static final int MOST_BARS = 100;

  private final Workplace place;
  private final CurrentSession conversation;

  ShowStatus(Workplace place, CurrentSession conversation) {
    this.place = place;
    this.conversation = conversation;
  }

  void run(Turn turn) {
    Snapshot state =
        conversation.in(turn, session -> conversation.read(turn, session.id())).snapshot();
    turn.show(tracks(state, place.words()));
  }

  static Block.Tracks tracks(Snapshot state, Words words) {
    Timeline timeline = state.timeline();
    List<Block.TrackBar> bars = new ArrayList<>();
    for (Track track : timeline.tracks().stream().limit(MOST_BARS).toList()) {
      List<Block.SegmentBar> segments = new ArrayList<>();
      for (Segment segment : track.segments()) {
        segments.add(new Block.SegmentBar(segment.label(), segment.start(), segment.end()));
      }
      bars.add(new Block.TrackBar(track.kind().name().toLowerCase(Locale.ROOT), segments));
    }
    String summary =
        timeline.tracks().isEmpty()
            ? words.say("client.timeline_nothing")
            : words.summary(timeline);
    List<InForce> inForce = state.draft() == null ? List.of() : state.draft().inForce();
    return new Block.Tracks(
        summary, new InForceText(words).of(inForce), beside(state, inForce, words), bars);
  }

  /** The canvas, unless what is in force says the same, and what the backend has made. */
  private static List<String> beside(Snapshot state, List<InForce> inForce, Words words) {
    List<String> beside = new ArrayList<>();
    boolean framed = inForce.stream().anyMatch(one -> one.what() == InForce.What.FRAME);
    state
        .canvasFrame()
        .filter(canvas -> !framed)
        .map(
            c ->
                c.fps() > 0
                    ? words.say(
                        "client.canvas_fps",
                        "width",
                        c.width(),
                        "height",
                        c.height(),
                        "fps",
                        plain(c.fps()))
                    : words.say("client.canvas", "width", c.width(), "height", c.height()))
        .ifPresent(beside::add);
    List<String> made =
        state.generated().stream().map(MediaInfo::name).filter(name -> !name.isEmpty()).toList();
    if (!made.isEmpty()) {
      beside.add(words.say("client.generated", "names", String.join(", ", made)));
    }
    return beside;
  }

  private static String plain(double fps) {
    return new BigDecimal(fps)
        .setScale(2, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }
}
