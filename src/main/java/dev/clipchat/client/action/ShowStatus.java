package dev.clipchat.client.action;

import dev.clipchat.client.reply.Block;
import dev.clipchat.client.timeline.InForce;
import dev.clipchat.client.timeline.Segment;
import dev.clipchat.client.timeline.Snapshot;
import dev.clipchat.client.timeline.Timeline;
import dev.clipchat.client.timeline.Track;
import dev.clipchat.client.translate.InForceText;
import dev.clipchat.client.translate.Say;
import dev.clipchat.client.translate.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Shows what is on the timeline. */
final class ShowStatus {

  private final Workplace place;
  private final Conversation conversation;

  ShowStatus(Workplace place, Conversation conversation) {
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
    for (Track track : timeline.tracks()) {
      List<Block.SegmentBar> segments = new ArrayList<>();
      for (Segment segment : track.segments()) {
        segments.add(new Block.SegmentBar(segment.label(), segment.start(), segment.end()));
      }
      bars.add(new Block.TrackBar(track.kind().name().toLowerCase(Locale.ROOT), segments));
    }
    String summary =
        timeline.tracks().isEmpty() ? words.say(Say.TIMELINE_NOTHING) : words.summary(timeline);
    List<InForce> inForce = state.draft() == null ? List.of() : state.draft().inForce();
    return new Block.Tracks(summary, new InForceText(words).of(inForce), bars);
  }
}
