package dev.clipchat.engine.edit.document;

import dev.clipchat.engine.edit.Cut;
import dev.clipchat.engine.edit.Edit;
import dev.clipchat.engine.edit.Limits;
import dev.clipchat.engine.edit.Media;
import dev.clipchat.engine.edit.Moment;
import dev.clipchat.engine.edit.Where;
import java.util.List;

/** Several clips together. */
final class ClipRows {

  private ClipRows() {}

  static List<Row<?>> all() {
    return List.of(insert(), join(), select());
  }

  private static Row<?> insert() {
    Field<Edit.Insert, Media> media =
        Field.needed(
            "media", ClipForms.media(), Edit.Insert::media, "the uploaded picture or clip");
    Field<Edit.Insert, Where> at =
        Field.optional("at", ClipForms.where(), Edit.Insert::at, Moment.END, "where it goes");
    Field<Edit.Insert, Long> length =
        Field.optional(
            "lengthMs",
            ClipForms.length(),
            Edit.Insert::lengthMs,
            Cut.STILL_MS,
            "for pictures: how long they are shown");
    return Row.of(
        "insert",
        Edit.Insert.class,
        "Puts an uploaded picture or clip into the timeline.",
        p -> new Edit.Insert(media.read(p), at.read(p), length.read(p)),
        media,
        at,
        length);
  }

  private static Row<?> join() {
    Field<Edit.Join, List<String>> clips =
        Field.needed(
            "clips",
            Forms.list(ClipForms.timeline(), 2, Limits.MOST_PIECES, "clips, each by id or name"),
            Edit.Join::clipIds,
            "in the order in which they play");
    return Row.of(
        "join",
        Edit.Join.class,
        "Makes a new timeline of several, and goes on with that one.",
        p -> new Edit.Join(clips.read(p)),
        clips);
  }

  private static Row<?> select() {
    Field<Edit.Select, String> which =
        Field.needed("which", ClipForms.timeline(), Edit.Select::clipId, "which one");
    return Row.of(
        "select",
        Edit.Select.class,
        "Goes on with another clip.",
        p -> new Edit.Select(which.read(p)),
        which);
  }
}
