package dev.clipchat.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class QualityTest {

  @Test
  void whatDoesNotDifferIsPerfectHoweverItIsWritten() {
    Quality.Measured same =
        Quality.read(
            """
            n:    1  XPSNR y: inf  XPSNR u: inf  XPSNR v: inf
            n:1 Y:1.000000 U:1.000000 V:1.000000 All:1.000000 (inf)
            n:    2  XPSNR y: nan  XPSNR u: inf  XPSNR v: inf
            n:2 Y:1.000000 U:1.000000 V:1.000000 All:1.000000 (inf)
            """);
    assertEquals(2, same.frames().size());
    assertEquals(same.frames().get(0).xpsnr(), same.frames().get(1).xpsnr());
  }
}
