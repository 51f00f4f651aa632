package dev.clipchat.ffmpeg;

import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.pace.Stop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Broken files of every kind that is opened, through a look and a full decode, behind the walls.
 */
final class MediaFuzz {

  /** A file of a fifth of a second that takes so long is held to hang. */
  private static final Duration LIMIT = Duration.ofSeconds(60);

  private static final String SIGHT = "testsrc2=s=96x64:r=25:d=0.2";
  private static final String TONE = "sine=d=0.2:r=44100";

  private final Path folder;
  private final List<byte[]> seeds = new ArrayList<>();
  private final Map<String, Integer> outcomes = new TreeMap<>();
  private final List<String> amiss = new ArrayList<>();

  private MediaFuzz(Path folder) {
    this.folder = folder;
  }

  /** How many came to what, and those that came to something that must not be. */
  record Outcome(Map<String, Integer> outcomes, List<String> amiss) {}

  /** Runs so many; the same number makes the same files. */
  static Outcome run(int count, long number, Path folder) throws IOException {
    MediaFuzz fuzz = new MediaFuzz(folder);
    fuzz.seeds();
    for (int i = 0; i < count; i++) {
      fuzz.one(number + i);
    }
    return new Outcome(fuzz.outcomes, fuzz.amiss);
  }

  private void seeds() throws IOException {
    for (String[] kind :
        new String[][] {
          {"mp4", "libx264"}, {"mov", "prores_ks"}, {"mkv", "libx265"}, {"webm", "libvpx-vp9"},
          {"mkv", "ffv1"}, {"avi", "mpeg4"}, {"mp4", "libsvtav1"}, {"avi", "mjpeg"}
        }) {
      add("fuzz-" + kind[1] + "." + kind[0], "-f", "lavfi", "-i", TONE, "-c:v", kind[1]);
    }
    for (String picture : List.of("gif", "png", "jpg", "webp")) {
      add("fuzz." + picture, "-frames:v", "1");
    }
    for (String sound : List.of("mp3", "wav", "aac", "m4a", "flac")) {
      add("fuzz." + sound, "-f", "lavfi", "-i", TONE, "-map", "1:a");
    }
  }

  private void add(String name, String... more) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("-f", "lavfi", "-i", SIGHT));
    arguments.addAll(List.of(more));
    seeds.add(Files.readAllBytes(TestClips.made(name, arguments.toArray(String[]::new))));
  }

  private void one(long number) throws IOException {
    Random random = new Random(number);
    byte[] broken = broken(seeds.get(random.nextInt(seeds.size())), random);
    Path file = Files.write(folder.resolve("broken"), broken);
    Stop stop = new Stop();
    Thread clock = clock(stop);
    String outcome = outcome(file, stop);
    clock.interrupt();
    try (Stream<Path> left = Files.list(folder)) {
      if (left.count() != 1) {
        outcome = "another file appeared";
      }
    }
    if (!Arrays.equals(broken, Files.readAllBytes(file))) {
      outcome = "the input was changed";
    }
    outcomes.merge(outcome, 1, Integer::sum);
    if (outcome.contains("appeared") || outcome.contains("changed") || outcome.contains("hung")) {
      amiss.add(number + ": " + outcome);
    }
  }

  private static Thread clock(Stop stop) {
    Thread clock =
        new Thread(
            () -> {
              try {
                Thread.sleep(LIMIT.toMillis());
                stop.request(Stop.TERMINATE);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    clock.setDaemon(true);
    clock.start();
    return clock;
  }

  private static String outcome(Path file, Stop stop) {
    Ffmpeg ffmpeg = TestClips.ffmpeg();
    try {
      Probe probe = new Prober(ffmpeg).probe(file, stop);
      InputLimits.check("broken", probe);
      Decode.Decoded decoded = new Decode(ffmpeg).read(file, stop);
      // A decoder that a signal ended is a failed job, and worth a look.
      boolean crashed = decoded.problems().toString().matches(".*with status 1(29|[345]\\d)\\b.*");
      return crashed ? "a decoder crashed" : decoded.clean() ? "whole" : "read with problems";
    } catch (ClipchatException e) {
      Failure failure = e.failure();
      return failure instanceof Failure.InputUnsupported
          ? "refused"
          : failure instanceof Failure.Stopped ? "hung" : "failed: " + failure.code();
    }
  }

  /** One to eight faults: bits, bytes that mean much in lengths, ends, and parts out of place. */
  private static byte[] broken(byte[] whole, Random random) {
    byte[] file = whole.clone();
    for (int i = 1 + random.nextInt(8); i > 0 && file.length > 16; i--) {
      // The beginning, where the descriptions are, as often as all the rest.
      int reach = random.nextBoolean() ? Math.min(512, file.length) : file.length;
      int at = random.nextInt(reach - 8);
      switch (random.nextInt(6)) {
        case 0 -> file[at] ^= (byte) (1 << random.nextInt(8));
        case 1 -> file[at] = (byte) random.nextInt(256);
        case 2 -> Arrays.fill(file, at, at + 4, (byte) 0xff);
        case 3 -> Arrays.fill(file, at, at + 1 + random.nextInt(8), (byte) 0);
        case 4 -> System.arraycopy(file, random.nextInt(file.length - 8), file, at, 8);
        default -> file = Arrays.copyOf(file, Math.max(17, file.length - random.nextInt(64)));
      }
    }
    return file;
  }

  /** {@code COUNT NUMBER}: prints what came out; 1 where something must not be. */
  public static void main(String[] args) throws IOException {
    Path folder = Files.createTempDirectory("fuzz-media");
    Outcome outcome = run(Integer.parseInt(args[0]), Long.parseLong(args[1]), folder);
    System.out.println("walls: " + TestClips.binaries().walls() + ", " + outcome.outcomes());
    outcome.amiss().forEach(System.out::println);
    if (!outcome.amiss().isEmpty()) {
      throw new IllegalStateException(outcome.amiss().size() + " came to what must not be");
    }
  }
}
