package dev.clipchat.engine.ceiling;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first pass's notes, taken apart. */
class FirstPassLogTest {

  private static final String OPTIONS = "#options: 768x576 fps=10/1 mbtree=1 bitrate=150";

  @TempDir Path folder;

  private Path name;

  @BeforeEach
  void notesOfTwoScenes() throws IOException {
    name = folder.resolve("pass");
    Files.writeString(
        folder.resolve("pass-0.log"),
        String.join(
            "\n",
            OPTIONS,
            line(0, 0, 'I', 30, 8000),
            line(2, 1, 'P', 33, 900),
            line(1, 2, 'b', 35, 100),
            line(3, 3, 'I', 30, 24000),
            line(5, 4, 'P', 33, 2700),
            line(4, 5, 'b', 35, 300),
            ""));
    // Two bytes for each frame that others need: I P, I P.
    Files.write(folder.resolve("pass-0.log.mbtree"), new byte[] {1, 1, 2, 2, 3, 3, 4, 4});
  }

  private static String line(int in, int out, char type, int q, int tex) {
    return "in:%d out:%d type:%c dur:2 cpbdur:2 q:%d.00 aq:27.88 tex:%d mv:%d misc:%d imb:9 ref:;"
        .formatted(in, out, type, q, tex, tex / 10, tex / 10);
  }

  @Test
  void thePartsBeginAtKeyFramesAndAreAsLongAsAsked() {
    List<FirstPassLog.Part> two = FirstPassLog.read(name).parts(2, 30_000).list();
    List<FirstPassLog.Part> one = FirstPassLog.read(name).parts(4, 30_000).list();

    assertEquals(List.of(0, 3), two.stream().map(FirstPassLog.Part::first).toList());
    assertEquals(List.of(3, 3), two.stream().map(FirstPassLog.Part::count).toList());
    assertEquals(1, one.size());
    assertTrue(one.get(0).isWhole());
  }

  @Test
  void whatNeedsThreeTimesTheBitsGetsThem() {
    List<FirstPassLog.Part> parts = FirstPassLog.read(name).parts(2, 30_000).list();

    assertEquals(0.25, parts.get(0).share(), 0.001);
    assertEquals(0.75, parts.get(1).share(), 0.001);
  }

  @Test
  void theNotesOfAPartReadAsIfThereWereNothingElse() throws IOException {
    Path part = folder.resolve("second");

    FirstPassLog.read(name).parts(2, 30_000).list().get(1).write(part);

    assertEquals(
        List.of(
            OPTIONS,
            line(0, 0, 'I', 30, 24000),
            line(2, 1, 'P', 33, 2700),
            line(1, 2, 'b', 35, 300)),
        Files.readAllLines(folder.resolve("second-0.log")));
    assertArrayEquals(
        new byte[] {3, 3, 4, 4}, Files.readAllBytes(folder.resolve("second-0.log.mbtree")));
  }

  @Test
  void notesThatDoNotAddUpAreNotTakenApart() throws IOException {
    Files.write(folder.resolve("pass-0.log.mbtree"), new byte[] {1, 1, 2, 2, 3});

    assertEquals(1, FirstPassLog.read(name).parts(2, 30_000).list().size());
  }

  @Test
  void aHarderSampleNeedsSoManyTimesTheBits() throws IOException {
    FirstPassLog whole = FirstPassLog.read(name);
    Path hard = folder.resolve("hard");
    whole.parts(2, 30_000).list().get(1).write(hard);

    // The second half has three quarters of the bits: half as many again as the average.
    assertEquals(1.5, whole.surplus(FirstPassLog.read(hard), 30_000), 0.01);
    assertEquals(1, whole.surplus(whole, 30_000), 1e-9);
  }

  @Test
  void aSmallerPictureSavesNothingOnFramesInWhichNothingHappens() {
    FirstPassLog whole = FirstPassLog.read(name);

    // Ten bits a frame are the least that any of the six frames has of that kind.
    assertEquals(60 + 940 * 0.25, whole.scaled(1_000, 0.25), 1e-9);
    assertEquals(50, whole.scaled(50, 0.25), 1e-9);
  }

  @Test
  void theKeyFramesAndTheirPartOfAllBits() {
    FirstPassLog whole = FirstPassLog.read(name);

    assertEquals(List.of(0L, 3L), whole.keys());
    // A fifth more than the texture is motion and the rest: 32,000 of 36,000 in all frames.
    assertEquals(32.0 / 36, whole.keyShare(), 1e-9);
  }

  @Test
  void whatFramesNeedComesInTheOrderInWhichTheyAreShown() {
    FirstPassLog whole = FirstPassLog.read(name);
    double even = whole.evenStep(9_000);
    List<Double> needs = whole.needs(9_000);

    assertEquals(6, needs.size());
    assertEquals(9_000, needs.stream().mapToDouble(n -> n).sum(), 5);
    assertEquals(whole.keyFrame(even), (needs.get(0) + needs.get(3)) / 2, 1e-6);
    assertEquals((9_000 - 2 * whole.keyFrame(even)) / 4, whole.between(even), 5);
  }
}
