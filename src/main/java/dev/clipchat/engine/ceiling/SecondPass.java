package dev.clipchat.engine.ceiling;

import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A second pass made part by part. What one part takes too much, those behind it get less; and when
 * all is there, a single part can be made again to take what is left over, or give what is missing.
 */
final class SecondPass {

  /** What the file of a part has beside its pictures: its index and what the encoder tells. */
  private static final long INDEX = 1_600;

  private static final long INDEX_OF_A_FRAME = 12;

  /** The part of the work that is left when it begins. */
  private static final double PASS = 0.82;

  /** A change of its bytes that nobody sees on a part. */
  private static final double UNSEEN = 0.2;

  /** Where several parts take a difference: how much more than evenly each of them does. */
  private static final double MORE_THAN_EVEN = 1.5;

  /** So little of a difference may be left; what was aimed at leaves room for it. */
  private static final double TAKEN = 0.03;

  /** The same, as a part of all bytes. */
  private static final double LITTLE = 0.003;

  private static final double MOST_CHANGE = 3;

  /** How much of what it missed by is expected to happen again. */
  private static final double LEARNED = 0.9;

  /** However far the first ones missed, the next ones are not asked for less than this. */
  private static final double MOST_HABIT = 0.4;

  private final TwoPass passes;
  private final Task task;
  private final double seconds;
  private final List<Made> made = new ArrayList<>();

  private double habit = 1;

  SecondPass(TwoPass passes, Task task) {
    this.passes = passes;
    this.task = task;
    this.seconds = task.seconds();
  }

  private record Made(FirstPassLog.Part part, long bits, TwoPass.Pass pass) {

    /** About how much of it there is to make it again, where only the order counts. */
    double work() {
      return part.count() * (double) pass.bytes();
    }

    double bytes() {
      return Math.max(
          pass.bytes() * 0.5, 1.0 * pass.bytes() - INDEX - INDEX_OF_A_FRAME * part.count());
    }
  }

  /** All parts, which are to have so many bytes together; undivided where a part alone fails. */
  void all(FirstPassLog.Parts parts, double bytes) {
    undividedWhereItFails(parts.list().size() == 1, bytes, () -> every(parts, bytes));
  }

  private void undividedWhereItFails(boolean alone, double bytes, Runnable work) {
    try {
      work.run();
    } catch (ClipchatException e) {
      if (alone || !(e.failure() instanceof Failure.ProgramFailed)) {
        throw e;
      }
      habit = 1;
      every(passes.undivided(), bytes);
    }
  }

  private void every(FirstPassLog.Parts parts, double bytes) {
    made.clear();
    double left = bytes;
    double open = 1;
    long frames = parts.list().stream().mapToLong(FirstPassLog.Part::count).sum();
    for (FirstPassLog.Part part : parts.list()) {
      double wanted = Math.max(0, left) * part.share() / Math.max(1e-9, open);
      double length = seconds * part.count() / frames;
      long bits = Math.round(wanted / habit * 8 / length);
      double share = PASS * part.share() / (1 - PASS * (1 - open));
      ProgressShares.Part step = task.steps().part("second pass", share, length * 1000);
      Made one = new Made(part, bits, passes.second(part, bits, step));
      made.add(one);
      left -= one.bytes();
      open -= part.share();
      if (wanted > 0) {
        habit *= 1 + LEARNED * (Math.max(0.5, Math.min(2, one.bytes() / wanted)) - 1);
        habit = Math.max(1 - MOST_HABIT, Math.min(1 + MOST_HABIT, habit));
      }
    }
  }

  /** Makes again what has to be, so that all have so many bytes more, or less. */
  void change(double difference) {
    double all = made.stream().mapToDouble(Made::bytes).sum();
    undividedWhereItFails(isAlone(), all + difference, () -> changeSome(difference, all));
  }

  /** Whether a correction means all of it. */
  boolean isAlone() {
    return made.size() == 1;
  }

  private void changeSome(double difference, double all) {
    boolean alone = isAlone();
    int chosen = -1;
    for (int i = 0; i < made.size(); i++) {
      boolean unseen = Math.abs(difference) <= made.get(i).bytes() * UNSEEN;
      boolean cheaper = chosen < 0 || made.get(i).work() < made.get(chosen).work();
      if ((alone || unseen) && cheaper) {
        chosen = i;
      }
    }
    if (chosen < 0) {
      changeSeveral(difference, all);
    } else {
      double bytes = made.get(chosen).bytes();
      again(chosen, (bytes + difference) / bytes, made.get(chosen).part.share());
    }
  }

  /** One after the other, the fullest first, until those that are made again have taken it all. */
  private void changeSeveral(double difference, double all) {
    double most = Math.max(UNSEEN, MORE_THAN_EVEN * Math.abs(difference) / all);
    double left = difference;
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < made.size(); i++) {
      order.add(i);
    }
    order.sort(Comparator.comparingDouble(i -> -made.get(i).bytes() / made.get(i).part.count()));
    for (int i : order) {
      if (Math.abs(left) < Math.max(Math.abs(difference) * TAKEN, all * LITTLE)) {
        return;
      }
      double bytes = made.get(i).bytes();
      double taken = Math.max(-most * bytes, Math.min(most * bytes, left));
      again(i, (bytes + taken) / bytes, made.get(i).part.share());
      left -= made.get(i).bytes() - bytes;
    }
  }

  private void again(int index, double factor, double share) {
    Made before = made.get(index);
    double held = Math.max(0.3, Math.min(MOST_CHANGE, factor));
    long bits = Math.round(before.bits * held);
    double length = seconds * before.part.count() * 1000 / frames();
    ProgressShares.Part step = task.steps().part("correcting", 0.5 * share, length);
    made.set(index, new Made(before.part, bits, passes.second(before.part, bits, step)));
  }

  private long frames() {
    return made.stream().mapToLong(m -> m.part.count()).sum();
  }

  List<Path> files() {
    return made.stream().map(m -> m.pass.file()).toList();
  }

  /** Of all frames between key frames; 0 where the encoder said nothing. */
  double coarseness() {
    double sum = made.stream().mapToDouble(m -> m.pass.talk().coarseness() * m.part.count()).sum();
    return sum / Math.max(1, frames());
  }

  /** Bits a second, as they were asked for last. */
  double rate() {
    return made.stream().mapToDouble(m -> (double) m.bits * m.part.count()).sum()
        / Math.max(1, frames());
  }
}
