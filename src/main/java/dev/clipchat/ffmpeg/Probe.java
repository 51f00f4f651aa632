package dev.clipchat.ffmpeg;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a file says about itself. What it does not say, or says wrongly, is 0 or empty.
 *
 * @param format the container, by ffmpeg's name
 * @param duration of the longest stream
 * @param video without cover art
 * @param tags of the container: {@code title}, {@code creation_time}…
 */
public record Probe(
    Kind kind,
    String format,
    Duration duration,
    long bytes,
    List<Video> video,
    List<Audio> audio,
    boolean coverArt,
    Map<String, String> tags) {

  public Probe {
    video = List.copyOf(video);
    audio = List.copyOf(audio);
    tags = Map.copyOf(tags);
  }

  public enum Kind {
    VIDEO,
    IMAGE,
    AUDIO
  }

  /** The picture that players show: the first. */
  public Optional<Video> picture() {
    return video.stream().findFirst();
  }

  /** The track that players play: the default one, else the first. */
  public Optional<Audio> sound() {
    return audio.stream().filter(Audio::standard).findFirst().or(() -> audio.stream().findFirst());
  }

  /**
   * A video stream.
   *
   * @param width as it is coded, before rotation
   * @param rotation clockwise, as players turn it: 0, 90, 180 or 270
   * @param sampleAspect width of a pixel over its height, 1 where unknown
   * @param fps frames a second on average; 0 where unknown
   * @param topFps the rate that all its time stamps fit, never less than {@code fps}
   * @param depth bits of a sample
   * @param frames as the container counts them; 0 where it does not
   * @param bitRate bits a second; 0 where unknown
   */
  public record Video(
      int index,
      String codec,
      int width,
      int height,
      int rotation,
      double sampleAspect,
      double fps,
      double topFps,
      String pixelFormat,
      int depth,
      Colour colour,
      boolean interlaced,
      Duration duration,
      long frames,
      long bitRate) {

    private boolean sideways() {
      return rotation % 180 != 0;
    }

    /** As it is shown: turned upright, with square pixels. */
    public int shownWidth() {
      return sideways() ? height : square(width);
    }

    public int shownHeight() {
      return sideways() ? square(width) : height;
    }

    private int square(int size) {
      return (int) Math.max(1, Math.round(size * sampleAspect));
    }

    /** The frames do not come at one even rate. */
    public boolean variable() {
      return fps > 0 && topFps > fps * 1.02;
    }

    public boolean hasAlpha() {
      return pixelFormat.contains("a")
          && pixelFormat.matches("(yuva|rgba|bgra|argb|abgr|gbrap|ya|pal8).*");
    }
  }

  /** How numbers become colours, by ffmpeg's names; empty where unknown. */
  public record Colour(String transfer, String primaries, String matrix, String range) {
    /** Brighter than an ordinary screen: has to be tone-mapped for one. */
    public boolean hdr() {
      return transfer.equals("smpte2084") || transfer.equals("arib-std-b67");
    }
  }

  /**
   * An audio stream.
   *
   * @param standard the container says that it is the one to play
   * @param start behind the file's own start
   * @param bitRate bits a second; 0 where unknown
   */
  public record Audio(
      int index,
      String codec,
      int channels,
      int sampleRate,
      Duration start,
      Duration duration,
      long bitRate,
      boolean standard) {

    /** On the file's clock; nought where the length is unknown. */
    public Duration end() {
      return duration.isZero() ? duration : start.plus(duration);
    }
  }
}
