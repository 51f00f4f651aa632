package dev.clipchat.client.action;

import dev.clipchat.client.intent.CompressRequest;
import dev.clipchat.client.intent.MediaName;
import dev.clipchat.client.journal.RequestKey;
import dev.clipchat.client.reply.Block;
import dev.clipchat.client.reply.ExportPlan;
import dev.clipchat.client.timeline.Draft;
import dev.clipchat.client.timeline.DraftPlan;
import dev.clipchat.client.timeline.Snapshot;
import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.words.Text;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Upload, the request as a sentence, export. */
final class CompressFile {

  private final Workplace place;
  private final CurrentSession conversation;

  CompressFile(Workplace place, CurrentSession conversation) {
    this.place = place;
    this.conversation = conversation;
  }

  void run(Turn turn, CompressRequest request) {
    for (String file : request.files()) {
      one(turn, request, file);
    }
  }

  private void one(Turn turn, CompressRequest request, String file) {
    boolean own = request.delivery().ownSession();
    Path input = UploadFiles.isAddress(file) ? null : place.folder().resolve(file);
    String output = request.delivery().output();
    if (!request.delivery().dryRun()) {
      checkOutput(request, input, output);
    }
    String wish = own && input != null ? RequestKey.of(input, request.asked()) : "";
    boolean goesOn =
        output != null
            && !request.delivery().dryRun()
            && new ResumeJobs(place, conversation).goOn(turn, wish, place.folder().resolve(output));
    if (goesOn) {
      return;
    }
    CurrentSession in = own ? new CurrentSession(place, new SessionChoice.Own()) : conversation;
    in.heard(request.words());
    try {
      inSession(turn, in, request, file, wish);
    } finally {
      if (own) {
        in.opened().ifPresent(session -> new OwnSession(place).end(session.id()));
      }
    }
  }

  private void inSession(
      Turn turn, CurrentSession in, CompressRequest request, String file, String wish) {
    Path input = UploadFiles.isAddress(file) ? null : place.folder().resolve(file);
    long ceiling = request.under() == null ? 0 : request.under().bytes();
    Snapshot uploaded = new UploadFiles(place, in).run(turn, List.of(file));
    SendMessage messages = new SendMessage(place, in);
    // What the answer would like done next is what comes now anyway: the export.
    messages.run(turn, request.sentence(), true, uploaded);
    String output = named(turn, in, request);
    if (request.delivery().dryRun()) {
      showPlan(turn, in, file, ceiling);
      return;
    }
    new ExportVideo(place, in, messages)
        .run(
            turn,
            new ExportVideo.Order(
                MediaName.exportFormat(output),
                output,
                request.delivery().ours(),
                request.delivery().replace(),
                ceiling,
                input,
                OutputName.SMALL,
                wish));
  }

  /** What can be known to fail does so before the upload. */
  private void checkOutput(CompressRequest request, @Nullable Path input, @Nullable String output) {
    if (output != null) {
      OutputName.choose(place.folder(), output, "", "", "mp4")
          .check(request.delivery().replace(), input);
    }
  }

  /**
   * The name of the result, now that its format is known. A name of ours follows it; one that a
   * person chose and that says another format would be true of no file.
   */
  private @Nullable String named(Turn turn, CurrentSession in, CompressRequest request) {
    String output = request.delivery().output();
    // Flags ask for no other format than the name says; only free words may.
    if (output == null
        || request.words().isBlank()
        || OutputName.isFolder(output, place.folder().resolve(output))) {
      return output;
    }
    String said = MediaName.exportFormat(output);
    Draft draft = in.in(turn, s -> in.read(turn, s.id())).snapshot().draft();
    String format = draft == null ? null : draft.format().orElse(null);
    if (said == null || format == null || said.equals(format)) {
      return output;
    }
    if (request.delivery().ours()) {
      return new OutputName(Path.of(output), true).ending(format).target().toString();
    }
    throw OutputName.untrue(said, format);
  }

  private void showPlan(Turn turn, CurrentSession in, String file, long ceiling) {
    Snapshot state = in.in(turn, session -> in.read(turn, session.id())).snapshot();
    Draft draft = state.draft();
    if (draft == null || !draft.ready()) {
      throw new ClipchatException(new Failure.NothingToExport(Text.NONE));
    }
    DraftPlan plan =
        draft.plan().orElseGet(() -> new DraftPlan(false, 0, "", 0, 0, 0, 0, null, null));
    long limit = ceiling > 0 ? ceiling : draft.ceiling().orElse(0L);
    turn.show(
        new Block.Planned(
            file,
            new ExportPlan(
                plan.copy(),
                limit,
                plan.bytes(),
                plan.codec(),
                plan.width(),
                plan.height(),
                plan.fps(),
                plan.audioKbps(),
                plan.duration(),
                plan.expected())));
  }
}
