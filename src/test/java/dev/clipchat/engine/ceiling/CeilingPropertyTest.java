package dev.clipchat.engine.ceiling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clipchat.engine.edit.Cut;
import dev.clipchat.engine.edit.Output;
import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.ffmpeg.Ffmpeg;
import dev.clipchat.ffmpeg.TestClips;
import dev.clipchat.pace.Stop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Any ceiling on any small clip: it holds, or it is refused with a size. {@code
 * -Dclipchat.ceiling.more=true} looks at many more and larger ones.
 */
class CeilingPropertyTest {

  private static final boolean MORE = Boolean.getBoolean("clipchat.ceiling.more");

  private final Ffmpeg ffmpeg = TestClips.ffmpeg();

  /** A clip to be made, and what it is to come down to, as a part of its bytes. */
  record Wanted(
      int width,
      int height,
      double seconds,
      int fps,
      boolean sound,
      Output.Codec codec,
      double part) {

    Path make(Path folder) {
      Path file = folder.resolve("in.mp4");
      List<String> a = new ArrayList<>(List.of("-v", "error", "-f", "lavfi", "-i"));
      a.add(
          String.format(
              Locale.ROOT,
              "testsrc2=s=%dx%d:r=%d:d=%.3f,noise=alls=20:allf=t",
              width,
              height,
              fps,
              seconds));
      if (sound) {
        a.addAll(List.of("-f", "lavfi", "-i"));
        a.add(String.format(Locale.ROOT, "sine=330:r=48000:d=%.3f", seconds));
        a.addAll(List.of("-c:a", "aac", "-b:a", "96k"));
      }
      a.addAll(List.of("-c:v", "libx264", "-preset", "ultrafast", "-crf", "22"));
      a.addAll(List.of("-pix_fmt", "yuv420p", file.toString()));
      TestClips.ffmpeg().run(a, new Stop());
      return file;
    }
  }

  @Provide
  Arbitrary<Wanted> small() {
    return wanted(100, 2.5);
  }

  @Provide
  Arbitrary<Wanted> any() {
    return wanted(540, 20);
  }

  private static Arbitrary<Wanted> wanted(int mostHalfSide, double mostSeconds) {
    Arbitrary<Integer> side = Arbitraries.integers().between(8, mostHalfSide).map(h -> h * 2);
    return Combinators.combine(
            side,
            side,
            Arbitraries.doubles().between(0.2, mostSeconds).ofScale(2),
            Arbitraries.of(10, 25, 30, 60),
            Arbitraries.of(true, false),
            Arbitraries.frequency(
                Tuple.of(4, Output.Codec.H264),
                Tuple.of(1, Output.Codec.HEVC),
                Tuple.of(2, Output.Codec.AV1)),
            Arbitraries.doubles().between(0.01, 1.2).ofScale(3))
        .as(Wanted::new);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.02, 0.03, 0.04, 0.05, 0.06, 0.07, 0.08, 0.1})
  void aRateBelowWhatTheEncoderTakesIsNoCrash(double part) throws IOException {
    holds(new Wanted(44, 38, 0.97, 30, false, Output.Codec.H264, part));
  }

  /** The same five clips each time; the other property draws new ones. */
  @Property(
      tries = 5,
      seed = "20261120",
      edgeCases = EdgeCasesMode.NONE,
      shrinking = ShrinkingMode.OFF)
  void aSmallClipHoldsItsCeilingOrIsRefused(@ForAll("small") Wanted wanted) throws IOException {
    holds(wanted);
  }

  @Property(tries = 40, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  void andSoDoesAnyOther(@ForAll("any") Wanted wanted) throws IOException {
    if (MORE) {
      holds(wanted);
    }
  }

  private void holds(Wanted wanted) throws IOException {
    Path folder = Files.createTempDirectory("clipchat-ceiling");
    try {
      Path file = wanted.make(folder);
      long ceiling = Math.max(1, Math.round(Files.size(file) * wanted.part()));
      Jobs.Clip clip = Jobs.clip(file, TestClips.places().cache(), ffmpeg);
      Cut cut =
          clip.cut()
              .withOutput(
                  clip.cut()
                      .output()
                      .withCeiling(ceiling)
                      .withCodec(wanted.codec())
                      .withEffort(Output.Effort.FAST));
      Path work = Files.createDirectory(folder.resolve("work"));
      try {
        CheckedFile made =
            new CeilingSearch(ffmpeg).run(clip.job(cut, work), new Stop(), step -> {});
        assertTrue(made.bytes() <= ceiling, made.bytes() + " of " + ceiling);
        assertEquals(made.bytes(), Files.size(made.file()));
        assertEquals(clip.probe().duration().toMillis(), made.durationMs(), 250);
      } catch (ClipchatException e) {
        Failure.SizeUnreachable why = (Failure.SizeUnreachable) e.failure();
        assertTrue(why.smallest() > ceiling, "refused with " + why);
        assertEquals(0, work.toFile().list().length);
        CheckedFile suggested =
            new CeilingSearch(ffmpeg)
                .run(clip.job(Jobs.under(cut, why.smallest()), work), new Stop(), step -> {});
        assertTrue(suggested.bytes() <= why.smallest());
      }
    } finally {
      try (Stream<Path> all = Files.walk(folder)) {
        all.sorted((a, b) -> b.compareTo(a)).forEach(p -> p.toFile().delete());
      }
    }
  }
}
