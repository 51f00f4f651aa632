package dev.clipchat.engine.ceiling;

import java.util.List;

/**
 * How a clip goes on, as far as somebody has looked.
 *
 * @param fps of the frames that were looked at
 * @param needs the bits that each of them needs for all to look alike; none where nobody has looked
 * @param cuts where something new begins, in seconds
 * @param keyFrame what a key frame needs that would not have to be, as a part of all bits
 * @param coarseness x264's at the source's size with as many bits as make the same picture; 0 where
 *     nobody has looked
 */
record ComplexityProfile(
    double fps, List<Double> needs, List<Double> cuts, double keyFrame, double coarseness) {

  ComplexityProfile {
    needs = List.copyOf(needs);
    cuts = List.copyOf(cuts);
  }

  /** Where nobody has looked. */
  static ComplexityProfile unknown() {
    return new ComplexityProfile(1, List.of(), List.of(), 0, 0);
  }

  /** How much is needed between two times in seconds; in what unit does not matter. */
  double need(double from, double to) {
    int first = (int) Math.min(needs.size(), Math.round(from * fps));
    int end = (int) Math.min(needs.size(), Math.round(to * fps));
    double sum = needs.subList(first, Math.max(first, end)).stream().mapToDouble(n -> n).sum();
    return needs.isEmpty() ? to - from : Math.max(sum, 1);
  }
}
