package dev.clipchat.engine.ceiling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clipchat.engine.edit.Cut;
import dev.clipchat.engine.edit.Frame;
import dev.clipchat.engine.render.PictureTarget;
import dev.clipchat.engine.render.Shape;
import dev.clipchat.ffmpeg.Ffmpeg;
import dev.clipchat.ffmpeg.TestClips;
import dev.clipchat.pace.Stop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TwoPassTest {

  private static final Pattern DURATION = Pattern.compile("\\bdur:(\\d+)");

  @TempDir private Path folder;

  @Test
  void whereThePartsDoNotFitTheirNotesTheWholeIsMadeInstead() {
    Ffmpeg ffmpeg = TestClips.ffmpeg();
    Jobs.Clip clip =
        Jobs.clip(TestClips.noise(320, 180, 10, 4), TestClips.places().cache(), ffmpeg);
    Cut cut = Jobs.under(clip.cut(), 100_000);
    Shape shape = Shape.of(cut, clip.materials());
    Task task =
        new Task(cut, clip.materials(), shape, folder, new Stop(), new ProgressShares(s -> {}));
    TwoPass passes = new TwoPass(task, task.natural(), Tuning.QUICK, ffmpeg);
    passes.firstAt(36, "first pass", 0.5);
    TwoPass foreign =
        new TwoPass(task, PictureTarget.at(new Frame(160, 90), 10), Tuning.QUICK, ffmpeg);
    foreign.firstAt(36, "first pass", 0.5);
    SecondPass second = new SecondPass(passes, task);

    second.all(
        new FirstPassLog.Parts(
            List.of(
                new FirstPassLog.Part(passes.noted(), 0, 20, 0.5, false),
                new FirstPassLog.Part(foreign.noted(), 20, 20, 0.5, true))),
        50_000);

    assertTrue(second.isAlone());
    assertEquals(1, second.files().size());
    assertEquals(4_000, TestClips.probe(second.files().get(0)).duration().toMillis(), 1);
  }

  @Test
  void everyFrameOfAnEvenClipLastsEquallyLongInTheNotes() throws IOException {
    Ffmpeg ffmpeg = TestClips.ffmpeg();
    Jobs.Clip clip =
        Jobs.clip(TestClips.noise(320, 180, 10, 4), TestClips.places().cache(), ffmpeg);
    Cut cut = Jobs.under(clip.cut(), 100_000);
    Shape shape = Shape.of(cut, clip.materials());
    Task task =
        new Task(cut, clip.materials(), shape, folder, new Stop(), new ProgressShares(s -> {}));

    new TwoPass(task, task.natural(), Tuning.QUICK, ffmpeg).firstAt(36, "first pass", 0.5);

    String notes = Files.readString(folder.resolve("h264-180-10-0.log"));
    Set<String> durations =
        DURATION
            .matcher(notes)
            .results()
            .map((MatchResult m) -> m.group(1))
            .collect(Collectors.toSet());
    assertEquals(1, durations.size(), durations::toString);
  }
}
