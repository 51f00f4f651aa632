package dev.clipchat.engine.render;

import dev.clipchat.engine.edit.Cut;
import dev.clipchat.engine.edit.Media;
import dev.clipchat.engine.edit.Music;
import dev.clipchat.ffmpeg.Input;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes a cut into a graph of filters. Every piece is brought to one frame, one rate and one sound
 * format and to its exact length; then they are put behind each other, and what lies on the whole
 * (turns, titles, music, fades) is done to the whole.
 */
public final class FilterGraph {

  private final Cut cut;
  private final Materials materials;
  private final PictureTarget look;
  private final List<PlayOrder.Group> groups;
  private final int pieces;
  private final PictureFilters pictures;
  private final SoundFilters sounds;

  private FilterGraph(Cut cut, Materials materials, PictureTarget look, SoundFilters.Kind sound) {
    this.cut = cut;
    this.materials = materials;
    this.look = look;
    this.pictures = new PictureFilters(cut, materials, look);
    this.sounds = new SoundFilters(cut, sound);
    List<PlayOrder.Group> all = PlayOrder.groups(PlayOrder.of(cut, pictures.canvas(), look.fps()));
    PictureTarget.Window window = look.window();
    this.groups =
        window == null
            ? all
            : PlayOrder.seen(all, window, PictureTarget.frame(cut.durationMs(), look.fps()));
    this.pieces = groups.stream().mapToInt(g -> g.parts().size()).sum();
  }

  public static FilterGraph of(Cut cut, Materials materials, PictureTarget look) {
    return new FilterGraph(cut, materials, look, SoundFilters.Kind.of(cut, materials));
  }

  /** A part of a larger cut, with the sound that the whole has. */
  static FilterGraph part(
      Cut cut, Materials materials, PictureTarget look, SoundFilters.Kind sound) {
    return new FilterGraph(cut, materials, look, sound);
  }

  /** Whether the pictures come as they are in their files, which costs nothing but reading them. */
  public boolean isReading() {
    return groups.stream()
        .map(group -> materials.of(group.first()).probe().picture())
        .allMatch(video -> video.isEmpty() || pictures.fits(video.get()));
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
    int number = 0;
    boolean silent = !picture && !sounds.own();
    List<PlayOrder.Group> read = silent ? List.of() : groups;
    for (int i = 0; i < read.size(); i++) {
      PlayOrder.Group group = read.get(i);
      Source source = materials.of(group.first());
      inputs.addAll(input(group, source));
      if (picture) {
        chains.addAll(pictures.group(group, skip(group, source), i, number));
      }
      if (sound) {
        chains.addAll(sounds.group(group, source, i, number));
      }
      for (int end = number + group.parts().size(); number < end; number++) {
        joined.append(picture ? "[v%d]".formatted(number) : "");
        joined.append(sound ? "[a%d]".formatted(number) : "");
      }
    }
    if (silent) {
      chains.add(sounds.silence());
    }
    List<String> maps = new ArrayList<>();
    boolean single = silent || pieces == 1;
    String whole =
        single
            ? ""
            : joined
                + "concat=n=%d:v=%d:a=%d".formatted(pieces, picture ? 1 : 0, sound ? 1 : 0)
                + (picture ? "[vc]" : "")
                + (sound ? "[ac]" : "");
    if (!whole.isEmpty()) {
      chains.add(whole);
    }
    if (picture) {
      chains.add(pictures.whole().between(single ? "[v0]" : "[vc]", "[v]", "null"));
      maps.add("[v]");
    }
    if (sound) {
      for (int j = 0; j < cut.music().size(); j++) {
        Music music = cut.music().get(j);
        Source source = materials.file(music.mediaId(), music.name());
        inputs.addAll(input(music, source));
        chains.add(sounds.music(music, source, read.size() + j, j));
      }
      chains.addAll(sounds.whole(single ? "[a0]" : "[ac]"));
      maps.add("[a]");
    }
    return new Graph(inputs, String.join(";", chains), maps);
  }

  private List<String> input(PlayOrder.Group group, Source source) {
    List<String> arguments = new ArrayList<>();
    if (groups.size() > PlayOrder.FEW) {
      arguments.addAll(List.of("-threads", "1"));
    }
    if (isRepeated()) {
      arguments.addAll(List.of("-stream_loop", Integer.toString(cut.loop() - 1)));
    }
    if (group.first().kind() != Media.Kind.IMAGE) {
      long skipped = skip(group, source).ms();
      long in = group.begin().inMs() + skipped;
      long out = group.end().outMs();
      if (in > 0) {
        arguments.addAll(List.of("-ss", FilterNumbers.seconds(in)));
      }
      if (skipped > 0) {
        // From the key frame before it: what is shown first may have started long ago.
        arguments.add("-noaccurate_seek");
      } else if (ReadSkip.endsBefore(source, group)) {
        arguments.addAll(List.of("-t", FilterNumbers.seconds(out - in)));
      }
    }
    arguments.addAll(Input.of(source.file()));
    return arguments;
  }

  /** One reading that starts again by itself. */
  private boolean isRepeated() {
    return Staging.isStaged(cut) && cut.loop() > 1;
  }

  private ReadSkip skip(PlayOrder.Group group, Source source) {
    return look.window() == null
        ? ReadSkip.none(source, group)
        : ReadSkip.of(source, group, pictures.firstFrame(group), isRepeated() ? 0 : look.fps());
  }

  private List<String> input(Music music, Source source) {
    List<String> arguments = new ArrayList<>();
    if (music.repeat()) {
      arguments.addAll(List.of("-stream_loop", "-1"));
    }
    arguments.addAll(
        List.of("-t", FilterNumbers.seconds(Math.max(1, music.lengthOn(cut.durationMs())))));
    arguments.addAll(Input.of(source.file()));
    return arguments;
  }
}
