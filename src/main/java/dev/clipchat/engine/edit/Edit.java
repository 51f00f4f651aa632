package dev.clipchat.engine.edit;

import dev.clipchat.engine.edit.Output.Codec;
import dev.clipchat.engine.edit.Output.Effort;
import dev.clipchat.engine.edit.Output.Format;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One change of a timeline, as a value. A closed set: whoever reads them goes through {@link
 * EditCases}. Times are those of the timeline as it is when the edit's turn comes.
 */
public sealed interface Edit {

  <R> R match(EditCases<R> cases);

  /** Only these parts stay, in this order. */
  record Keep(List<Span> spans) implements Edit {
    public Keep {
      spans = List.copyOf(spans);
    }

    @Override
    public <R> R match(EditCases<R> cases) {
      return cases.keep(this);
    }
  }

  /** These parts go. */
  record Remove(List<Span> spans) implements Edit {
    public Remove {
      spans = List.copyOf(spans);
    }

    @Override
    public <R> R match(EditCases<R> cases) {
      return cases.remove(this);
    }
  }

  /** Plays so many times as fast as now. */
  record Speed(double factor, Span span) implements Edit {
    @Override
    public <R> R match(EditCases<R> cases) {
      return cases.speed(this);
    }
  }

  record Reverse(Span span) implements Edit {
    @Override
    public <R> R match(EditCases<R> cases) {
      return cases.reverse(this);
    }
  }

  /** Plays so many times in all; or, where {@code untilMs} is given, until it lasts that long. */
  record Loop(int times, long untilMs) implements Edit {
    @Override
    public <R> R match(EditCases<R> cases) {
      return cases.loop(this);
    }
  }

  /** Silences the clip's own sound, or brings it back. */
  record Mute(boolean muted, Span span) implements Edit {
    @Override
    public <R> R match(EditCases<R> cases) {
      return cases.mute(this);
    }
  }

  /** The clip's own sound at so many times the recorded level, or where relative, the present. */
  record Volume(double level, boolean relative, Span span) implements Edit {
    @Override
    public <R> R match(EditCases<R> cases) {
      return cases.volume(this);
    }
  }

  /** An uploaded sound under the picture, or where {@code replace}, in place of the clip's own. */
  record AddMusic(Media media, double volume, Moment start, boolean replace) implements Edit {
    @Override
    public <R> R match(EditCases<R> cases) {
      return cases.addMusic(this);
    }
  }

  record MusicVolume(double level, boolean relative) implements Edit {
    @Override
    public <R> R match(EditCases<R> cases) {
      return cases.musicVolume(this);
    }
  }

  record RemoveMusic() implements Edit {
    @Override
    public <R> R match(EditCases<R> cases) {
      return cases.removeMusic(this);
    }
  }

  /** Comes in from, or goes out to, black and silence; 0 ms takes the fade away. */
  record Fade(What what, boolean in, long ms) implements Edit {
    public enum What {
      BOTH,
      PICTURE,
      SOUND,
      MUSIC
    }

    @Override
    public <R> R match(EditCases<R> cases) {
      return cases.fade(this);
    }
  }

  /** Brings the loudness to one even level. */
  record Normalize(boolean on) implements Edit {
    @Override
    public <R> R match(EditCases<R> cases) {
      return cases.normalize(this);
    }
  }

  /** A text over the picture; {@code lengthMs} as in {@link Title}. */
  record AddTitle(
      String text,
      Title.Place place,
      Moment start,
      long lengthMs,
      Title.Letters letters,
      String color)
      implements Edit {
    @Override
    public <R> R match(EditCases<R> cases) {
      return cases.addTitle(this);
    }
  }

  /** Changes the title that was added last; null leaves a property as it is. */
  record ChangeTitle(
      @Nullable String text,
      Title.@Nullable Place place,
      @Nullable Moment start,
      @Nullable Long lengthMs,
      Title.@Nullable Letters letters,
      @Nullable String color)
      implements Edit {
    @Override
    public <R> R match(EditCases<R> cases) {
      return cases.changeTitle(this);
    }
  }

  record RemoveTitles() implements Edit {
    @Override
    public <R> R match(EditCases<R> cases) {
      return cases.removeTitles(this);
    }
  }

  /** Brings the picture to a shape; null gives back the source's own. */
  record Aspect(@Nullable Ratio ratio, Picture.Fit fit) implements Edit {
    @Override
    public <R> R match(EditCases<R> cases) {
      return cases.aspect(this);
    }
  }

  record Resize(Picture.Scale size) implements Edit {
    @Override
    public <R> R match(EditCases<R> cases) {
      return cases.resize(this);
    }
  }

  /** A part of the size it has now: 0.5 for half as wide and half as high. */
  record ResizeBy(double factor) implements Edit {
    @Override
    public <R> R match(EditCases<R> cases) {
      return cases.resizeBy(this);
    }
  }

  /** Frames a second, 0 for the source's own. */
  record Fps(double fps) implements Edit {
    @Override
    public <R> R match(EditCases<R> cases) {
      return cases.fps(this);
    }
  }

  /** Clockwise, in quarter turns. */
  record Rotate(int degrees) implements Edit {
    @Override
    public <R> R match(EditCases<R> cases) {
      return cases.rotate(this);
    }
  }

  /** Mirrors left to right, or top to bottom where {@code upsideDown}. */
  record Flip(boolean upsideDown) implements Edit {
    @Override
    public <R> R match(EditCases<R> cases) {
      return cases.flip(this);
    }
  }

  record BlackAndWhite(boolean on) implements Edit {
    @Override
    public <R> R match(EditCases<R> cases) {
      return cases.blackAndWhite(this);
    }
  }

  /** Adds to the brightness (-1 to 1), multiplies contrast and saturation. */
  record Adjust(double brightness, double contrast, double saturation) implements Edit {
    @Override
    public <R> R match(EditCases<R> cases) {
      return cases.adjust(this);
    }
  }

  /** Adds an effect, or changes how much of it there is; 0 takes it away. */
  record UseEffect(Effect effect, double strength) implements Edit {
    @Override
    public <R> R match(EditCases<R> cases) {
      return cases.useEffect(this);
    }
  }

  /** At most so many bytes; 0 takes the ceiling away. */
  record Ceiling(long bytes) implements Edit {
    @Override
    public <R> R match(EditCases<R> cases) {
      return cases.ceiling(this);
    }
  }

  /** At most that part (0 to 1) of the source's bytes. */
  record CeilingPart(double part) implements Edit {
    @Override
    public <R> R match(EditCases<R> cases) {
      return cases.ceilingPart(this);
    }
  }

  /** Smaller without a number: the smallest file that still looks the same. */
  record Smaller() implements Edit {
    @Override
    public <R> R match(EditCases<R> cases) {
      return cases.smaller(this);
    }
  }

  record UseCodec(Codec codec) implements Edit {
    @Override
    public <R> R match(EditCases<R> cases) {
      return cases.useCodec(this);
    }
  }

  record UseEffort(Effort effort) implements Edit {
    @Override
    public <R> R match(EditCases<R> cases) {
      return cases.useEffort(this);
    }
  }

  /** The kind of file; {@code at} is the moment of a still. */
  record UseFormat(Format format, Moment at) implements Edit {
    @Override
    public <R> R match(EditCases<R> cases) {
      return cases.useFormat(this);
    }
  }

  /** An uploaded picture or clip into the timeline; {@code lengthMs} is for pictures. */
  record Insert(Media media, Where at, long lengthMs) implements Edit {
    @Override
    public <R> R match(EditCases<R> cases) {
      return cases.insert(this);
    }
  }

  /** A new timeline of these clips' timelines, in this order; it becomes the current one. */
  record Join(List<String> clipIds) implements Edit {
    public Join {
      clipIds = List.copyOf(clipIds);
    }

    @Override
    public <R> R match(EditCases<R> cases) {
      return cases.join(this);
    }
  }

  /** Makes another clip the current one. */
  record Select(String clipId) implements Edit {
    @Override
    public <R> R match(EditCases<R> cases) {
      return cases.select(this);
    }
  }
}
