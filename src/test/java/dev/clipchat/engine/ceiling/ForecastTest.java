package dev.clipchat.engine.ceiling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clipchat.engine.edit.Cut;
import dev.clipchat.engine.edit.Output;
import dev.clipchat.engine.edit.Picture;
import dev.clipchat.engine.edit.Plan;
import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.ffmpeg.Ffmpeg;
import dev.clipchat.ffmpeg.TestClips;
import dev.clipchat.pace.Stop;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What is said to come out, beside what does. */
class ForecastTest {

  private static final double OFF_BY = 3;

  @TempDir private Path folder;

  @TestFactory
  Stream<DynamicTest> theSizeThatIsSaidIsOfTheRightOrder() {
    Ffmpeg ffmpeg = TestClips.ffmpeg();
    Jobs.Clip clip = Jobs.clip(TestClips.clip(320, 180, 25, 3), TestClips.places().cache(), ffmpeg);
    Map<String, UnaryOperator<Cut>> wishes = new TreeMap<>();
    wishes.put("m4a", cut -> cut.withOutput(cut.output().withFormat(Output.Format.M4A, 0)));
    wishes.put("wav", cut -> cut.withOutput(cut.output().withFormat(Output.Format.WAV, 0)));
    wishes.put("jpg", cut -> cut.withOutput(cut.output().withFormat(Output.Format.JPG, 0)));
    wishes.put(
        "twice as fast",
        cut -> cut.withPieces(List.of(cut.pieces().get(0).withSpeed(2)), cut.loop()));
    wishes.put(
        "half the lines",
        cut -> cut.withPicture(cut.picture().withSize(new Picture.Scale(90, 0, 0, true, false))));
    return wishes.entrySet().stream()
        .map(
            wish ->
                DynamicTest.dynamicTest(
                    wish.getKey(),
                    () -> isOfTheRightOrder(wish.getKey(), clip, wish.getValue(), ffmpeg)));
  }

  @TestFactory
  Stream<DynamicTest> andOfSeveralFiles() {
    Ffmpeg ffmpeg = TestClips.ffmpeg();
    Jobs.Clip clip = Jobs.clip(TestClips.clip(320, 180, 25, 3), TestClips.places().cache(), ffmpeg);
    Map<String, Jobs.Clip> clips = new TreeMap<>();
    clips.put("a photo", Jobs.with(clip, still("photo.png", 30), 3_000, ffmpeg));
    clips.put("a photo for long", Jobs.with(clip, still("photo.png", 30), 30_000, ffmpeg));
    clips.put("a photo as a jpg", Jobs.with(clip, still("photo.jpg", 30), 3_000, ffmpeg));
    clips.put("a drawing", Jobs.with(clip, still("drawing.png", 0), 3_000, ffmpeg));
    clips.put("a bigger clip", Jobs.with(clip, TestClips.clip(1280, 720, 25, 3), 0, ffmpeg));
    return clips.entrySet().stream()
        .map(
            c ->
                DynamicTest.dynamicTest(
                    c.getKey(),
                    () -> isOfTheRightOrder(c.getKey(), c.getValue(), cut -> cut, ffmpeg)));
  }

  @Test
  void aPhotoOfManyBytesNeedsNoLimitOfItsOwn() {
    Ffmpeg ffmpeg = TestClips.ffmpeg();
    Jobs.Clip clip = Jobs.clip(TestClips.clip(320, 180, 25, 3), TestClips.places().cache(), ffmpeg);
    Jobs.Clip with = Jobs.with(clip, still("photo.png", 30), 3_000, ffmpeg);
    long ceiling = 1_500_000;
    assertTrue(with.materials().files().get("b").probe().bytes() > ceiling);
    Plan plan = Forecast.of(Jobs.under(with.cut(), ceiling), with.materials());
    assertTrue(plan.bytes() < ceiling * 0.9, plan.bytes() + " said");
  }

  @TestFactory
  Stream<DynamicTest> otherKindsOfFilesStayBelowOddCeilingsOrNameOneThatWorks() {
    Ffmpeg ffmpeg = TestClips.ffmpeg();
    Jobs.Clip clip = Jobs.clip(TestClips.clip(320, 180, 25, 3), TestClips.places().cache(), ffmpeg);
    return Stream.of(
            Output.Format.GIF,
            Output.Format.PNG,
            Output.Format.JPG,
            Output.Format.MP3,
            Output.Format.M4A,
            Output.Format.WAV)
        .flatMap(
            format ->
                Stream.of(1_001L, 4_321L, 33_333L, 287_999L, 288_001L, 777_777L)
                    .map(
                        bytes ->
                            DynamicTest.dynamicTest(
                                format + " under " + bytes,
                                () -> holds(clip, format, bytes, ffmpeg))));
  }

  private void holds(Jobs.Clip clip, Output.Format format, long bytes, Ffmpeg ffmpeg) {
    Cut cut =
        Jobs.under(
            Jobs.fast(clip.cut().withOutput(clip.cut().output().withFormat(format, 0))), bytes);
    Path work = folder.resolve(format + "-" + bytes);
    assertTrue(work.toFile().mkdirs());
    CeilingSearch search = new CeilingSearch(ffmpeg);
    try {
      long said = Forecast.of(cut, clip.materials()).bytes();
      assertTrue(said <= bytes, said + " said");
      long made = search.run(clip.job(cut, work), new Stop(), s -> {}).bytes();
      assertTrue(made <= bytes, made + " made");
    } catch (ClipchatException e) {
      Failure.SizeUnreachable refused =
          assertInstanceOf(Failure.SizeUnreachable.class, e.failure());
      Cut larger = Jobs.under(cut, refused.smallest());
      long made = search.run(clip.job(larger, work), new Stop(), s -> {}).bytes();
      assertTrue(refused.smallest() > bytes && made <= refused.smallest(), refused.words());
    }
  }

  /** A picture of full HD, with so much grain. */
  private static Path still(String name, int grain) {
    return TestClips.made(
        name,
        "-f",
        "lavfi",
        "-i",
        "testsrc2=s=1920x1080:r=1:d=1,noise=alls=" + grain,
        "-frames:v",
        "1",
        "-update",
        "1");
  }

  private void isOfTheRightOrder(
      String name, Jobs.Clip clip, UnaryOperator<Cut> wish, Ffmpeg ffmpeg) {
    Cut cut = wish.apply(Jobs.fast(clip.cut()));
    Plan plan = Forecast.of(cut, clip.materials());
    Path work = folder.resolve(name);
    assertTrue(work.toFile().mkdirs());
    CheckedFile made = new CeilingSearch(ffmpeg).run(clip.job(cut, work), new Stop(), s -> {});
    double ratio = (double) plan.bytes() / made.bytes();
    assertTrue(
        ratio < OFF_BY && ratio > 1 / OFF_BY, plan.bytes() + " said, " + made.bytes() + " made");
    boolean still = cut.output().format().isStill();
    assertEquals(still ? 0 : cut.durationMs(), plan.durationMs());
  }
}
