package dev.clipchat.client.timeline;

import dev.clipchat.client.timeline.Track.Kind;
import java.time.Duration;

/** One thing that differs between two states. A closed set, matched through {@link ChangeCases}. */
public sealed interface Change {

  <R> R match(ChangeCases<R> cases);

  record TrackAdded(Track track) implements Change {
    @Override
    public <R> R match(ChangeCases<R> cases) {
      return cases.trackAdded(this);
    }
  }

  record TrackRemoved(Track track) implements Change {
    @Override
    public <R> R match(ChangeCases<R> cases) {
      return cases.trackRemoved(this);
    }
  }

  record SegmentAdded(Kind kind, Segment segment) implements Change {
    @Override
    public <R> R match(ChangeCases<R> cases) {
      return cases.segmentAdded(this);
    }
  }

  record SegmentRemoved(Kind kind, Segment segment) implements Change {
    @Override
    public <R> R match(ChangeCases<R> cases) {
      return cases.segmentRemoved(this);
    }
  }

  record Moved(Kind kind, Segment before, Segment after) implements Change {
    @Override
    public <R> R match(ChangeCases<R> cases) {
      return cases.moved(this);
    }
  }

  /** Its length is another one. */
  record Trimmed(Kind kind, Segment before, Segment after) implements Change {
    @Override
    public <R> R match(ChangeCases<R> cases) {
      return cases.trimmed(this);
    }
  }

  record Renamed(Kind kind, Segment before, Segment after) implements Change {
    @Override
    public <R> R match(ChangeCases<R> cases) {
      return cases.renamed(this);
    }
  }

  record TextChanged(Kind kind, Segment before, Segment after) implements Change {
    @Override
    public <R> R match(ChangeCases<R> cases) {
      return cases.textChanged(this);
    }
  }

  record VolumeChanged(Kind kind, Segment segment, double before, double after) implements Change {
    @Override
    public <R> R match(ChangeCases<R> cases) {
      return cases.volumeChanged(this);
    }
  }

  record MediaArrived(MediaInfo media) implements Change {
    @Override
    public <R> R match(ChangeCases<R> cases) {
      return cases.mediaArrived(this);
    }
  }

  record MediaGone(MediaInfo media) implements Change {
    @Override
    public <R> R match(ChangeCases<R> cases) {
      return cases.mediaGone(this);
    }
  }

  record MediaGenerated(MediaInfo media) implements Change {
    @Override
    public <R> R match(ChangeCases<R> cases) {
      return cases.mediaGenerated(this);
    }
  }

  /** Another clip is the one that is worked on. */
  record ClipSwitched(String name) implements Change {
    @Override
    public <R> R match(ChangeCases<R> cases) {
      return cases.clipSwitched(this);
    }
  }

  /** 0: no ceiling any more. */
  record CeilingSet(long bytes) implements Change {
    @Override
    public <R> R match(ChangeCases<R> cases) {
      return cases.ceilingSet(this);
    }
  }

  record FormatSet(String format) implements Change {
    @Override
    public <R> R match(ChangeCases<R> cases) {
      return cases.formatSet(this);
    }
  }

  record FrameSet(int width, int height) implements Change {
    @Override
    public <R> R match(ChangeCases<R> cases) {
      return cases.frameSet(this);
    }
  }

  /** An export does this to the whole clip from now on. */
  record NowInForce(InForce now) implements Change {
    @Override
    public <R> R match(ChangeCases<R> cases) {
      return cases.nowInForce(this);
    }
  }

  record NoLongerInForce(InForce once) implements Change {
    @Override
    public <R> R match(ChangeCases<R> cases) {
      return cases.noLongerInForce(this);
    }
  }

  /** A setting of the backend's own; empty for no value, and for one that is not a single one. */
  record SettingChanged(String key, String before, String after) implements Change {
    @Override
    public <R> R match(ChangeCases<R> cases) {
      return cases.settingChanged(this);
    }
  }

  /** All of it lasts another time, and no piece says why. */
  record LengthChanged(Duration before, Duration after) implements Change {
    @Override
    public <R> R match(ChangeCases<R> cases) {
      return cases.lengthChanged(this);
    }
  }

  /** Something in the draft differs that has no name here. */
  record Other() implements Change {
    @Override
    public <R> R match(ChangeCases<R> cases) {
      return cases.other(this);
    }
  }
}
