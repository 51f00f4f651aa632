package dev.clipchat.engine.agent;

import dev.clipchat.engine.agent.Understood.Recall;
import dev.clipchat.engine.edit.Applied;
import dev.clipchat.engine.edit.Apply;
import dev.clipchat.engine.edit.Edit;
import dev.clipchat.engine.edit.History;
import dev.clipchat.engine.edit.Project;
import dev.clipchat.engine.edit.Step;
import dev.clipchat.engine.edit.document.Edits;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Hears a sentence, does what it says to the session's timelines, and words the answer. */
public final class Agent {

  private final Grammar grammar;

  public Agent() {
    this.grammar = new Grammar(Topic.all());
  }

  /** What the sentence, or the document of edits, means for these clips; changes nothing. */
  public Understood understand(String sentence, Project project, String language) {
    if (Edits.isDocument(sentence)) {
      return DocumentReader.read(sentence, project, Language.of(language));
    }
    return grammar.read(sentence, project, Language.of(language));
  }

  /** Understands a sentence and carries it out, as a whole or not at all. */
  public Heard hear(String sentence, History history, String language) {
    return carryOut(understand(sentence, history.now(), language), history);
  }

  /** Does what was understood, whoever understood it. */
  public Heard carryOut(Understood understood, History history) {
    Wording words = Wording.in(understood.language());
    if (!understood.troubles().isEmpty()) {
      return refused(history, Heard.NOT_UNDERSTOOD, words, words.troubles(understood.troubles()));
    }
    Recall recall = understood.recall();
    History recalled = recall == null ? history : recalled(recall, history);
    if (recall != null && recalled.equals(history)) {
      return refused(history, Heard.IMPOSSIBLE, words, words.nothingTo(recall.way()));
    }
    if (understood.steps().isEmpty()) {
      return recall == null
          ? told(history, words, understood.questions())
          : done(recalled, words, words.recalled(recall), List.of());
    }
    return Apply.all(recalled.now(), understood.steps())
        .match(
            done -> {
              String head = recall == null ? "" : words.recalled(recall) + words.gap();
              String what = words.done(understood.steps(), done.project(), done.notes());
              return done(recalled.edited(done.project()), words, head + what, understood.steps());
            },
            refusal -> refused(history, words, refusal));
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
    return new Heard(history, true, null, answer);
  }

  private static Heard told(History history, Wording words, List<Understood.Question> questions) {
    Answer answer = new Answer(words.language(), "", words.told(questions, history.now()), "");
    return new Heard(history, false, null, answer);
  }

  private static Heard refused(History history, Wording words, Applied.Refused refused) {
    Edit edit = refused.edit();
    String why = words.refusal(edit, refused.refusal());
    return refused(history, Heard.IMPOSSIBLE, words, why);
  }

  private static Heard refused(History history, @Nullable String code, Wording words, String why) {
    return new Heard(history, false, code, new Answer(words.language(), "", why, ""));
  }
}
