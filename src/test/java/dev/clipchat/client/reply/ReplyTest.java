package dev.clipchat.client.reply;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.clipchat.words.Language;
import dev.clipchat.words.Phrasebook;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplyTest {

  @ParameterizedTest
  @CsvSource({"200,100,50", "212000000,9940000,95", "100,150,-50", "0,100,0", "100,100,0"})
  void whatWasSavedIsToldInPercent(long before, long after, long percent) {
    SavedFile file =
        new SavedFile(
            null,
            Path.of("x.mp4"),
            before,
            after,
            Duration.ZERO,
            0,
            0,
            "h264",
            Duration.ZERO,
            null,
            false);
    assertEquals(percent, file.percentSmaller());
  }

  @Test
  void aLaneNamesTheWorkThatABlockBelongsTo() {
    List<Block> shown = new ArrayList<>();
    ReplySink sink = shown::add;
    sink.lane("a.mp4", "x/a.mp4").show(new Block.Notice("done"));
    assertEquals(List.of(new Block.InLane("a.mp4", "x/a.mp4", new Block.Notice("done"))), shown);
  }

  @Test
  void whatABackendSaysInAWordIsSaidInTheLanguageWhereItIsKnown() {
    Captions captions = new Captions(new Phrasebook(Language.CHINESE));
    assertEquals("第一遍", captions.told("first pass"));
    assertEquals("polishing", captions.told("polishing"));
  }

  @Test
  void everyStageHasACaption() {
    for (Block.Stage stage : Block.Stage.values()) {
      assertEquals(stage.name(), Caption.valueOf(stage.name()).name());
    }
  }

  @Test
  void aRasterIsReadByColumnAndRow() {
    Raster raster = new Raster(2, new int[] {1, 2, 3, 4, 5, 6});
    assertEquals(3, raster.height());
    assertEquals(4, raster.rgb(1, 1));
    assertThrows(IllegalArgumentException.class, () -> new Raster(4, new int[] {1, 2}));
  }
}
