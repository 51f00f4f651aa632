package dev.clipchat.engine.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clipchat.engine.edit.Applied;
import dev.clipchat.engine.edit.Apply;
import dev.clipchat.engine.edit.Cut;
import dev.clipchat.engine.edit.CutJson;
import dev.clipchat.engine.edit.Edit;
import dev.clipchat.engine.edit.Effect;
import dev.clipchat.engine.edit.Effects;
import dev.clipchat.engine.edit.History;
import dev.clipchat.engine.edit.Media;
import dev.clipchat.engine.edit.Moment;
import dev.clipchat.engine.edit.Piece;
import dev.clipchat.engine.edit.Project;
import dev.clipchat.engine.edit.Refusal;
import dev.clipchat.engine.edit.Step;
import dev.clipchat.ffmpeg.TestClips;
import dev.clipchat.pace.Stop;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every effect, rendered for real and measured. */
class EffectsTest {

  private static final int WIDTH = 160;
  private static final int HEIGHT = 90;

  @TempDir Path folder;
  private TestRenders workshop = new TestRenders(Path.of("."));
  private int renders;

  @BeforeEach
  void open() {
    workshop = new TestRenders(folder);
  }

  private static Path picture(String name, String source) {
    return TestClips.made(
        name,
        "-f",
        "lavfi",
        "-i",
        source,
        "-c:v",
        "libx264",
        "-preset",
        "ultrafast",
        "-crf",
        "1",
        "-pix_fmt",
        "yuv420p");
  }

  private static Path sound(String name, String expression) {
    return TestClips.made(
        name,
        "-f",
        "lavfi",
        "-i",
        "color=gray:s=160x90:r=25:d=4",
        "-f",
        "lavfi",
        "-i",
        "aevalsrc='" + expression + "':s=48000:d=4",
        "-pix_fmt",
        "yuv420p",
        "-c:a",
        "pcm_s16le");
  }

  private Path rendered(Cut cut) {
    Encode.Encoded out = workshop.render(cut);
    assertEquals(cut.durationMs() / 1000.0, out.probe().duration().toNanos() / 1e9, 0.06);
    Path own = folder.resolve("render-" + renders++ + ".mp4");
    assertTrue(out.file().toFile().renameTo(own.toFile()));
    return own;
  }

  private Path with(Path clip, Effect effect, double strength) {
    return rendered(workshop.cut(clip).withEffects(Effects.NONE.with(effect, strength)));
  }

  private static int[] pixels(Path file) {
    // The last but one of five frames: where pieces of a fifth of a second begin, noise is new.
    byte[] grey = TestRenders.grey(file, 0.72, WIDTH, HEIGHT);
    int[] values = new int[grey.length];
    for (int i = 0; i < grey.length; i++) {
      values[i] = grey[i] & 0xff;
    }
    return values;
  }

  /** How far the pixels lie around their mean. */
  private static double spread(Path file) {
    int[] all = pixels(file);
    double mean = Arrays.stream(all).average().orElse(0);
    return Math.sqrt(
        Arrays.stream(all).mapToDouble(v -> (v - mean) * (v - mean)).average().orElse(0));
  }

  @Test
  void denoisingTakesGrainAwayAndMoreOfItTakesMore() {
    Path clip = picture("grain.mp4", "color=gray:s=160x90:r=25:d=1,noise=alls=6:allf=t:all_seed=7");
    double before = spread(clip);
    double some = spread(with(clip, Effect.DENOISE, 0.5));
    double more = spread(with(clip, Effect.DENOISE, 1));
    assertTrue(some < before * 0.6, before + " -> " + some);
    assertTrue(more < some * 0.9, some + " -> " + more);
  }

  /** The steepest step from one pixel to the next, in the middle row. */
  private static int steepest(Path file) {
    int[] all = pixels(file);
    int most = 0;
    for (int x = 1; x < WIDTH; x++) {
      int at = HEIGHT / 2 * WIDTH + x;
      most = Math.max(most, Math.abs(all[at] - all[at - 1]));
    }
    return most;
  }

  @Test
  void sharpeningMakesAnEdgeSteeper() {
    Path clip =
        picture(
            "soft.mp4",
            "color=black:s=160x90:r=25:d=1,drawbox=x=80:w=80:h=90:t=fill:color=gray,gblur=sigma=2");
    int before = steepest(clip);
    int some = steepest(with(clip, Effect.SHARPEN, 0.5));
    int more = steepest(with(clip, Effect.SHARPEN, 1));
    assertTrue(some > before * 1.2, before + " -> " + some);
    assertTrue(more > some, some + " -> " + more);
  }

  /** How much a line differs from its neighbours more than from the next but one. */
  private static double combs(Path file) {
    int[] all = pixels(file);
    double next = 0;
    double second = 0;
    for (int i = 0; i + 2 * WIDTH < all.length; i++) {
      next += Math.abs(all[i] - all[i + WIDTH]);
      second += Math.abs(all[i] - all[i + 2 * WIDTH]);
    }
    return next / Math.max(1, second);
  }

  @Test
  void deinterlacingJoinsLinesThatWereFilmedApart() {
    // A bar on its way: odd and even lines show it at two moments, and the file says nothing of it.
    Path clip =
        picture(
            "combed.mp4",
            "nullsrc=s=160x90:r=50:d=2,geq=lum='if(lt(mod(X-T*400\\,80)\\,30)\\,220\\,30)':cb=128:cr=128,"
                + "tinterlace=interleave_top,setfield=prog");
    assertFalse(TestClips.probe(clip).picture().orElseThrow().interlaced());
    double before = combs(clip);
    double after = combs(with(clip, Effect.DEINTERLACE, Effect.USUAL));
    assertTrue(before > 5, "the clip is combed: " + before);
    assertTrue(after < before / 3, before + " -> " + after);
  }

  @Test
  void humGoesAndWhatIsHigherStays() {
    Path hum = sound("hum.mkv", "0.3*sin(2*PI*50*t)");
    Path voice = sound("voice.mkv", "0.3*sin(2*PI*600*t)");
    double before = TestRenders.level(hum, 1, 2);
    double after = TestRenders.level(with(hum, Effect.REMOVE_HUM, 0.5), 1, 2);
    assertTrue(after < before - 25, before + " -> " + after);
    assertEquals(
        TestRenders.level(voice, 1, 2),
        TestRenders.level(with(voice, Effect.REMOVE_HUM, 0.5), 1, 2),
        1);
  }

  @Test
  void hissGoesAndWhatIsSaidStays() {
    Path hiss = sound("hiss.mkv", "0.01*(random(0)*2-1)+if(between(t,2,3),0.3*sin(2*PI*600*t),0)");
    Path clean = with(hiss, Effect.DENOISE_SOUND, 0.5);
    double before = TestRenders.level(hiss, 3.2, 0.6);
    double after = TestRenders.level(clean, 3.2, 0.6);
    assertTrue(after < before - 6, before + " -> " + after);
    assertEquals(TestRenders.level(hiss, 2.1, 0.8), TestRenders.level(clean, 2.1, 0.8), 1.5);
  }

  @Test
  void musicIsNotTouchedByWhatIsDoneToTheClipsOwnSound() {
    Path silent = sound("quiet.mkv", "0");
    Media clip = workshop.media("a", silent);
    Path bass = sound("bass.mkv", "0.3*sin(2*PI*50*t)");
    workshop.media("s", bass);
    Media music = new Media("s", "bass", Media.Kind.AUDIO, 4000, 0, 0, 0, 1, true, "pcm");
    Cut cut =
        after(
            Project.EMPTY.with(clip).with(music).withCurrent("a"),
            new Edit.AddMusic(music, 1, Moment.START, false),
            new Edit.UseEffect(Effect.REMOVE_HUM, 1));
    Path out = rendered(TestRenders.fast(cut));
    assertEquals(TestRenders.level(bass, 1, 2), TestRenders.level(out, 1, 2), 1.5);
  }

  @Test
  void aCutThatIsPreparedHasItOnce() {
    Path clip =
        picture("grain2.mp4", "color=gray:s=160x90:r=25:d=2,noise=alls=6:allf=t:all_seed=7");
    Cut cut = workshop.cut(clip);
    List<Piece> pieces = new ArrayList<>();
    for (int i = 9; i >= 0; i--) {
      pieces.add(cut.pieces().get(0).part("p" + i, i * 200L, i * 200L + 200));
    }
    Effects effects = Effects.NONE.with(Effect.DENOISE, 0.5).with(Effect.SHARPEN, 0.5);
    Cut shuffled = cut.withPieces(pieces, 1).withEffects(effects);
    assertTrue(Staging.isNeeded(shuffled, workshop.materials()));
    Staging.Staged staged =
        new Staging(TestClips.ffmpeg())
            .prepare(shuffled, workshop.materials(), folder, new Stop(), p -> {});
    assertEquals(Effects.NONE.with(Effect.SHARPEN, 0.5), staged.cut().effects());
    Path out = rendered(shuffled.withEffects(Effects.NONE.with(Effect.DENOISE, 1)));
    assertTrue(spread(out) < spread(clip) * 0.7);
  }

  @ParameterizedTest
  @EnumSource(Effect.class)
  void anEffectIsKeptInTheDraftAndUndone(Effect effect) {
    Media clip = new Media("a", "a.mp4", Media.Kind.VIDEO, 9000, 64, 36, 25, 1, true, "h264");
    History history = History.of(Project.EMPTY.with(clip));
    Project changed = project(history.now(), new Edit.UseEffect(effect, 0.75));
    Cut cut = changed.current().orElseThrow();
    assertEquals(0.75, cut.effects().of(effect).orElseThrow().strength());
    assertEquals(cut, CutJson.read(CutJson.write(cut, null)));
    assertEquals(effect.word(), CutJson.write(cut, null).at("/m/effects/0/name").textValue());
    assertNotEquals(history.now(), changed);
    assertEquals(history.now(), history.edited(changed).undo().now());
    Cut back = after(changed, new Edit.UseEffect(effect, 0));
    assertEquals(history.now().current().orElseThrow(), back);
    assertTrue(CutJson.write(back, null).at("/m/effects").isMissingNode());
  }

  @Test
  void whatHasNoSoundOrNoPictureRefusesTheEffect() {
    Media silent = new Media("a", "a.mp4", Media.Kind.VIDEO, 9000, 64, 36, 25, 1, false, "h264");
    assertEquals(
        Refusal.Reason.NO_SOUND,
        refusal(Project.EMPTY.with(silent), new Edit.UseEffect(Effect.REMOVE_HUM, 1)));
    Media song = new Media("s", "s.mp3", Media.Kind.AUDIO, 9000, 0, 0, 0, 1, true, "mp3");
    assertEquals(
        Refusal.Reason.NO_PICTURE,
        refusal(Project.EMPTY.with(song), new Edit.UseEffect(Effect.SHARPEN, 1)));
  }

  private static Project project(Project project, Edit... edits) {
    List<Step> steps = Arrays.stream(edits).map(e -> new Step(null, e)).toList();
    return Apply.all(project, steps)
        .match(
            Applied.Done::project,
            r -> {
              throw new AssertionError(r.refusal().toString());
            });
  }

  private static Cut after(Project project, Edit... edits) {
    return project(project, edits).current().orElseThrow();
  }

  private static Refusal.Reason refusal(Project project, Edit edit) {
    return Apply.all(project, List.of(new Step(null, edit)))
        .match(
            done -> {
              throw new AssertionError("it was done");
            },
            r -> r.refusal().reason());
  }
}
