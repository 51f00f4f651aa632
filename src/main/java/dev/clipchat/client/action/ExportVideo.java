package dev.clipchat.client.action;

import dev.clipchat.client.api.State;
import dev.clipchat.client.journal.KnownSession;
import dev.clipchat.client.journal.StartedRender;
import dev.clipchat.client.reply.Block;
import dev.clipchat.client.reply.SavedFile;
import dev.clipchat.client.timeline.Draft;
import dev.clipchat.client.timeline.MediaInfo;
import dev.clipchat.client.timeline.Snapshot;
import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.files.WholeFile;
import dev.clipchat.words.Text;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The current video as a file that was checked. */
final class ExportVideo {

  private final Workplace place;
  private final CurrentSession conversation;
  private final DeliverRender delivery;
  private final LowerCeilingRetry tighter;

  ExportVideo(Workplace place, CurrentSession conversation, SendMessage messages) {
    this.place = place;
    this.conversation = conversation;
    this.delivery = new DeliverRender(place);
    this.tighter = new LowerCeilingRetry(place, conversation, messages);
  }

  /**
   * What is wanted.
   *
   * @param format null for what the draft says
   * @param output a file or folder as it was named; null for a name of ours
   * @param ours whether that is a name of ours all the same
   * @param ceiling the most bytes; 0 for what the draft or the conversation says
   * @param input the file that it is made from, where that is known
   * @param mark the end of a name of ours where there is no ceiling
   * @param wish what tells the same deed when it comes again, or empty
   */
  record Order(
      @Nullable String format,
      @Nullable String output,
      boolean ours,
      boolean replace,
      long ceiling,
      @Nullable Path input,
      String mark,
      String wish) {}

  SavedFile run(Turn turn, Order order) {
    for (int tries = 0; ; tries++) {
      Rendered once = conversation.in(turn, session -> once(turn, session, order));
      SavedFile made = once.delivered.file();
      if (made != null) {
        SavedFile file = once.origin.told(made);
        turn.show(new Block.Saved(file));
        return file;
      }
      tighter.ask(turn, tries, once.ceiling, once.delivered.bytes());
    }
  }

  private record Rendered(DeliverRender.Delivered delivered, long ceiling, ExportSource origin) {}

  private Rendered once(Turn turn, KnownSession session, Order order) {
    State state = conversation.read(turn, session.id());
    Snapshot snapshot = state.snapshot();
    Draft draft = snapshot.draft();
    if (draft == null || !draft.ready()) {
      throw new ClipchatException(new Failure.NothingToExport(missing(snapshot)));
    }
    OutputName name = name(session, order, snapshot, draft);
    checkFormat(name, order, draft);
    name.check(order.replace, order.input);
    snapshot.uploads().forEach(m -> name.checkIsNot(m, conversation.brought().source(m.name())));
    StartedRender wanted = prepared(session, order, name, draft);
    try (StartRender.Begun begun = new StartRender(place).run(turn, wanted, draft)) {
      ExportSource origin = ExportSource.of(snapshot, draft, conversation.brought()::source);
      return new Rendered(
          delivery.run(turn, begun.render(), name.target()), wanted.ceiling(), origin);
    }
  }

  /** Whatever the draft is, the wire's "mp4" does not make it one: it is what everybody sends. */
  private static void checkFormat(OutputName name, Order order, Draft draft) {
    String format = draft.format().orElse("mp4");
    if (!name.ours() && "mp4".equals(order.format) && !format.equals("mp4")) {
      throw OutputName.untrue("mp4", format);
    }
  }

  private Text missing(Snapshot state) {
    Draft draft = state.draft();
    boolean tracks = draft != null && !draft.timeline().tracks().isEmpty();
    return Text.of(
        tracks
            ? "client.export_tracks_empty"
            : state.uploads().isEmpty() ? "client.export_no_media" : "client.export_no_tracks");
  }

  private OutputName name(KnownSession session, Order order, Snapshot state, Draft draft) {
    if (order.ours && order.output != null) {
      return new OutputName(place.folder().resolve(order.output), true);
    }
    return OutputName.choose(
        place.folder(),
        order.output,
        source(order, state, draft),
        OutputName.mark(ceiling(session, order, draft), order.mark),
        format(order, draft));
  }

  private static String format(Order order, Draft draft) {
    return order.format != null ? order.format : draft.format().orElse("mp4");
  }

  /** Whoever resumes it later may stand in another folder, so its places are absolute. */
  private StartedRender prepared(KnownSession session, Order order, OutputName name, Draft draft) {
    Path target = name.target().toAbsolutePath().normalize();
    return new StartedRender(
        "",
        place.backend(),
        session.id(),
        draft.json(),
        format(order, draft),
        target,
        WholeFile.beside(target),
        order.replace,
        name.ours(),
        ceiling(session, order, draft),
        order.input == null ? "" : order.input.toAbsolutePath().toString(),
        order.wish,
        place.pace().now());
  }

  private long ceiling(KnownSession session, Order order, Draft draft) {
    if (order.ceiling > 0) {
      return order.ceiling;
    }
    // The backend in this process knows its limit; a cloud's draft may not, so what was said
    // counts.
    return draft.ceiling().orElse(place.isLocal() ? 0 : session.ceiling());
  }

  private static String source(Order order, Snapshot state, Draft draft) {
    if (order.input != null) {
      return String.valueOf(order.input.getFileName());
    }
    Optional<String> current =
        state.uploads().stream().filter(MediaInfo::current).map(MediaInfo::name).findFirst();
    return draft
        .name()
        .or(() -> current)
        .or(() -> state.uploads().stream().map(MediaInfo::name).findFirst())
        .orElse("");
  }
}
