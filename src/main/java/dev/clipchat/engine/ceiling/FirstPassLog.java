package dev.clipchat.engine.ceiling;

import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.files.WholeFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What x264's first pass noted about every frame. From them a second pass can be made of a part of
 * the clip alone, and each part can be given the bytes that it would get in a pass over the whole.
 */
final class FirstPassLog {

  private static final String TREE = ".mbtree";

  private final Path file;
  private final String header;
  private final List<FrameStats> frames;

  private FirstPassLog(Path file, String header, List<FrameStats> frames) {
    this.file = file;
    this.header = header;
    this.frames = List.copyOf(frames);
  }

  /**
   * Frames from a key frame to the one before another.
   *
   * @param share the part of all bits that it would get in a pass over the whole
   */
  record Part(@Nullable FirstPassLog notes, int first, int count, double share, boolean isLast) {

    boolean isWhole() {
      return first == 0 && isLast;
    }

    /** Writes the notes for it alone, as if there were nothing else. */
    void write(Path name) {
      if (notes != null) {
        notes.write(this, name);
      }
    }
  }

  /** All of them. */
  record Parts(List<Part> list) {
    Parts {
      list = List.copyOf(list);
    }

    static Parts one(long frames) {
      return new Parts(List.of(new Part(null, 0, (int) frames, 1, true)));
    }
  }

  /** Reads them; ffmpeg calls the file so for its first stream. */
  static FirstPassLog read(Path name) {
    Path file = name.resolveSibling(name.getFileName() + "-0.log");
    String header = "";
    List<FrameStats> frames = new ArrayList<>();
    try {
      for (String line : Files.readAllLines(file, StandardCharsets.ISO_8859_1)) {
        FrameStats.of(line).ifPresent(frames::add);
        header = line.startsWith("#") ? line : header;
      }
    } catch (IOException e) {
      throw failed(file, e);
    }
    return new FirstPassLog(file, header, frames);
  }

  /** The clip in parts of at least so many frames; one where it cannot be divided. */
  Parts parts(double leastFrames, double allBits) {
    List<Integer> starts = new ArrayList<>(List.of(0));
    int last = frames.size() - (int) Math.ceil(leastFrames / 2);
    for (int i = 1; i < last && treeRecord() > 0; i++) {
      FrameStats frame = frames.get(i);
      boolean start = frame.isKey() && frame.shown() == i && frame.coded() == i;
      if (start && i - starts.get(starts.size() - 1) >= leastFrames) {
        starts.add(i);
      }
    }
    starts.add(frames.size());
    double even = evenStep(allBits);
    double all = Math.max(1, bits(0, frames.size(), even));
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i + 1 < starts.size(); i++) {
      int from = starts.get(i);
      int to = starts.get(i + 1);
      double share = bits(from, to, even) / all;
      parts.add(new Part(this, from, to - from, share, to == frames.size()));
    }
    return new Parts(parts);
  }

  /**
   * What so many bits are for a picture with such a part of the pixels: what a frame costs in which
   * nothing happens is the same at any size.
   */
  double scaled(double allBits, double share) {
    double still =
        frames.size() * frames.stream().mapToDouble(f -> f.bits().other()).min().orElse(0);
    return Math.min(allBits, still) + Math.max(0, allBits - still) * share;
  }

  /**
   * How many times these frames' average another clip's frames need, for both to be as coarse as
   * these are with so many bits. Both have to be notes of one kind, made at one size.
   */
  double surplus(FirstPassLog other, double allBits) {
    double even = evenStep(allBits);
    return other.average(even) / Math.max(1, average(even));
  }

  /** The part of all noted bits that key frames have. */
  double keyShare() {
    double keys = frames.stream().filter(FrameStats::isKey).mapToDouble(f -> f.bits().all()).sum();
    return keys / Math.max(1, frames.stream().mapToDouble(f -> f.bits().all()).sum());
  }

  /** The numbers of the key frames, in time. */
  List<Long> keys() {
    return frames.stream().filter(FrameStats::isKey).map(FrameStats::shown).toList();
  }

  /** What each frame needs, in the order in which they are shown, where all have so many bits. */
  List<Double> needs(double allBits) {
    double even = evenStep(allBits);
    return frames.stream()
        .sorted(Comparator.comparingLong(FrameStats::shown))
        .map(f -> f.bitsAt(even))
        .toList();
  }

  /** What a key frame needs on average, at a coarseness. */
  double keyFrame(double even) {
    return bits(FrameStats::isKey, even);
  }

  /** What a frame between key frames needs on average, at a coarseness. */
  double between(double even) {
    return bits(f -> !f.isKey(), even);
  }

  private double bits(Predicate<FrameStats> which, double even) {
    return frames.stream().filter(which).mapToDouble(f -> f.bitsAt(even)).average().orElse(0);
  }

  private double average(double even) {
    return bits(0, frames.size(), even) / Math.max(1, frames.size());
  }

  /**
   * How coarse all of it has to be to come to so many bits: as x264's quantizer, which ends at 51.
   */
  double coarseness(double allBits) {
    return FrameStats.quantizer(evenStep(allBits));
  }

  /** At which coarseness, the same for all frames, they have so many bits. */
  double evenStep(double allBits) {
    return stepWith(allBits, even -> bits(0, frames.size(), even));
  }

  /** At which coarseness there are so many bits, where coarser means fewer. */
  static double stepWith(double wanted, DoubleUnaryOperator bits) {
    double finest = 0.1;
    double coarsest = 10_000;
    for (int i = 0; i < 50; i++) {
      double middle = Math.sqrt(finest * coarsest);
      if (bits.applyAsDouble(middle) > wanted) {
        finest = middle;
      } else {
        coarsest = middle;
      }
    }
    return coarsest;
  }

  private double bits(int from, int to, double even) {
    return frames.subList(from, to).stream().mapToDouble(f -> f.bitsAt(even)).sum();
  }

  private void write(Part part, Path name) {
    List<FrameStats> some = frames.subList(part.first, part.first + part.count);
    StringBuilder text = new StringBuilder(header).append('\n');
    for (FrameStats f : some) {
      text.append("in:").append(f.shown() - part.first);
      text.append(" out:").append(f.coded() - part.first);
      text.append(' ').append(f.rest()).append('\n');
    }
    Path to = name.resolveSibling(name.getFileName() + "-0.log");
    try {
      Files.writeString(to, text, StandardCharsets.ISO_8859_1);
      if (treeRecord() > 0) {
        long before = kept(frames.subList(0, part.first)) * treeRecord();
        copy(tree(file), before, kept(some) * treeRecord(), tree(to));
      }
    } catch (IOException e) {
      throw failed(to, e);
    }
  }

  private static void copy(Path from, long start, long length, Path to) throws IOException {
    try (InputStream in = Files.newInputStream(from);
        OutputStream out = Files.newOutputStream(to)) {
      in.skipNBytes(start);
      byte[] buffer = new byte[1 << 16];
      for (long left = length; left > 0; ) {
        int read = in.read(buffer, 0, (int) Math.min(left, buffer.length));
        if (read < 0) {
          break;
        }
        out.write(buffer, 0, read);
        left -= read;
      }
    }
  }

  /** How much of the second file belongs to a frame; 0 where it does not add up. */
  private long treeRecord() {
    long length = tree(file).toFile().length();
    long kept = kept(frames);
    return kept > 0 && length % kept == 0 ? length / kept : 0;
  }

  private static long kept(List<FrameStats> some) {
    return some.stream().filter(FrameStats::kept).count();
  }

  private static Path tree(Path file) {
    return file.resolveSibling(file.getFileName() + TREE);
  }

  private static ClipchatException failed(Path file, IOException e) {
    return new ClipchatException(new Failure.StorageFailed(file, WholeFile.reason(e)), e);
  }
}
