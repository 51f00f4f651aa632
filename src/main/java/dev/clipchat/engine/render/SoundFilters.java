package dev.clipchat.engine.render;

import dev.clipchat.engine.edit.Cut;
import dev.clipchat.engine.edit.Effect;
import dev.clipchat.engine.edit.Music;
import dev.clipchat.engine.edit.Piece;
import dev.clipchat.engine.edit.Sound;
import dev.clipchat.ffmpeg.Probe;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What happens to the sound, of each piece and of the whole. */
final class SoundFilters {

  private static final int RATE = 48_000;

  /** What one step of changing the tempo does well. */
  private static final double MOST_TEMPO = 2;

  private final Cut cut;
  private final boolean own;
  private final String layout;

  SoundFilters(Cut cut, Kind kind) {
    this.cut = cut;
    this.own = kind.own();
    this.layout = kind.stereo() ? "stereo" : "mono";
  }

  /**
   * What all of a cut's sound is brought to.
   *
   * @param own whether its pieces are heard
   */
  record Kind(boolean own, boolean stereo) {

    static Kind of(Cut cut, Materials materials) {
      boolean own = Shape.ownSound(cut, materials);
      Stream<Source> heard =
          Stream.concat(
              own ? cut.pieces().stream().map(materials::of) : Stream.empty(),
              cut.music().stream().map(m -> materials.file(m.mediaId(), m.name())));
      return new Kind(
          own, heard.flatMap(s -> s.probe().sound().stream()).anyMatch(a -> a.channels() > 1));
    }
  }

  /** Whether the pieces are heard: only then do they have to be read. */
  boolean own() {
    return own;
  }

  /** All of it, as {@code [a0]}, where no piece is heard. */
  String silence() {
    return silence(FilterNumbers.seconds(cut.durationMs())).between("", label(0), "");
  }

  /** The pieces of a group, from their input to {@code [a<number>]} and on. */
  List<String> group(PlayOrder.Group group, Source source, int input, int number) {
    Optional<Probe.Audio> audio = source.probe().sound();
    List<String> chains = new ArrayList<>();
    if (!own || audio.isEmpty()) {
      for (PlayOrder.Placed part : group.parts()) {
        String length = FilterNumbers.seconds(part.durationMs());
        chains.add(silence(length).between("", label(number + chains.size()), ""));
      }
      return chains;
    }
    String from = "[%d:%d]".formatted(input, audio.get().index());
    Piece first = group.first();
    if (group.single()) {
      Filters filters = even().addIf(first.reverse(), "areverse");
      tempo(filters, first.speed());
      return List.of(part(filters, group.parts().get(0)).between(from, label(number), "anull"));
    }
    StringBuilder labels = new StringBuilder();
    for (PlayOrder.Placed part : group.parts()) {
      String in = "[t%d]".formatted(number + chains.size());
      Filters filters = new Filters();
      filters.add(
          "atrim",
          "start",
          FilterNumbers.seconds(part.piece().inMs() - first.inMs()),
          "end",
          FilterNumbers.seconds(part.piece().outMs() - first.inMs()));
      filters.add("asetpts", "expr", "PTS-STARTPTS");
      chains.add(part(filters, part).between(in, label(number + chains.size()), "anull"));
      labels.append(in);
    }
    chains.add(
        even().add("asplit", "outputs", group.parts().size()).between(from, labels.toString(), ""));
    return chains;
  }

  private static String label(int number) {
    return "[a%d]".formatted(number);
  }

  private static Filters part(Filters filters, PlayOrder.Placed part) {
    volume(filters, part.piece().volume());
    toLength(filters, FilterNumbers.seconds(part.durationMs()));
    return filters;
  }

  private Filters silence(String length) {
    return new Filters()
        .add("anullsrc", "r", RATE, "cl", layout)
        .add("aformat", "sample_fmts", "fltp")
        .add("atrim", "end", length);
  }

  /** Gaps in the time stamps become silence, and a late start too. */
  private Filters even() {
    return new Filters()
        .add("aresample", "osr", RATE, "async", 1, "first_pts", 0)
        .add("aformat", "sample_fmts", "fltp", "channel_layouts", layout);
  }

  private static void toLength(Filters filters, String length) {
    filters.add("apad", "whole_dur", length).add("atrim", "end", length);
    filters.add("asetpts", "expr", "round(N/SR/TB)");
  }

  /** The pitch stays. */
  private static void tempo(Filters filters, double speed) {
    double left = speed;
    while (left > MOST_TEMPO || left < 1 / MOST_TEMPO) {
      double step = left > 1 ? MOST_TEMPO : 1 / MOST_TEMPO;
      filters.add("atempo", "tempo", FilterNumbers.decimal(step));
      left /= step;
    }
    filters.addIf(Math.abs(left - 1) > 1e-6, "atempo", "tempo", FilterNumbers.decimal(left));
  }

  private static void volume(Filters filters, double factor) {
    filters.addIf(factor != 1, "volume", "volume", FilterNumbers.decimal(factor));
  }

  /** Music, from its input to {@code [m<index>]}. */
  String music(Music music, Source source, int input, int index) {
    int stream = source.probe().sound().map(Probe.Audio::index).orElse(0);
    long length = Math.max(1, music.lengthOn(cut.durationMs()));
    Filters filters = even().add("atrim", "end", FilterNumbers.seconds(length));
    volume(filters, music.volume());
    fades(filters, music.fadeInMs(), music.fadeOutMs(), length);
    filters.addIf(music.startMs() > 0, "adelay", "delays", music.startMs(), "all", 1);
    return filters.between("[%d:%d]".formatted(input, stream), "[m%d]".formatted(index), "anull");
  }

  private static void fades(Filters filters, long inMs, long outMs, long lengthMs) {
    filters.addIf(inMs > 0, "afade", "type", "in", "duration", FilterNumbers.seconds(inMs));
    filters.addIf(
        outMs > 0,
        "afade",
        "type",
        "out",
        "start_time",
        FilterNumbers.seconds(Math.max(0, lengthMs - outMs)),
        "duration",
        FilterNumbers.seconds(outMs));
  }

  /** All of it, from the pieces' label to {@code [a]}. */
  List<String> whole(String pieces) {
    List<String> chains = new ArrayList<>();
    Sound sound = cut.sound();
    Filters ownLevel = new Filters();
    if (own) {
      ownLevel.addAll(cut.effects().at(Effect.Stage.OWN_SOUND));
    }
    volume(ownLevel, sound.muted() ? 1 : sound.volume());
    Filters end = new Filters();
    if (!cut.music().isEmpty()) {
      chains.add(ownLevel.between(pieces, "[own]", "anull"));
      StringBuilder all = new StringBuilder("[own]");
      for (int i = 0; i < cut.music().size(); i++) {
        all.append("[m%d]".formatted(i));
      }
      chains.add(
          new Filters()
              .add(
                  "amix",
                  "inputs",
                  cut.music().size() + 1,
                  "duration",
                  "first",
                  "normalize",
                  0,
                  "dropout_transition",
                  0)
              .between(all.toString(), "[mix]", ""));
    } else {
      end.addAll(ownLevel);
    }
    if (sound.normalize()) {
      end.add("loudnorm", "I", -16, "TP", -1.5, "LRA", 11).add("aresample", "osr", RATE);
    }
    fades(end, sound.fadeInMs(), sound.fadeOutMs(), cut.durationMs());
    end.addIf(canClip(), "alimiter", "limit", 0.98, "level", 0);
    toLength(end, FilterNumbers.seconds(cut.durationMs()));
    chains.add(end.between(cut.music().isEmpty() ? pieces : "[mix]", "[a]", "anull"));
    return chains;
  }

  /** Where something was made louder, or added to something else. */
  private boolean canClip() {
    return cut.sound().volume() > 1
        || !cut.music().isEmpty()
        || cut.pieces().stream().anyMatch(p -> p.volume() > 1);
  }
}
