package dev.clipchat.client.action;

import dev.clipchat.client.api.ClaimLink;
import dev.clipchat.client.journal.KnownSession;
import dev.clipchat.client.reply.Block;
import dev.clipchat.client.translate.Words;
import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.words.Text;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Making, listing, choosing and forgetting sessions, and showing one in a browser. */
final class KeepSessions {

  private final Workplace place;
  private final CurrentSession conversation;

  KeepSessions(Workplace place, CurrentSession conversation) {
    this.place = place;
    this.conversation = conversation;
  }

  void make(Turn turn) {
    KnownSession made = conversation.restart(turn);
    place.book().put(place.backend(), made, true);
    show(turn, made, "client.session_made");
  }

  void use(Turn turn, String which) {
    KnownSession chosen = find(which);
    conversation.use(chosen);
    place.book().put(place.backend(), chosen.usedAt(place.pace().now()), true);
    show(turn, chosen, "client.session_used");
  }

  void remove(Turn turn, String which) {
    KnownSession chosen = find(which);
    place.book().remove(place.backend(), chosen.id());
    show(turn, chosen, "client.session_removed");
  }

  private KnownSession find(String which) {
    return place
        .book()
        .find(place.backend(), which)
        .orElseThrow(
            () ->
                new ClipchatException(
                    new Failure.Usage(
                        Text.of("client.session_unknown", "name", which),
                        Text.of("client.session_accepted"))));
  }

  private void show(Turn turn, KnownSession session, String key) {
    String name = session.name().isEmpty() ? "" : " " + session.name();
    Map<String, @Nullable Object> data = new LinkedHashMap<>();
    data.put("id", session.id());
    data.put("name", session.name());
    data.put("backend", place.backend());
    turn.show(
        new Block.Result("session", place.words().say(key, "name", name), session.id(), data));
  }

  void list(Turn turn) {
    Words words = place.words();
    String current = place.book().current(place.backend()).map(KnownSession::id).orElse("");
    List<List<Block.Cell>> rows = new ArrayList<>();
    for (KnownSession session : place.book().list(place.backend())) {
      boolean isCurrent = session.id().equals(current);
      rows.add(
          List.of(
              Block.Cell.of(rows.size() + 1 + "", rows.size() + 1L),
              new Block.Cell(isCurrent ? "*" : "", isCurrent),
              Block.Cell.of(session.name()),
              Block.Cell.of(session.id()),
              MomentText.cell(session.used(), place.pace().now())));
    }
    turn.show(
        new Block.Table(
            "sessions",
            List.of(
                Block.Column.number("number", words.say("client.column_number")),
                Block.Column.text("current", ""),
                Block.Column.text("name", words.say("client.column_name")),
                Block.Column.key("id", words.say("client.column_id")),
                Block.Column.text("used", words.say("client.column_used"))),
            rows));
  }

  /** The link that opens the session in a browser; {@code browser} opens it, where wanted. */
  void link(Turn turn, boolean open, Consumer<URI> browser) {
    if (place.isLocal()) {
      throw new ClipchatException(
          new Failure.Usage(Text.of("client.link_local"), Text.of("client.add_cloud")));
    }
    ClaimLink link =
        conversation.in(
            turn,
            session ->
                place.service().sessions().claim(session.task(), session.id(), place.errand(turn)));
    String address = link.address().toString();
    Map<String, @Nullable Object> data = new LinkedHashMap<>();
    data.put("url", address);
    data.put("expires_in", link.expiresIn().toSeconds());
    turn.show(new Block.Result("link", address, address, data));
    if (open) {
      browser.accept(link.address());
    }
  }
}
