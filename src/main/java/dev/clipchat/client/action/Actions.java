package dev.clipchat.client.action;

import dev.clipchat.client.intent.Deed;
import dev.clipchat.client.intent.DeedCases;
import dev.clipchat.client.journal.KnownSession;
import dev.clipchat.failure.ClipchatException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The one door to the deeds, for one backend and one choice of session. */
public final class Actions {

  private final Workplace place;
  private final CurrentSession conversation;
  private final Consumer<URI> browser;
  private final OnThisComputer here;

  /**
   * @param browser opens an address on this computer's screen
   * @param here the embedded backend, for what a cloud does not take; made when it is needed
   */
  public Actions(
      Workplace place, SessionChoice choice, Consumer<URI> browser, Supplier<Workplace> here) {
    this.place = place;
    this.conversation = new CurrentSession(place, choice);
    this.browser = browser;
    this.here = new OnThisComputer(place, here);
  }

  /** Does it; what goes wrong is a {@link dev.clipchat.failure.ClipchatException}. */
  public void perform(Deed deed, Turn turn) {
    words(deed).ifPresent(conversation::heard);
    Performance performance = new Performance(turn);
    deed.match(performance);
    if (place.isLocal()) {
      // A cloud takes money for words: it hears of the clip with the next ones.
      performance.turnToTheClip();
    }
  }

  /** The first words to the backend that it has. */
  private static Optional<String> words(Deed deed) {
    if (deed instanceof Deed.Sequence sequence) {
      return sequence.steps().stream().flatMap(step -> words(step).stream()).findFirst();
    }
    return deed instanceof Deed.Message message ? Optional.of(message.text()) : Optional.empty();
  }

  /** The id of the session, if anything was done in one yet. */
  public Optional<String> session() {
    return conversation.opened().map(KnownSession::id);
  }

  /** How many pieces of earlier work wait to be finished. */
  public int waitingJobs() {
    return new ResumeJobs(place, conversation).waiting();
  }

  private final class Performance implements DeedCases<Turn> {

    private final Turn turn;

    /** Whether an export follows in the same breath, so that no answer has to bring one about. */
    private boolean exportFollows;

    /** A suggestion of the backend may be sent in the person's name, but not a second one. */
    private boolean suggested;

    private Performance(Turn turn) {
      this.turn = turn;
    }

    private SendMessage messages() {
      return new SendMessage(place, conversation);
    }

    @Override
    public Turn message(Deed.Message deed) {
      List<Deed> wishes = said(deed.text());
      for (Deed wish : wishes) {
        boolean covered = wish instanceof Deed.Export && exportFollows;
        boolean second = wish instanceof Deed.Message && suggested;
        if (!covered && !second) {
          suggested |= wish instanceof Deed.Message;
          wish.match(this);
        }
      }
      return turn;
    }

    /** The words, with the clip that they are about where the backend has not heard of it yet. */
    private List<Deed> said(String text) {
      Optional<UploadedFiles.One> clip = due();
      String whole =
          clip.filter(one -> !text.contains(one.name()))
              .map(one -> one.name() + ": " + text)
              .orElse(text);
      try {
        return messages().run(turn, whole, exportFollows, null);
      } catch (ClipchatException e) {
        clip.ifPresent(conversation.brought()::stillDue);
        throw e;
      } finally {
        session().ifPresent(id -> conversation.brought().said(id, whole));
      }
    }

    private Optional<UploadedFiles.One> due() {
      return session().flatMap(conversation.brought()::due);
    }

    /** Where a clip was named and nothing else was said of it. */
    private void turnToTheClip() {
      due()
          .map(one -> place.words().say("client.clip_to_use", "name", one.name()))
          .ifPresent(words -> messages().run(turn, words, exportFollows, null));
    }

    @Override
    public Turn upload(Deed.Upload deed) {
      here.upload(turn, conversation, deed.sources());
      return turn;
    }

    @Override
    public Turn export(Deed.Export deed) {
      turnToTheClip();
      new ExportVideo(place, conversation, messages())
          .run(
              turn,
              new ExportVideo.Order(
                  deed.format(), deed.output(), false, deed.replace(), 0, null, "edited", ""));
      return turn;
    }

    @Override
    public Turn credits(Deed.Credits deed) {
      new ShowCredits(place).run(turn);
      return turn;
    }

    @Override
    public Turn status(Deed.Status deed) {
      new ShowStatus(place, conversation).run(turn);
      return turn;
    }

    @Override
    public Turn media(Deed.Media deed) {
      new ShowMedia(place, conversation).run(turn);
      return turn;
    }

    @Override
    public Turn preview(Deed.Preview deed) {
      new ShowPreview(place, conversation).run(turn);
      return turn;
    }

    @Override
    public Turn compress(Deed.Compress deed) {
      try {
        new CompressFile(place, conversation).run(turn, deed.request());
      } catch (ClipchatException e) {
        here.compress(turn, deed.request(), e);
      }
      return turn;
    }

    @Override
    public Turn sequence(Deed.Sequence deed) {
      for (int i = 0; i < deed.steps().size(); i++) {
        exportFollows =
            deed.steps().subList(i + 1, deed.steps().size()).stream()
                .anyMatch(Deed.Export.class::isInstance);
        deed.steps().get(i).match(this);
      }
      exportFollows = false;
      return turn;
    }

    @Override
    public Turn newSession(Deed.NewSession deed) {
      new KeepSessions(place, conversation).make(turn);
      return turn;
    }

    @Override
    public Turn listSessions(Deed.ListSessions deed) {
      new KeepSessions(place, conversation).list(turn);
      return turn;
    }

    @Override
    public Turn switchSession(Deed.SwitchSession deed) {
      new KeepSessions(place, conversation).use(turn, deed.which());
      return turn;
    }

    @Override
    public Turn removeSession(Deed.RemoveSession deed) {
      new KeepSessions(place, conversation).remove(turn, deed.which());
      return turn;
    }

    @Override
    public Turn listJobs(Deed.ListJobs deed) {
      new ResumeJobs(place, conversation).list(turn);
      return turn;
    }

    @Override
    public Turn resumeJobs(Deed.ResumeJobs deed) {
      new ResumeJobs(place, conversation).resume(turn, deed.which(), deed.everybodys());
      return turn;
    }

    @Override
    public Turn cancelJob(Deed.CancelJob deed) {
      new ResumeJobs(place, conversation).cancel(turn, deed.which());
      return turn;
    }

    @Override
    public Turn browserLink(Deed.BrowserLink deed) {
      new KeepSessions(place, conversation).link(turn, deed.open(), browser);
      return turn;
    }
  }
}
