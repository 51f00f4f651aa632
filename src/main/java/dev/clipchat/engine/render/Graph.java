package dev.clipchat.engine.render;

import dev.clipchat.engine.edit.Frame;
import dev.clipchat.ffmpeg.SideOutput;
import java.util.ArrayList;
import java.util.List;

/**
 * The part of a command line that is about what goes in and what becomes of it; what is missing is
 * the encoder and the file.
 *
 * @param inputs the files to read
 * @param filters what happens to them, for {@code -filter_complex}
 * @param maps the labels that come out: {@code [v]}, {@code [a]} or both
 * @param beside a file for what else comes out of it, to be said behind the one for the maps
 */
public record Graph(List<String> inputs, String filters, List<String> maps, List<String> beside) {

  public Graph {
    inputs = List.copyOf(inputs);
    maps = List.copyOf(maps);
    beside = List.copyOf(beside);
  }

  Graph(List<String> inputs, String filters, List<String> maps) {
    this(inputs, filters, maps, List.of());
  }

  /** How many files go in: the number of the next one. */
  public int files() {
    return (int) inputs.stream().filter("-i"::equals).count();
  }

  /** Of every so manyth frame as a small picture; some of them are kept as they were before. */
  public Graph keeping(SideOutput some, int every, Frame small) {
    Filters rough =
        new Filters()
            .add("framestep", "step", every)
            .add("scale", "w", small.width(), "h", small.height(), "flags", Scaler.flags(true))
            .add("setsar", "sar", 1);
    String parts = ";[v]split[v1][v2];" + rough.between("[v1]", "[all]", "");
    List<String> file = new ArrayList<>(List.of("-map", "[some]"));
    file.addAll(some.file());
    String all = filters + parts + ";[v2]" + some.beside() + "[some]";
    return new Graph(inputs, all, List.of("[all]"), file);
  }

  public List<String> arguments() {
    List<String> all = new ArrayList<>(inputs);
    all.add("-filter_complex");
    all.add(filters);
    for (String label : maps) {
      all.add("-map");
      all.add(label);
    }
    return all;
  }
}
