package dev.clipchat.engine.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clipchat.engine.edit.Cut;
import dev.clipchat.engine.edit.Picture;
import dev.clipchat.ffmpeg.TestClips;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EncodeTest {

  @TempDir Path folder;

  @Test
  void anUntouchedClipGoesOutAsItIs() {
    TestRenders renders = new TestRenders(folder);
    Encode.Encoded out = renders.render(renders.cut(TestClips.clip(2)));
    assertTrue(out.copied());
    assertEquals(TestClips.clip(2).toFile().length(), out.file().toFile().length());
  }

  @Test
  void aResizedClipKeepsItsLengthAndSound() {
    TestRenders renders = new TestRenders(folder);
    Cut cut = renders.cut(TestClips.clip(2));
    cut = cut.withPicture(cut.picture().withSize(new Picture.Scale(90, 0, 0, false, false)));

    Encode.Encoded out = renders.render(cut);

    assertFalse(out.copied());
    assertEquals(160, out.probe().picture().orElseThrow().width());
    assertEquals(90, out.probe().picture().orElseThrow().height());
    assertEquals(2.0, out.probe().duration().toMillis() / 1000.0, 0.06);
    assertEquals(50, out.probe().picture().orElseThrow().frames());
    assertEquals(
        TestRenders.level(TestClips.clip(2), 0, 2), TestRenders.level(out.file(), 0, 2), 1);
  }
}
