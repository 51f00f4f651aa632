package dev.clipchat.client.action;

import dev.clipchat.client.reply.Block;
import dev.clipchat.client.reply.Block.Cell;
import dev.clipchat.client.reply.Block.Column;
import dev.clipchat.client.timeline.MediaInfo;
import dev.clipchat.client.timeline.Snapshot;
import dev.clipchat.client.translate.Words;
import dev.clipchat.units.Size;
import dev.clipchat.units.TimeText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Shows the files that the session holds: those that were brought, and those that were made. */
final class ShowMedia {

  private final Workplace place;
  private final CurrentSession conversation;

  ShowMedia(Workplace place, CurrentSession conversation) {
    this.place = place;
    this.conversation = conversation;
  }

  void run(Turn turn) {
    Snapshot state =
        conversation.in(turn, session -> conversation.read(turn, session.id())).snapshot();
    Words words = place.words();
    List<List<Cell>> rows = new ArrayList<>();
    state.uploads().forEach(m -> rows.add(row(m, "uploaded", words.say("client.media_uploaded"))));
    state.generated().forEach(m -> rows.add(row(m, "generated", words.say("client.media_made"))));
    if (rows.isEmpty()) {
      turn.notice(words.say("client.media_none"));
    }
    turn.show(
        new Block.Table(
            "media",
            List.of(
                Column.key("name", words.say("client.column_name")),
                Column.text("frame", words.say("client.column_frame")),
                Column.number("seconds", words.say("client.column_length")),
                Column.number("bytes", words.say("client.column_size")),
                Column.text("from", words.say("client.column_media_from"))),
            rows));
  }

  private static List<Cell> row(MediaInfo media, String from, String told) {
    Duration length = media.duration();
    return List.of(
        Cell.of(media.name()),
        media.width() > 0 && media.height() > 0
            ? Cell.of(media.width() + "x" + media.height())
            : Cell.empty(),
        length == null ? Cell.empty() : new Cell(TimeText.clock(length), length.toMillis() / 1e3),
        media.bytes() > 0 ? Cell.of(new Size(media.bytes()).text(), media.bytes()) : Cell.empty(),
        new Cell(told, from));
  }
}
