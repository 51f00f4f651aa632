package dev.clipchat.client.timeline;

/** One answer for each kind of change. */
public interface ChangeCases<R> {
  R trackAdded(Change.TrackAdded c);

  R trackRemoved(Change.TrackRemoved c);

  R segmentAdded(Change.SegmentAdded c);

  R segmentRemoved(Change.SegmentRemoved c);

  R moved(Change.Moved c);

  R trimmed(Change.Trimmed c);

  R renamed(Change.Renamed c);

  R textChanged(Change.TextChanged c);

  R volumeChanged(Change.VolumeChanged c);

  R mediaArrived(Change.MediaArrived c);

  R mediaGone(Change.MediaGone c);

  R mediaGenerated(Change.MediaGenerated c);

  R clipSwitched(Change.ClipSwitched c);

  R ceilingSet(Change.CeilingSet c);

  R formatSet(Change.FormatSet c);

  R frameSet(Change.FrameSet c);

  R nowInForce(Change.NowInForce c);

  R noLongerInForce(Change.NoLongerInForce c);

  R settingChanged(Change.SettingChanged c);

  R lengthChanged(Change.LengthChanged c);

  R other(Change.Other c);
}
