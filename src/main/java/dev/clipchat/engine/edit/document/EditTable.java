package dev.clipchat.engine.edit.document;

import dev.clipchat.engine.edit.Edit;
import dev.clipchat.engine.edit.document.Misread.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** All kinds of edits, by their words. */
final class EditTable {

  private final Map<String, Row<?>> byWord = new LinkedHashMap<>();

  EditTable() {
    groups().forEach(g -> g.rows().forEach(r -> byWord.put(r.word(), r)));
  }

  /** Rows that belong together, under a heading for people. */
  record Group(String heading, List<Row<?>> rows) {}

  static List<Group> groups() {
    return List.of(
        new Group("What stays, goes, and when", TimeRows.all()),
        new Group("Sound, music and fades", SoundRows.all()),
        new Group("Titles", TitleRows.all()),
        new Group("Picture and colours", PictureRows.all()),
        new Group("Better picture and sound", EffectRows.all()),
        new Group("Several clips", ClipRows.all()),
        new Group("The file", OutputRows.all()));
  }

  Stream<Row<?>> rows() {
    return byWord.values().stream();
  }

  /** The row of a kind that a document names. */
  Row<?> row(Place kind) {
    Row<?> row = kind.node().isTextual() ? byWord.get(kind.node().textValue()) : null;
    if (row == null) {
      throw kind.misread(Problem.UNKNOWN_WORD, String.join(", ", byWord.keySet()));
    }
    return row;
  }

  Row<?> row(Edit edit) {
    return rows()
        .filter(r -> r.holds(edit))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no row for " + edit));
  }
}
