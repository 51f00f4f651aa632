package dev.clipchat.engine.ceiling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clipchat.engine.edit.Cut;
import dev.clipchat.engine.edit.Output;
import dev.clipchat.engine.edit.Picture;
import dev.clipchat.engine.edit.Plan;
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
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What is said to come out, beside what does. */
class OutlookTest {

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
                    () -> {
                      Cut cut = wish.getValue().apply(Jobs.fast(clip.cut()));
                      Plan plan = Outlook.of(cut, clip.materials());
                      Path work = folder.resolve(wish.getKey());
                      assertTrue(work.toFile().mkdirs());
                      Released made =
                          new CeilingSearch(ffmpeg).run(clip.job(cut, work), new Stop(), s -> {});
                      double ratio = (double) plan.bytes() / made.bytes();
                      assertTrue(
                          ratio < OFF_BY && ratio > 1 / OFF_BY,
                          plan.bytes() + " said, " + made.bytes() + " made");
                      boolean still = cut.output().format().isStill();
                      assertEquals(still ? 0 : cut.durationMs(), plan.durationMs());
                    }));
  }
}
