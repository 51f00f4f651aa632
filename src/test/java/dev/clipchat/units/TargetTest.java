package dev.clipchat.units;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TargetTest {

  @Test
  void namesAndAliasesFindTheirTarget() {
    assertEquals(Target.DISCORD, Target.named(" Discord ").orElseThrow());
    assertEquals(Target.EMAIL, Target.named("gmail").orElseThrow());
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
