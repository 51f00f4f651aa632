package dev.clipchat.engine.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class HistoryTest {

  private static Media video(String id) {
    return new Media(id, id + ".mp4", Media.Kind.VIDEO, 10_000, 640, 360, 25, 1_000, true, "h264");
  }

  private static History muted(History history) {
    Cut cut = history.now().current().orElseThrow();
    return history.edited(history.now().with(cut.withSound(cut.sound().withMuted(true))));
  }

  private static boolean isMuted(History history) {
    return history.now().cut("a").orElseThrow().sound().muted();
  }

  private final History start = History.of(Project.EMPTY.with(video("a")));

  @Test
  void undoAndRedoGoBackAndForth() {
    History edited = muted(start);
    assertTrue(isMuted(edited));
    assertFalse(isMuted(edited.undo()));
    assertEquals(edited, edited.undo().redo());
    assertEquals(start, start.undo());
    assertEquals(start, start.redo());
  }

  @Test
  void aNewEditForgetsWhatWasUndone() {
    History again = muted(muted(start).undo());
    assertFalse(again.canRedo());
  }

  @Test
  void anUploadIsNeverUndone() {
    History edited = muted(start);
    History uploaded = edited.moved(edited.now().with(video("b")));
    History undone = uploaded.undo();
    assertFalse(isMuted(undone));
    assertTrue(undone.now().cut("b").isPresent());
  }

  @Test
  void startingOverCanBeUndone() {
    History edited = muted(start);
    History fresh = edited.startOver();
    assertFalse(isMuted(fresh));
    assertTrue(isMuted(fresh.undo()));
  }

  @Test
  void thePastIsBounded() {
    History long_ = start;
    for (int i = 0; i < 200; i++) {
      long_ = muted(long_);
    }
    assertEquals(50, long_.past().size());
  }
}
