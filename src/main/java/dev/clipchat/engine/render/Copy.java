package dev.clipchat.engine.render;

import dev.clipchat.engine.edit.Cut;
import dev.clipchat.engine.edit.Output;
import dev.clipchat.ffmpeg.Input;
import dev.clipchat.ffmpeg.Probe;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An untouched source as it goes out without being encoded again: the very file where the kind of
 * file stays, else its streams in another container.
 */
public final class Copy {

  private static final Set<String> MP4_PICTURES = Set.of("h264", "hevc", "av1", "mpeg4", "vp9");
  private static final Set<String> MP4_SOUNDS = Set.of("aac", "mp3", "ac3", "eac3", "alac", "opus");
  private static final Set<String> WEBM_PICTURES = Set.of("vp8", "vp9", "av1");
  private static final Set<String> WEBM_SOUNDS = Set.of("opus", "vorbis");

  private final Source source;
  private final boolean muted;
  private final Output.Format format;

  private Copy(Source source, boolean muted, Output.Format format) {
    this.source = source;
    this.muted = muted;
    this.format = format;
  }

  /** Nothing where the cut changes something, or where its streams do not go into the container. */
  public static Optional<Copy> of(Cut cut, Materials materials) {
    Shape shape = Shape.of(cut, materials);
    if (!shape.untouched() || !cut.output().format().isVideo()) {
      return Optional.empty();
    }
    Source source = materials.of(cut.pieces().get(0));
    Copy copy = new Copy(source, cut.sound().muted(), cut.output().format());
    String asked = cut.output().codec() == null ? "" : cut.output().codec().word();
    boolean codecFits = asked.isEmpty() || asked.equals(source.probe().picture().get().codec());
    return codecFits && copy.fits() ? Optional.of(copy) : Optional.empty();
  }

  private boolean fits() {
    Probe probe = source.probe();
    String picture = probe.picture().map(Probe.Video::codec).orElse("");
    List<String> sounds =
        muted ? List.of() : probe.audio().stream().map(Probe.Audio::codec).toList();
    return switch (format) {
      case MP4, MOV -> MP4_PICTURES.contains(picture) && MP4_SOUNDS.containsAll(sounds);
      case WEBM -> WEBM_PICTURES.contains(picture) && WEBM_SOUNDS.containsAll(sounds);
      default -> true;
    };
  }

  public Source source() {
    return source;
  }

  /** Whether the file itself is what is wanted, byte by byte. */
  public boolean asItIs() {
    Probe probe = source.probe();
    return !(muted && !probe.audio().isEmpty()) && format == container(probe);
  }

  /** What the file is of the formats that can be asked for; a sound format for all others. */
  private static Output.Format container(Probe probe) {
    String brand = probe.tags().getOrDefault("major_brand", "").strip();
    if (probe.format().contains("mp4")) {
      return brand.equals("qt") ? Output.Format.MOV : Output.Format.MP4;
    }
    if (probe.format().contains("webm")) {
      boolean webm =
          probe.picture().map(v -> WEBM_PICTURES.contains(v.codec())).orElse(false)
              && probe.audio().stream().allMatch(a -> WEBM_SOUNDS.contains(a.codec()));
      return webm ? Output.Format.WEBM : Output.Format.MKV;
    }
    return Output.Format.WAV;
  }

  /** The streams into another container. */
  public List<String> arguments(Path out) {
    Probe.Video video = source.probe().picture().orElseThrow();
    List<String> a = new ArrayList<>(List.of("-v", "warning"));
    a.addAll(Input.of(source.file()));
    a.addAll(List.of("-map", "0:" + video.index()));
    if (!muted) {
      a.addAll(List.of("-map", "0:a?"));
    }
    a.addAll(List.of("-c", "copy", "-map_metadata", "0"));
    if (video.codec().equals("hevc") && RenderArgs.isMp4(format)) {
      a.addAll(List.of("-tag:v", "hvc1"));
    }
    a.addAll(RenderArgs.container(format));
    a.addAll(List.of("-f", RenderArgs.muxer(format), out.toString()));
    return a;
  }
}
