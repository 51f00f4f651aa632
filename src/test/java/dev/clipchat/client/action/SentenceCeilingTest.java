package dev.clipchat.client.action;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.clipchat.units.Size;
import dev.clipchat.units.Target;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceCeilingTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "compress this to under 10MB | 10000000",
        "make it smaller than 9.5 mb please | 9500000",
        "at most 8MiB | 8388608",
        "no more than 500k | 500000",
        "less than 1.2GB | 1200000000",
        "compress to 25MB | 25000000",
        "it has to fit into 16 MB | 16000000",
        "keep it within 700 kB, no sound | 700000",
        "under about 20MB | 20000000",
        "compress a 500MB recording into a 1080p MP4 | 0",
        "my 2GB file is too big | 0",
        "compress a 500MB MP4 to under 50MB | 50000000",
        "trim to 10 seconds | 0",
        "make it 720p | 0",
        "add a title \"under 5MB\" | 0",
        "compress for discord | 10000000",
        "send it for email | 18000000",
        "wait for me | 0",
        "压缩到10MB | 10000000",
        "把视频压缩到 8 MB 以内 | 8000000",
        "不超过 25MB | 25000000",
        "控制在500KB以下 | 500000",
        "20MB以内 | 20000000",
        "把这个500MB的视频裁剪一下 | 0",
        "加标题“小于5MB” | 0",
        "upscale it to 4K | 0",
        "keep it under 4K | 0",
        "set the bitrate to 500k | 0",
        "bit rate under 500 kB, at most 9.5M | 9500000",
        "at most 5MB/s please | 0",
        "trim it down to 2m | 0",
        "keep it under 2m | 0",
        "compress to 25M | 0",
        "<10MB | 10000000",
        "把码率控制在500k | 0",
        "压缩到4k | 0"
      })
  void aLimitIsTakenFromTheSentenceAndADescriptionIsNot(String sentence, long bytes) {
    assertEquals(bytes, new SentenceCeiling(Target::size).in(sentence).orElse(0), sentence);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"no limit any more", "export it at any size", "without a size limit", "不限大小"})
  void aLimitCanBeTakenBack(String sentence) {
    assertEquals(OptionalLong.of(0), new SentenceCeiling(Target::size).in(sentence));
    assertEquals(OptionalLong.empty(), new SentenceCeiling(Target::size).in("make it brighter"));
  }

  @Test
  void aTargetTakesWhatTheSettingsSay() {
    assertEquals(
        OptionalLong.of(50_000_000),
        new SentenceCeiling(target -> new Size(50_000_000)).in("compress it for discord"));
  }
}
