package dev.clipchat.units;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TargetTest {

  @Test
  void namesAndAliasesFindTheirTarget() {
    assertEquals("discord", Target.named(" Discord ").orElseThrow().word());
    assertEquals("email", Target.named("gmail").orElseThrow().word());
    assertEquals("instagram-story", Target.named("IG story").orElseThrow().word());
    assertEquals("wechat-moments", Target.named("朋友圈").orElseThrow().word());
    assertTrue(Target.named("mail outlook").isEmpty());
    assertTrue(Target.named("").isEmpty());
    assertTrue(Target.named("floppy").isEmpty());
  }

  @Test
  void everyWordIsItsOwnName() {
    for (String word : Target.words()) {
      assertEquals(word, Target.named(word).orElseThrow().word());
    }
  }
}
