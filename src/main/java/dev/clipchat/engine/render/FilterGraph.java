package dev.clipchat.engine.render;

import dev.clipchat.engine.edit.Cut;
import dev.clipchat.engine.edit.Media;
import dev.clipchat.engine.edit.Music;
import dev.clipchat.ffmpeg.Input;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Makes a cut into a graph of filters. Every piece is brought to one frame, one rate and one sound
 * format and to its exact length; then they are put behind each other, and what lies on the whole
 * (turns, titles, music, fades) is done to the whole.
 */
public final class FilterGraph {

  /** With more files open than this, each decoder gets by with one thread. */
  private static final int FEW_INPUTS = 6;

  private final Cut cut;
  private final Materials materials;
  private final Look look;
  private final List<Strip.Placed> strip;
  private final PictureFilters pictures;
  private final SoundFilters sounds;

  private FilterGraph(Cut cut, Materials materials, Look look) {
    this.cut = cut;
    this.materials = materials;
    this.look = look;
    this.pictures = new PictureFilters(cut, materials, look);
    this.sounds = new SoundFilters(cut, materials);
    this.strip =
        look.window() == null
            ? Strip.of(cut, pictures.canvas(), look.fps())
            : Strip.of(cut, pictures.canvas(), look.fps(), look.window());
  }

  public static FilterGraph of(Cut cut, Materials materials, Look look) {
    return new FilterGraph(cut, materials, look);
  }

  /** The picture alone. */
  public Graph picture() {
    return graph(true, false);
  }

  /** The sound alone. */
  public Graph sound() {
    return graph(false, true);
  }

  /** What the shape says that there is. */
  public Graph both(Shape shape) {
    return graph(shape.picture(), shape.sound() && look.window() == null);
  }

  private Graph graph(boolean picture, boolean sound) {
    List<String> inputs = new ArrayList<>();
    List<String> chains = new ArrayList<>();
    StringBuilder joined = new StringBuilder();
    for (int i = 0; i < strip.size(); i++) {
      Strip.Placed placed = strip.get(i);
      Source source = materials.of(placed.piece());
      inputs.addAll(input(placed, source));
      if (picture) {
        chains.add(pictures.piece(placed, source, i));
        joined.append("[v%d]".formatted(i));
      }
      if (sound) {
        chains.add(sounds.piece(placed, source, i));
        joined.append("[a%d]".formatted(i));
      }
    }
    List<String> maps = new ArrayList<>();
    String whole =
        strip.size() == 1
            ? ""
            : joined
                + "concat=n=%d:v=%d:a=%d".formatted(strip.size(), picture ? 1 : 0, sound ? 1 : 0)
                + (picture ? "[vc]" : "")
                + (sound ? "[ac]" : "");
    if (!whole.isEmpty()) {
      chains.add(whole);
    }
    if (picture) {
      chains.add(pictures.whole().between(strip.size() == 1 ? "[v0]" : "[vc]", "[v]", "null"));
      maps.add("[v]");
    }
    if (sound) {
      for (int j = 0; j < cut.music().size(); j++) {
        Music music = cut.music().get(j);
        Source source = materials.file(music.mediaId(), music.name());
        inputs.addAll(input(music, source));
        chains.add(sounds.music(music, source, strip.size() + j, j));
      }
      chains.addAll(sounds.whole(strip.size() == 1 ? "[a0]" : "[ac]"));
      maps.add("[a]");
    }
    return new Graph(inputs, String.join(";", chains), maps);
  }

  private List<String> input(Strip.Placed placed, Source source) {
    List<String> arguments = new ArrayList<>();
    if (strip.size() > FEW_INPUTS) {
      arguments.addAll(List.of("-threads", "1"));
    }
    if (placed.piece().kind() != Media.Kind.IMAGE) {
      long in = placed.piece().inMs();
      long out = placed.piece().outMs();
      if (in > 0) {
        arguments.addAll(List.of("-ss", seconds(in)));
      }
      if (out < source.probe().duration().toMillis()) {
        arguments.addAll(List.of("-t", seconds(out - in)));
      }
    }
    arguments.addAll(Input.of(source.file()));
    return arguments;
  }

  private List<String> input(Music music, Source source) {
    List<String> arguments = new ArrayList<>();
    if (music.repeat()) {
      arguments.addAll(List.of("-stream_loop", "-1"));
    }
    arguments.addAll(List.of("-t", seconds(Math.max(1, music.lengthOn(cut.durationMs())))));
    arguments.addAll(Input.of(source.file()));
    return arguments;
  }

  static String seconds(long ms) {
    return String.format(Locale.ROOT, "%d.%03d", ms / 1000, ms % 1000);
  }
}
