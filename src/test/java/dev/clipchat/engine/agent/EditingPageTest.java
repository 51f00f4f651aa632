package dev.clipchat.engine.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clipchat.engine.edit.Applied;
import dev.clipchat.engine.edit.Apply;
import dev.clipchat.engine.edit.Edit;
import dev.clipchat.engine.edit.History;
import dev.clipchat.engine.edit.Moment;
import dev.clipchat.engine.edit.Project;
import dev.clipchat.engine.edit.Step;
import dev.clipchat.engine.edit.Title;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every example of docs/editing.md works. */
class EditingPageTest {

  private static final Agent AGENT = new Agent();

  static Stream<String> examples() throws IOException {
    return Files.readAllLines(Path.of("docs", "editing.md")).stream()
        .filter(l -> l.startsWith("- "))
        .map(l -> l.substring(2));
  }

  @Test
  void thePageHasExamplesInBothLanguages() throws IOException {
    List<String> all = examples().toList();
    assertTrue(all.size() > 80);
    assertTrue(all.stream().filter(e -> e.codePoints().anyMatch(Language::isHan)).count() > 20);
  }

  @ParameterizedTest
  @MethodSource("examples")
  void anExampleOfThePageIsUnderstoodAndDone(String example) {
    Understood u = AGENT.understand(example, session().now(), "en");
    assertEquals(List.of(), u.troubles());
    Heard heard = AGENT.carryOut(u, session(), Memory.NONE);
    assertEquals(null, heard.errorCode(), heard.text(null));
    assertTrue(heard.changed() || !u.questions().isEmpty() || u.said() != null, heard.text(null));
  }

  /**
   * Two videos, a song and a picture; a title and music are there, and something to undo and redo.
   */
  private static History session() {
    Project plain = Samples.many();
    Edit title =
        new Edit.AddTitle(
            "Old", Title.Place.TOP, Moment.START, 3_000, Title.Letters.NORMAL, "white");
    Edit music = new Edit.AddMusic(Samples.sound("s", "song.mp3"), 0.3, Moment.START, false);
    Project edited =
        Apply.all(plain, List.of(new Step(null, title), new Step(null, music)))
            .match(Applied.Done::project, r -> plain);
    return History.of(plain).edited(edited).edited(edited).edited(edited).edited(edited).undo();
  }
}
