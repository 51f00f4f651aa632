package dev.clipchat.engine.ceiling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clipchat.engine.edit.Cut;
import dev.clipchat.engine.edit.Output;
import dev.clipchat.engine.edit.Piece;
import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.ffmpeg.Decode;
import dev.clipchat.ffmpeg.Ffmpeg;
import dev.clipchat.ffmpeg.Probe;
import dev.clipchat.ffmpeg.TestClips;
import dev.clipchat.pace.Stop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ceilings on real clips, with the real programs. */
class CeilingSearchTest {

  @TempDir Path folder;

  private final Ffmpeg ffmpeg = TestClips.ffmpeg();
  private final List<WorkProgress> steps = new ArrayList<>();

  private Jobs.Clip clip(Path file) {
    return Jobs.clip(file, TestClips.places().cache(), ffmpeg);
  }

  private CheckedFile run(Jobs.Clip clip, Cut cut) {
    return new CeilingSearch(ffmpeg).run(clip.job(cut, folder), new Stop(), steps::add);
  }

  private List<String> left() {
    String[] names = folder.toFile().list();
    return names == null ? List.of() : Stream.of(names).sorted().toList();
  }

  @Test
  void holdsAndUsesTheCeilingAndKeepsTheDuration() throws IOException {
    Jobs.Clip clip = clip(TestClips.noise(320, 180, 25, 3));
    long ceiling = 150_000;

    CheckedFile made = run(clip, Jobs.under(clip.cut(), ceiling));

    assertTrue(made.bytes() <= ceiling, "over: " + made.bytes());
    assertTrue(made.bytes() >= ceiling * 0.97, "wasted: " + made.bytes());
    assertEquals(made.bytes(), Files.size(made.file()));
    assertEquals("h264", made.codec());
    assertEquals(3000, made.durationMs(), 80);
    assertTrue(made.quality() != null && made.quality().xpsnr() > 5, "" + made.quality());
    assertEquals(List.of("out.mp4"), left());
  }

  @Test
  void anFfmpegThatLacksTheMeterHoldsTheCeilingToo(@TempDir Path programs) throws IOException {
    Ffmpeg older = TestClips.without("xpsnr", programs);
    Jobs.Clip clip = clip(TestClips.noise(320, 180, 25, 3));
    CeilingSearch.Job job = clip.job(Jobs.under(clip.cut(), 60_000), folder);

    CheckedFile made = new CeilingSearch(older).run(job, new Stop(), steps::add);

    assertTrue(made.bytes() <= 60_000 && made.bytes() > 55_000, "bytes: " + made.bytes());
    assertTrue(made.quality() != null && made.quality().ssim() > 0.1, "" + made.quality());
  }

  @Test
  void clipsOfUnlikeRatesBehindEachOtherAreMadePartByPart() {
    Path slower =
        TestClips.made(
            "noise-24-longer-sound.mp4",
            "-f",
            "lavfi",
            "-i",
            "testsrc2=s=426x240:r=24:d=3,noise=alls=20:allf=t",
            "-f",
            "lavfi",
            "-i",
            "sine=440:r=48000:d=3.067",
            "-c:v",
            "libx264",
            "-preset",
            "ultrafast",
            "-pix_fmt",
            "yuv420p",
            "-c:a",
            "aac");
    Jobs.Clip clip = Jobs.with(clip(slower), TestClips.noise(320, 180, 30, 4), 0, ffmpeg);

    CheckedFile made = run(clip, Jobs.under(Jobs.fast(clip.cut()), 300_000));

    assertTrue(made.bytes() <= 300_000, "over: " + made.bytes());
    assertEquals(7_067, made.durationMs(), 50);
  }

  @Test
  void progressNeverFallsAndEndsAtOne() {
    Jobs.Clip clip = clip(TestClips.noise(320, 180, 25, 3));

    run(clip, Jobs.under(clip.cut(), 200_000));

    double last = 0;
    for (WorkProgress step : steps) {
      assertTrue(step.fraction() >= last, step + " after " + last);
      last = step.fraction();
    }
    assertEquals(1, last);
  }

  @Test
  void whatFitsAlreadyIsNotEncodedAgain() throws IOException {
    Path file = TestClips.clip(2);
    Jobs.Clip clip = clip(file);

    CheckedFile made = run(clip, Jobs.under(clip.cut(), Files.size(file)));

    assertTrue(made.copied());
    assertEquals(-1, Files.mismatch(file, made.file()));
  }

  @ParameterizedTest
  @EnumSource(
      value = Output.Codec.class,
      names = {"H264", "HEVC"})
  void everyCodecHolds(Output.Codec codec) {
    Jobs.Clip clip = clip(TestClips.noise(320, 180, 25, 3));
    Cut cut = Jobs.under(clip.cut().withOutput(clip.cut().output().withCodec(codec)), 120_000);

    CheckedFile made = run(clip, cut);

    assertEquals(codec.word(), made.codec());
    assertTrue(made.bytes() <= 120_000, "over: " + made.bytes());
    assertTrue(made.bytes() >= 120_000 * 0.85, "wasted: " + made.bytes());
  }

  @Test
  void aCeilingThatNothingCanMeetIsRefusedWithOneThatWorks() throws IOException {
    Jobs.Clip clip = clip(TestClips.noise(320, 180, 25, 3));

    ClipchatException refused =
        assertThrows(ClipchatException.class, () -> run(clip, Jobs.under(clip.cut(), 1_500)));

    Failure.SizeUnreachable why = (Failure.SizeUnreachable) refused.failure();
    assertEquals(List.of(), left());
    CheckedFile made = run(clip, Jobs.under(clip.cut(), why.smallest()));
    assertTrue(made.bytes() <= why.smallest());
  }

  @Test
  void aStopEndsItAndLeavesNothing() throws IOException {
    Jobs.Clip clip = clip(TestClips.noise(320, 180, 25, 3));
    Stop stop = new Stop();

    ClipchatException stopped =
        assertThrows(
            ClipchatException.class,
            () ->
                new CeilingSearch(ffmpeg)
                    .run(
                        clip.job(Jobs.under(clip.cut(), 100_000), folder),
                        stop,
                        s -> {
                          if (s.stage().equals("second pass")) {
                            stop.request(Stop.INTERRUPT);
                          }
                        }));

    assertTrue(stopped.failure() instanceof Failure.Stopped);
    assertEquals(List.of(), left());
  }

  @Test
  void anAskedHeightStays() {
    Jobs.Clip clip = clip(TestClips.noise(320, 180, 25, 3));
    Cut cut = Jobs.under(clip.cut(), 60_000);
    cut =
        cut.withPicture(
            cut.picture()
                .withSize(new dev.clipchat.engine.edit.Picture.Scale(144, 0, 0, false, false)));

    CheckedFile made = run(clip, cut);

    assertEquals(144, made.height());
    assertTrue(made.bytes() <= 60_000);
  }

  @Test
  void dateAndTitleAreKept() {
    Path file =
        TestClips.made(
            "tagged.mp4",
            "-f",
            "lavfi",
            "-i",
            "testsrc2=s=320x180:r=25:d=2,noise=alls=30:allf=t",
            "-c:v",
            "libx264",
            "-preset",
            "ultrafast",
            "-pix_fmt",
            "yuv420p",
            "-metadata",
            "title=By the sea",
            "-metadata",
            "creation_time=2021-03-04T05:06:07Z");
    Jobs.Clip clip = clip(file);

    CheckedFile made = run(clip, Jobs.under(clip.cut(), 90_000));

    Probe probe = TestClips.probe(made.file());
    assertEquals("By the sea", probe.tags().get("title"));
    assertTrue(probe.tags().getOrDefault("creation_time", "").startsWith("2021-03-04T05:06:07"));
  }

  @Test
  void aClipOfSeveralScenesIsFilledPartByPartAndStaysInStep() throws IOException {
    Jobs.Clip clip = clip(scenes());
    long ceiling = 200_000;

    CheckedFile made = run(clip, Jobs.under(clip.cut(), ceiling));

    assertTrue(made.bytes() <= ceiling, "over: " + made.bytes());
    assertTrue(made.bytes() >= ceiling * 0.985, "wasted: " + made.bytes());
    assertEquals(300, new Decode(ffmpeg).read(made.file(), new Stop()).frames());
    // A part that begins a frame too early or too late would look like another picture.
    assertTrue(made.quality() != null && made.quality().xpsnr() > 25, "" + made.quality());
  }

  /** Three scenes, so that there are key frames in between; the last is the most work. */
  private static Path scenes() {
    return TestClips.made(
        "scenes.mp4",
        "-f",
        "lavfi",
        "-i",
        "testsrc2=s=320x180:r=25:d=4",
        "-f",
        "lavfi",
        "-i",
        "mandelbrot=s=320x180:r=25,trim=duration=4",
        "-f",
        "lavfi",
        "-i",
        "testsrc=s=320x180:r=25:d=4,noise=alls=12:allf=t,setsar=1",
        "-filter_complex",
        "[0][1][2]concat=n=3",
        "-c:v",
        "libx264",
        "-preset",
        "ultrafast",
        "-crf",
        "12",
        "-pix_fmt",
        "yuv420p");
  }

  @Test
  void whatWasPreparedIsClearedAway() throws IOException {
    Jobs.Clip clip = clip(TestClips.noise(320, 180, 25, 3));

    run(clip, Jobs.under(backwards(clip), 150_000));

    assertTrue(steps.stream().anyMatch(s -> s.stage().equals("preparing")));
    assertEquals(List.of("out.mp4"), left());
  }

  @ParameterizedTest
  @ValueSource(strings = {"preparing", "first pass", "second pass", "checking"})
  void whatWasPreparedIsClearedAwayWhenItIsStopped(String when) throws IOException {
    Jobs.Clip clip = clip(TestClips.noise(320, 180, 25, 3));
    Stop stop = new Stop();
    List<String> seen = new ArrayList<>();

    ClipchatException stopped =
        assertThrows(
            ClipchatException.class,
            () ->
                new CeilingSearch(ffmpeg)
                    .run(
                        clip.job(Jobs.under(backwards(clip), 150_000), folder),
                        stop,
                        s -> {
                          if (s.stage().equals(when)) {
                            seen.addAll(left());
                            stop.request(Stop.INTERRUPT);
                          }
                        }));

    assertTrue(stopped.failure() instanceof Failure.Stopped);
    assertTrue(!seen.isEmpty());
    assertEquals(List.of(), left());
  }

  /** Two pieces played backwards: more than one graph can hold in memory. */
  private static Cut backwards(Jobs.Clip clip) {
    Piece whole = clip.cut().pieces().get(0);
    Piece first = whole.part("p1", 0, 1_500).reversed();
    Piece second = whole.part("p2", 1_500, 3_000).reversed();
    return clip.cut().withPieces(List.of(first, second), 1);
  }
}
