package dev.clipchat.client.translate;

import dev.clipchat.client.timeline.Change;
import dev.clipchat.client.timeline.ChangeCases;
import dev.clipchat.client.timeline.InForce;
import dev.clipchat.client.timeline.MediaInfo;
import dev.clipchat.client.timeline.Segment;
import dev.clipchat.client.timeline.Summary;
import dev.clipchat.client.timeline.Track;
import dev.clipchat.client.timeline.Track.Kind;
import dev.clipchat.units.Size;
import dev.clipchat.units.TimeText;
import java.util.List;

/** What changed, in words: {@code Title added: "Urban Dreams" (0-3s)}. */
public final class ChangeText implements ChangeCases<String> {

  private final Words words;

  public ChangeText(Words words) {
    this.words = words;
  }

  /** One line for each change; one that says so where there is none. */
  public List<String> of(List<Change> changes) {
    return changes.isEmpty()
        ? List.of(words.say("client.nothing_changed"))
        : changes.stream().map(c -> c.match(this)).toList();
  }

  private String piece(Kind kind, Segment segment) {
    return Summary.segment(kind, segment, words.book());
  }

  private String called(Kind kind, Segment segment) {
    String label = Summary.label(kind, segment, words.book());
    return label.isEmpty() ? words.say("client.unnamed") : label;
  }

  private String track(Track track, String filled, String empty) {
    String kind = words.name(track.kind());
    if (track.segments().isEmpty()) {
      return words.say(empty, "kind", kind);
    }
    String first = piece(track.kind(), track.segments().get(0));
    int more = track.segments().size() - 1;
    return words.say(
        filled,
        "kind",
        kind,
        "what",
        more == 0 ? first : first + ", " + words.say("client.track_more", "more", more));
  }

  private String media(String key, MediaInfo media) {
    return words.say(
        key, "name", media.name().isEmpty() ? words.say("client.unnamed") : media.name());
  }

  @Override
  public String trackAdded(Change.TrackAdded c) {
    return track(c.track(), "client.track_added", "client.track_added_empty");
  }

  @Override
  public String trackRemoved(Change.TrackRemoved c) {
    return track(c.track(), "client.track_removed", "client.track_removed_empty");
  }

  @Override
  public String segmentAdded(Change.SegmentAdded c) {
    return words.say(
        "client.track_added", "kind", words.name(c.kind()), "what", piece(c.kind(), c.segment()));
  }

  @Override
  public String segmentRemoved(Change.SegmentRemoved c) {
    return words.say(
        "client.track_removed", "kind", words.name(c.kind()), "what", piece(c.kind(), c.segment()));
  }

  @Override
  public String moved(Change.Moved c) {
    return words.say(
        "client.moved",
        "kind",
        words.name(c.kind()),
        "name",
        called(c.kind(), c.after()),
        "seconds",
        TimeText.seconds(c.after().start()));
  }

  @Override
  public String trimmed(Change.Trimmed c) {
    boolean shorter = c.after().length().compareTo(c.before().length()) < 0;
    return words.say(
        shorter ? "client.trimmed" : "client.lengthened",
        "kind",
        words.name(c.kind()),
        "name",
        called(c.kind(), c.after()),
        "seconds",
        TimeText.seconds(c.after().length()),
        "before",
        TimeText.seconds(c.before().length()));
  }

  @Override
  public String renamed(Change.Renamed c) {
    return words.say(
        "client.renamed",
        "kind",
        words.name(c.kind()),
        "name",
        nameOf(c.after()),
        "before",
        nameOf(c.before()));
  }

  private String nameOf(Segment segment) {
    return segment.name().isEmpty() ? words.say("client.unnamed") : segment.name();
  }

  @Override
  public String textChanged(Change.TextChanged c) {
    return words.say(
        "client.text_changed",
        "kind",
        words.name(c.kind()),
        "name",
        called(c.kind(), c.after()),
        "before",
        called(c.kind(), c.before()));
  }

  @Override
  public String volumeChanged(Change.VolumeChanged c) {
    String kind = words.name(c.kind());
    String name = called(c.kind(), c.segment());
    return c.after() == 0
        ? words.say("client.muted", "kind", kind, "name", name)
        : words.say(
            "client.volume_changed",
            "kind",
            kind,
            "name",
            name,
            "percent",
            Math.round(c.after() * 100),
            "before",
            Math.round(c.before() * 100));
  }

  @Override
  public String mediaArrived(Change.MediaArrived c) {
    return media("client.media_arrived", c.media());
  }

  @Override
  public String mediaGone(Change.MediaGone c) {
    return media("client.media_gone", c.media());
  }

  @Override
  public String mediaGenerated(Change.MediaGenerated c) {
    return media("client.media_generated", c.media());
  }

  @Override
  public String clipSwitched(Change.ClipSwitched c) {
    return c.name().isEmpty()
        ? words.say("client.clip_switched_unnamed")
        : words.say("client.clip_switched", "name", c.name());
  }

  @Override
  public String ceilingSet(Change.CeilingSet c) {
    return c.bytes() > 0
        ? words.say("client.ceiling_set", "size", new Size(c.bytes()).text())
        : words.say("client.ceiling_gone");
  }

  @Override
  public String formatSet(Change.FormatSet c) {
    return words.say("client.format_set", "format", c.format());
  }

  @Override
  public String frameSet(Change.FrameSet c) {
    return words.say("client.frame_set", "width", c.width(), "height", c.height());
  }

  @Override
  public String nowInForce(Change.NowInForce c) {
    return words.say("client.now_in_force", "what", inForce(c.now()));
  }

  @Override
  public String noLongerInForce(Change.NoLongerInForce c) {
    return words.say("client.no_longer_in_force", "what", inForce(c.once()));
  }

  private String inForce(InForce one) {
    return String.join(", ", new InForceText(words).of(List.of(one)));
  }

  @Override
  public String settingChanged(Change.SettingChanged c) {
    String key = c.key().replaceAll("([a-z])([A-Z])", "$1 $2").replace('_', ' ');
    if (c.after().isEmpty()) {
      return words.say(
          c.before().isEmpty() ? "client.setting_changed" : "client.setting_gone", "name", key);
    }
    return c.before().isEmpty()
        ? words.say("client.setting_set", "name", key, "value", c.after())
        : words.say("client.setting_now", "name", key, "value", c.after(), "before", c.before());
  }

  @Override
  public String lengthChanged(Change.LengthChanged c) {
    return words.say(
        "client.length_changed",
        "seconds",
        TimeText.seconds(c.after()),
        "before",
        TimeText.seconds(c.before()));
  }

  @Override
  public String other(Change.Other c) {
    return words.say("client.something_changed");
  }
}
