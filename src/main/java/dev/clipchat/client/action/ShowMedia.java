package dev.clipchat.client.action;

import dev.clipchat.client.reply.Block;
import dev.clipchat.client.reply.Block.Cell;
import dev.clipchat.client.reply.Block.Column;
import dev.clipchat.client.timeline.MediaInfo;
import dev.clipchat.client.timeline.Snapshot;
import dev.clipchat.client.translate.Say;
import dev.clipchat.client.translate.Words;
import dev.clipchat.units.Size;
import dev.clipchat.units.TimeText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Shows the files that the session holds: those that were brought, and those that were made. */
final class ShowMedia {

  private final Workplace place;
  private final Conversation conversation;

  ShowMedia(Workplace place, Conversation conversation) {
    this.place = place;
    this.conversation = conversation;
  }

  void run(Turn turn) {
    Snapshot state =
        conversation.in(turn, session -> conversation.read(turn, session.id())).snapshot();
    Words words = place.words();
    List<List<Cell>> rows = new ArrayList<>();
    state.uploads().forEach(m -> rows.add(row(m, "uploaded", words.say(Say.MEDIA_UPLOADED))));
    state.generated().forEach(m -> rows.add(row(m, "generated", words.say(Say.MEDIA_MADE))));
    if (rows.isEmpty()) {
      turn.notice(words.say(Say.MEDIA_NONE));
    }
    turn.show(
        new Block.Table(
            "media",
            List.of(
                Column.key("name", words.say(Say.COLUMN_NAME)),
                Column.text("frame", words.say(Say.COLUMN_FRAME)),
                Column.number("seconds", words.say(Say.COLUMN_LENGTH)),
                Column.number("bytes", words.say(Say.COLUMN_SIZE)),
                Column.text("from", words.say(Say.COLUMN_MEDIA_FROM))),
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
