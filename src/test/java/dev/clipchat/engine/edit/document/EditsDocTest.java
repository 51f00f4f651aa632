package dev.clipchat.engine.edit.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.clipchat.engine.edit.Media;
import dev.clipchat.engine.edit.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** docs/edits.md is written from the table of edits; run with -Dclipchat.write.docs to renew it. */
class EditsDocTest {

  private static final Path DOCUMENT = Path.of("docs/edits.md");

  private static final String HEAD =
      """
      # Edits as documents

      A sentence is read by the grammar; a program can say the same exactly. A message to the embedded
      backend whose whole text is such a document is read by its schema:

      ```json
      {"edits":[{"edit":"remove","parts":[{"to":5000}]},
                {"edit":"add-title","text":"Hello","place":"top","lengthMs":3000},
                {"edit":"ceiling","bytes":10000000}]}
      ```

      `clipchat say '{"edits":[{"edit":"mute"}]}'` sends one. All of them are done in order, or none; together
      they are one step of `undo`. Anything unknown, missing or out of range is refused with its place, as in
      `edits[1].factor`, and changes nothing. `clipchat explain --schema` prints the JSON Schema. This page is
      written from the same table, and a test compares the two.

      - Times are milliseconds. A moment is counted from the start; below 0 it is counted from the end, and
        `"end"` is the end itself.
      - Clips and media go by their id or their name. `clip`, which every edit can have, names the clip whose
        timeline it changes; without it, it is the current one.
      - What is left out, or `null`, has the value under “if not given”.
      - A document has at most %d edits and %d characters.
      """
          .formatted(Edits.MOST, DocumentText.LONGEST);

  @Test
  void theDocumentSaysWhatTheTableSays() throws IOException {
    String expected = document();
    if (System.getProperty("clipchat.write.docs") != null) {
      Files.writeString(DOCUMENT, expected);
    }
    assertEquals(expected, Files.readString(DOCUMENT));
  }

  @Test
  void itsExamplesAreRead() throws IOException {
    Project project =
        Project.EMPTY.with(
            new Media("a", "a.mp4", Media.Kind.VIDEO, 60_000, 1920, 1080, 30, 1, true, "h264"));
    Matcher examples =
        Pattern.compile("(?s)```json\n(.*?)```|say '(.*?)'").matcher(Files.readString(DOCUMENT));
    List<String> found =
        examples.results().map(r -> r.group(1) == null ? r.group(2) : r.group(1)).toList();
    assertEquals(2, found.size());
    found.forEach(f -> assertFalse(Edits.read(f, project).isEmpty()));
  }

  private static String document() {
    return HEAD
        + EditTable.groups().stream()
            .map(
                g ->
                    "\n## "
                        + g.heading()
                        + "\n"
                        + g.rows().stream().map(EditsDocTest::row).collect(Collectors.joining()))
            .collect(Collectors.joining());
  }

  private static String row(Row<?> row) {
    String head = "\n### `" + row.word() + "`\n\n" + row.meaning() + "\n";
    if (row.fields().isEmpty()) {
      return head;
    }
    return head
        + "\n| key | value | what it is | if not given |\n|---|---|---|---|\n"
        + row.fields().stream()
            .map(
                f ->
                    "| `%s` | %s | %s | %s |%n"
                        .formatted(f.key(), f.form().told(), f.meaning(), f.toldOtherwise()))
            .collect(Collectors.joining());
  }
}
