package dev.clipchat.engine.ceiling;

import dev.clipchat.engine.edit.Media;
import dev.clipchat.engine.edit.Output;
import dev.clipchat.engine.edit.Piece;
import dev.clipchat.engine.edit.Sound;
import dev.clipchat.engine.render.FilterGraph;
import dev.clipchat.engine.render.Graph;
import dev.clipchat.engine.render.RenderArgs;
import dev.clipchat.engine.render.Source;
import dev.clipchat.ffmpeg.Ffmpeg;
import dev.clipchat.ffmpeg.Input;
import dev.clipchat.ffmpeg.Probe;
import dev.clipchat.ffmpeg.Prober;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The sound comes first: once it is made its bytes are known, and the rest is the picture's. It
 * stays as it is where it is small already and nothing happens to it.
 *
 * @param file null without sound
 */
record SoundTrack(@Nullable Path file, long bytes, int kbps) {

  static final SoundTrack NONE = new SoundTrack(null, 0, 0);

  /** What an MP4 can carry and every player plays. */
  private static final String KEPT_CODEC = "aac";

  /** What nobody hears: by so much a track that is kept may start or end beside the picture. */
  private static final long BESIDE_MS = 40;

  private static final double SAMPLES_OF_A_FRAME = 1024;

  /** Bytes by which a frame's place in an MP4's index is shorter than its head in Matroska. */
  private static final double SAVED_OF_A_FRAME = 2;

  /** What would be done, without doing it. */
  sealed interface Choice {
    int kbps();

    long bytes();
  }

  record Silent() implements Choice {
    @Override
    public int kbps() {
      return 0;
    }

    @Override
    public long bytes() {
      return 0;
    }
  }

  record Kept(Source source, Probe.Audio audio, long bytes) implements Choice {
    @Override
    public int kbps() {
      return (int) Math.round(audio.bitRate() / 1000.0);
    }
  }

  record Encoded(AudioSettings settings, long bytes) implements Choice {
    @Override
    public int kbps() {
      return settings.kbps();
    }
  }

  static Choice choose(Task task) {
    if (!task.shape().sound()) {
      return new Silent();
    }
    double total = task.ceiling() * 8.0 / 1000 / task.seconds();
    Optional<Kept> kept = untouched(task);
    if (kept.isPresent() && AudioSettings.carries(total, kept.get().kbps())) {
      return kept.get();
    }
    return encoded(task);
  }

  private static Encoded encoded(Task task) {
    double total = task.ceiling() * 8.0 / 1000 / task.seconds();
    AudioSettings settings = AudioSettings.within(total, sourceKbps(task));
    return new Encoded(settings, settings.bytes(task.seconds()));
  }

  private static int sourceKbps(Task task) {
    return task.cut().music().isEmpty() && task.cut().pieces().size() == 1
        ? audio(task).map(a -> (int) (a.bitRate() / 1000)).orElse(0)
        : 0;
  }

  private static Optional<Probe.Audio> audio(Task task) {
    Source source = task.materials().files().get(task.cut().pieces().get(0).mediaId());
    return source == null ? Optional.empty() : source.probe().sound();
  }

  /** The source's own track, where the cut plays all of it and as it is. */
  private static Optional<Kept> untouched(Task task) {
    Piece piece = task.cut().pieces().get(0);
    Source source = task.materials().files().get(piece.mediaId());
    boolean plain =
        task.cut().pieces().size() == 1
            && task.cut().loop() == 1
            && task.cut().music().isEmpty()
            && task.cut().sound().equals(Sound.PLAIN)
            && !task.cut().effects().changeSound()
            && piece.kind() == Media.Kind.VIDEO
            && piece.inMs() == 0
            && piece.speed() == 1
            && piece.volume() == 1
            && !piece.reverse();
    if (!plain || source == null || piece.outMs() + 1 < source.probe().duration().toMillis()) {
      return Optional.empty();
    }
    return audio(task)
        .filter(a -> a.codec().equals(KEPT_CODEC) && a.bitRate() > 0 && a.channels() <= 2)
        .filter(a -> task.cut().output().format() != Output.Format.WEBM)
        .filter(a -> a.start().toMillis() <= BESIDE_MS)
        .filter(a -> a.end().isZero() || fills(a.end(), task))
        .map(a -> new Kept(source, a, Math.round(a.bitRate() / 8.0 * task.seconds()) + 1_500));
  }

  private static boolean fills(Duration end, Task task) {
    return Math.abs(end.toMillis() - task.cut().durationMs()) <= BESIDE_MS;
  }

  static SoundTrack make(Task task, Ffmpeg ffmpeg) {
    Choice choice = choose(task);
    if (choice instanceof Silent) {
      return NONE;
    }
    Path file = task.file("sound.mka");
    // What is in a file counts, not what it says about itself.
    if (!(choice instanceof Kept kept) || !fills(write(copied(kept), file, task, ffmpeg), task)) {
      Encoded encoded = choice instanceof Encoded e ? e : encoded(task);
      write(played(task, encoded.settings()), file, task, ffmpeg);
    }
    long bytes = Math.max(1, file.toFile().length() - saved(file, task, ffmpeg));
    return new SoundTrack(file, bytes, (int) Math.round(bytes * 8 / 1000.0 / task.seconds()));
  }

  /** What the same frames take less in the file that they go to. */
  private static long saved(Path file, Task task, Ffmpeg ffmpeg) {
    if (!RenderArgs.isMp4(task.cut().output().format())) {
      return 0;
    }
    double rate =
        new Prober(ffmpeg).probe(file, task.stop()).sound().map(a -> a.sampleRate()).orElse(0);
    return Math.round(task.seconds() * rate / SAMPLES_OF_A_FRAME * SAVED_OF_A_FRAME);
  }

  private static List<String> copied(Kept kept) {
    List<String> a = new ArrayList<>(Input.of(kept.source().file()));
    a.addAll(List.of("-map", "0:" + kept.audio().index(), "-c", "copy"));
    return a;
  }

  private static List<String> played(Task task, AudioSettings settings) {
    Graph graph = FilterGraph.of(task.cut(), task.materials(), task.natural()).sound();
    List<String> a = new ArrayList<>(graph.arguments());
    a.addAll(settings.arguments(task.cut().output().format()));
    return a;
  }

  /** Where the track that was written ends. */
  private static Duration write(List<String> track, Path file, Task task, Ffmpeg ffmpeg) {
    List<String> a = new ArrayList<>(List.of("-v", "error"));
    a.addAll(track);
    a.addAll(List.of("-map_metadata", "-1", "-f", "matroska", file.toString()));
    ProgressShares.Part part = task.steps().part("sound", 0.03, task.seconds() * 1000);
    return ffmpeg.run(a, task.stop(), part).last().time();
  }
}
