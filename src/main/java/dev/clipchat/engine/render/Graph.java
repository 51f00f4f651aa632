package dev.clipchat.engine.render;

import java.util.ArrayList;
import java.util.List;

/**
 * The part of a command line that is about what goes in and what becomes of it; what is missing is
 * the encoder and the file.
 *
 * @param inputs the files to read
 * @param filters what happens to them, for {@code -filter_complex}
 * @param maps the labels that come out: {@code [v]}, {@code [a]} or both
 */
public record Graph(List<String> inputs, String filters, List<String> maps) {

  public Graph {
    inputs = List.copyOf(inputs);
    maps = List.copyOf(maps);
  }

  /** How many files go in: the number of the next one. */
  public int files() {
    return (int) inputs.stream().filter("-i"::equals).count();
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
