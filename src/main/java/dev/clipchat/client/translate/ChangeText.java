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
  private final Summary.Labels labels;

  public ChangeText(Words words) {
    this.words = words;
    this.labels = words.labels();
  }

  /** One line for each change; one that says so where there is none. */
  public List<String> of(List<Change> changes) {
    return changes.isEmpty()
        ? List.of(words.say(Say.NOTHING_CHANGED))
        : changes.stream().map(c -> c.match(this)).toList();
  }

  private String piece(Kind kind, Segment segment) {
    return Summary.segment(kind, segment, labels);
  }

  private String called(Kind kind, Segment segment) {
    String label = Summary.label(kind, segment, labels);
    return label.isEmpty() ? words.say(Say.UNNAMED) : label;
  }

  private String track(Track track, Say filled, Say empty) {
    String kind = labels.kind(track.kind());
    if (track.segments().isEmpty()) {
      return words.say(empty, kind);
    }
    String first = piece(track.kind(), track.segments().get(0));
    int more = track.segments().size() - 1;
    return words.say(
        filled,
        kind,
        more == 0 ? first : first + ", " + labels.more().replace("{0}", Integer.toString(more)));
  }

  private String media(Say say, MediaInfo media) {
    return words.say(say, media.name().isEmpty() ? words.say(Say.UNNAMED) : media.name());
  }

  @Override
  public String trackAdded(Change.TrackAdded c) {
    return track(c.track(), Say.TRACK_ADDED, Say.TRACK_ADDED_EMPTY);
  }

  @Override
  public String trackRemoved(Change.TrackRemoved c) {
    return track(c.track(), Say.TRACK_REMOVED, Say.TRACK_REMOVED_EMPTY);
  }

  @Override
  public String segmentAdded(Change.SegmentAdded c) {
    return words.say(Say.TRACK_ADDED, labels.kind(c.kind()), piece(c.kind(), c.segment()));
  }

  @Override
  public String segmentRemoved(Change.SegmentRemoved c) {
    return words.say(Say.TRACK_REMOVED, labels.kind(c.kind()), piece(c.kind(), c.segment()));
  }

  @Override
  public String moved(Change.Moved c) {
    return words.say(
        Say.MOVED,
        labels.kind(c.kind()),
        called(c.kind(), c.after()),
        TimeText.seconds(c.after().start()));
  }

  @Override
  public String trimmed(Change.Trimmed c) {
    boolean shorter = c.after().length().compareTo(c.before().length()) < 0;
    return words.say(
        shorter ? Say.TRIMMED : Say.LENGTHENED,
        labels.kind(c.kind()),
        called(c.kind(), c.after()),
        TimeText.seconds(c.after().length()),
        TimeText.seconds(c.before().length()));
  }

  @Override
  public String renamed(Change.Renamed c) {
    return words.say(Say.RENAMED, labels.kind(c.kind()), nameOf(c.after()), nameOf(c.before()));
  }

  private String nameOf(Segment segment) {
    return segment.name().isEmpty() ? words.say(Say.UNNAMED) : segment.name();
  }

  @Override
  public String textChanged(Change.TextChanged c) {
    return words.say(
        Say.TEXT_CHANGED,
        labels.kind(c.kind()),
        called(c.kind(), c.after()),
        called(c.kind(), c.before()));
  }

  @Override
  public String volumeChanged(Change.VolumeChanged c) {
    String kind = labels.kind(c.kind());
    String name = called(c.kind(), c.segment());
    return c.after() == 0
        ? words.say(Say.MUTED, kind, name)
        : words.say(
            Say.VOLUME_CHANGED,
            kind,
            name,
            Math.round(c.after() * 100),
            Math.round(c.before() * 100));
  }

  @Override
  public String mediaArrived(Change.MediaArrived c) {
    return media(Say.MEDIA_ARRIVED, c.media());
  }

  @Override
  public String mediaGone(Change.MediaGone c) {
    return media(Say.MEDIA_GONE, c.media());
  }

  @Override
  public String mediaGenerated(Change.MediaGenerated c) {
    return media(Say.MEDIA_GENERATED, c.media());
  }

  @Override
  public String clipSwitched(Change.ClipSwitched c) {
    return c.name().isEmpty()
        ? words.say(Say.CLIP_SWITCHED_UNNAMED)
        : words.say(Say.CLIP_SWITCHED, c.name());
  }

  @Override
  public String ceilingSet(Change.CeilingSet c) {
    return c.bytes() > 0
        ? words.say(Say.CEILING_SET, new Size(c.bytes()).text())
        : words.say(Say.CEILING_GONE);
  }

  @Override
  public String formatSet(Change.FormatSet c) {
    return words.say(Say.FORMAT_SET, c.format());
  }

  @Override
  public String frameSet(Change.FrameSet c) {
    return words.say(Say.FRAME_SET, c.width(), c.height());
  }

  @Override
  public String nowInForce(Change.NowInForce c) {
    return words.say(Say.NOW_IN_FORCE, inForce(c.now()));
  }

  @Override
  public String noLongerInForce(Change.NoLongerInForce c) {
    return words.say(Say.NO_LONGER_IN_FORCE, inForce(c.once()));
  }

  private String inForce(InForce one) {
    return String.join(", ", new InForceText(words).of(List.of(one)));
  }

  @Override
  public String settingChanged(Change.SettingChanged c) {
    String key = c.key().replaceAll("([a-z])([A-Z])", "$1 $2").replace('_', ' ');
    if (c.after().isEmpty()) {
      return words.say(c.before().isEmpty() ? Say.SETTING_CHANGED : Say.SETTING_GONE, key);
    }
    return c.before().isEmpty()
        ? words.say(Say.SETTING_SET, key, c.after())
        : words.say(Say.SETTING_NOW, key, c.after(), c.before());
  }

  @Override
  public String lengthChanged(Change.LengthChanged c) {
    return words.say(Say.LENGTH_CHANGED, TimeText.seconds(c.after()), TimeText.seconds(c.before()));
  }

  @Override
  public String other(Change.Other c) {
    return words.say(Say.SOMETHING_CHANGED);
  }
}
