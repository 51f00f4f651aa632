package dev.clipchat.engine.agent;

import dev.clipchat.engine.agent.Understood.Recall;
import dev.clipchat.engine.edit.Applied;
import dev.clipchat.engine.edit.Apply;
import dev.clipchat.engine.edit.Edit;
import dev.clipchat.engine.edit.History;
import dev.clipchat.engine.edit.Project;
import dev.clipchat.engine.edit.Step;
import dev.clipchat.engine.edit.document.Edits;
import dev.clipchat.pace.Stop;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Hears a sentence, does what it says to the session's timelines, and words the answer. */
public final class Agent implements Reader {

  private final Listener listener;

  public Agent() {
    this.listener = new Listener(new Grammar(Topic.all()), new Facts(), new Impossible());
  }

  /** What the sentence, or the document of edits, means for these clips; changes nothing. */
  public Understood understand(String sentence, Project project, String language) {
    return understand(sentence, History.of(project), Memory.NONE, language);
  }

  /** What the sentence means where that was said before; changes nothing. */
  public Understood understand(String sentence, History history, Memory memory, String language) {
    return understand(sentence, new Talk(history, memory, Prospect.NONE, language));
  }

  private Understood understand(String sentence, Talk talk) {
    Language language = Language.of(talk.language());
    return Edits.isDocument(sentence)
        ? DocumentReader.read(sentence, talk.history().now(), language)
        : listener.hear(sentence, talk, language);
  }

  @Override
  public Understood read(String sentence, Talk talk, Stop stop) {
    stop.check();
    return understand(sentence, talk);
  }

  /** Understands a sentence and carries it out, as a whole or not at all. */
  public Heard hear(String sentence, History history, String language) {
    return hear(sentence, history, Memory.NONE, language);
  }

  /** Understands a sentence and carries it out, as a whole or not at all. */
  public Heard hear(String sentence, History history, Memory memory, String language) {
    return carryOut(understand(sentence, history, memory, language), history, memory);
  }

  /** Does what was understood, whoever understood it. */
  public Heard carryOut(Understood understood, History history) {
    return carryOut(understood, history, Memory.NONE);
  }

  /** Does what was understood, whoever understood it, and remembers it. */
  public Heard carryOut(Understood understood, History history, Memory memory) {
    Heard heard = carriedOut(understood, history);
    if (!heard.changed()) {
      return heard.with(memory.with(understood.proposal()));
    }
    Recall recall = understood.recall();
    Memory now = memory;
    if (recall != null) {
      now =
          switch (recall.way()) {
            case UNDO -> now.without(recall.times());
            case REDO, START_OVER -> now.after(List.of());
          };
    }
    return heard.with(
        understood.steps().isEmpty() ? now.with(null) : now.after(understood.steps()));
  }

  private Heard carriedOut(Understood understood, History history) {
    Wording words = Wording.in(understood.language());
    if (!understood.troubles().isEmpty()) {
      return refused(history, Heard.NOT_UNDERSTOOD, words, words.troubles(understood.troubles()));
    }
    Said said = understood.said();
    if (understood.proposal() != null) {
      return proposed(understood, history, words);
    }
    if (said != null && understood.steps().isEmpty() && understood.recall() == null) {
      String code = said.kind() == Said.Kind.CANNOT ? Heard.IMPOSSIBLE : null;
      return refused(history, code, words, said.text());
    }
    Recall recall = understood.recall();
    History recalled = recall == null ? history : recalled(recall, history);
    if (recall != null && recalled.equals(history)) {
      return refused(history, Heard.IMPOSSIBLE, words, words.nothingTo(recall.way()));
    }
    if (understood.steps().isEmpty()) {
      return recall == null
          ? told(history, words, understood.questions())
          : done(recalled, words, said == null ? words.recalled(recall) : said.text(), List.of());
    }
    return Apply.all(recalled.now(), understood.steps())
        .match(
            done -> {
              boolean instead = !understood.told().isEmpty() || said != null;
              String head = recall == null || instead ? "" : words.recalled(recall) + words.gap();
              List<Step> told = instead ? understood.told() : understood.steps();
              String what = words.done(told, done.project(), done.notes());
              String text =
                  said == null
                      ? head + what
                      : said.text() + (told.isEmpty() ? "" : words.gap() + what);
              return done(recalled.edited(done.project()), words, text, understood.steps());
            },
            refusal -> refused(history, words, refusal));
  }

  /** Tells what would be done; where that is not possible anyway, why. */
  private static Heard proposed(Understood understood, History history, Wording words) {
    Proposal proposal = java.util.Objects.requireNonNull(understood.proposal());
    List<String> ways = new java.util.ArrayList<>();
    for (Proposal.Choice choice : proposal.choices()) {
      History base = history;
      for (int i = 0; i < choice.undo(); i++) {
        base = base.undo();
      }
      Applied applied = Apply.all(base.now(), choice.steps());
      Applied.Refused refused = applied.match(done -> null, r -> r);
      if (refused != null) {
        return refused(history, words, refused);
      }
      ways.add(applied.match(done -> words.deeds(choice.steps(), done.project()), r -> ""));
    }
    Said said = understood.said();
    String head = said == null ? "" : said.text() + words.gap();
    String text = head + words.proposed(ways, understood.unclear());
    // A question that was answered is no refusal, whatever it offers.
    boolean asked = said != null && said.kind() == Said.Kind.ANSWERED;
    return refused(history, asked ? null : Heard.NOT_UNDERSTOOD, words, text);
  }

  /** The answer where a ceiling cannot be met; {@code smallest} is what could be, or 0. */
  public static String unreachable(long ceiling, long smallest, Language language) {
    return Wording.in(language).unreachable(ceiling, smallest);
  }

  /** The answer where no font has these characters; {@code setting} names one that has. */
  public static String undrawable(String characters, String setting, Language language) {
    return Wording.in(language).undrawable(characters, setting);
  }

  private static History recalled(Recall recall, History history) {
    History now = history;
    switch (recall.way()) {
      case START_OVER -> now = history.now().media().isEmpty() ? history : history.startOver();
      case UNDO -> {
        for (int i = 0; i < recall.times() && now.canUndo(); i++) {
          now = now.undo();
        }
      }
      case REDO -> {
        for (int i = 0; i < recall.times() && now.canRedo(); i++) {
          now = now.redo();
        }
      }
    }
    return now;
  }

  private static Heard done(History history, Wording words, String what, List<Step> steps) {
    Answer answer =
        new Answer(
            words.language(), what, words.comesTo(history.now()), words.next(history.now(), steps));
    return new Heard(history, true, null, answer, Memory.NONE);
  }

  private static Heard told(History history, Wording words, List<Understood.Question> questions) {
    Answer answer = new Answer(words.language(), "", words.told(questions, history.now()), "");
    return new Heard(history, false, null, answer, Memory.NONE);
  }

  private static Heard refused(History history, Wording words, Applied.Refused refused) {
    Edit edit = refused.edit();
    String why = words.refusal(edit, refused.refusal());
    return refused(history, Heard.IMPOSSIBLE, words, why);
  }

  private static Heard refused(History history, @Nullable String code, Wording words, String why) {
    return new Heard(history, false, code, new Answer(words.language(), "", why, ""), Memory.NONE);
  }
}
