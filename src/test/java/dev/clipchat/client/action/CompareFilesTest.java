package dev.clipchat.client.action;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clipchat.client.reply.Block;
import dev.clipchat.client.standin.Screen;
import dev.clipchat.client.translate.Words;
import dev.clipchat.ffmpeg.TestClips;
import dev.clipchat.pace.Stop;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a comparison tells. */
class CompareFilesTest {

  @TempDir Path folder;

  private Block.Result compared(Path before, Path after, String language) {
    Screen screen = new Screen();
    new CompareFiles(TestClips.ffmpeg(), Words.of(language), new Stop(), screen)
        .run(before.toString(), after.toString(), folder.toString(), false);
    return screen.blocks(Block.Result.class).get(0);
  }

  @Test
  void ofUnlikeLengthsTheCommonPartIsComparedAndThatIsSaid() {
    Block.Result shorter = compared(TestClips.clip(3), TestClips.clip(2), "en");

    assertTrue(
        shorter.text().contains("The lengths differ, so only the first 0:02 was compared."),
        shorter::text);
    assertEquals(false, shorter.data().get("same_length"));
    assertEquals(2.0, (double) shorter.data().get("compared_seconds"), 0.1);
  }

  @Test
  void ofLikeLengthsNothingIsSaid() {
    Block.Result same = compared(TestClips.clip(2), TestClips.clip(2), "zh");

    assertFalse(same.text().contains("长度"), same::text);
    assertTrue(same.text().contains("看起来一样"), same::text);
    assertEquals(true, same.data().get("same_length"));
  }
}
