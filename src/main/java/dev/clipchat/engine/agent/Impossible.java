package dev.clipchat.engine.agent;

import dev.clipchat.engine.agent.answer.CannotTable;
import dev.clipchat.engine.edit.Project;
import dev.clipchat.words.Phrasebook;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Wishes that cannot be fulfilled here, each with the true reason and what works instead. */
final class Impossible {

  /** Texts in the picture; one that was added here can go. */
  private static final String PRINTED = "watermark";

  private record Speech(CannotTable table, Phrasebook words) {}

  private final Map<Language, Speech> speeches = new EnumMap<>(Language.class);

  /**
   * @param words why, and the nearest thing that works
   * @param start where in the clause it begins
   */
  record Reason(String words, int start, int end) {}

  /** Why something of the clause cannot be done; null where nothing of the kind is wished. */
  @Nullable Reason why(String clause, Project project, Language language) {
    Speech speech = speech(language);
    return speech
        .table()
        .find(clause)
        .filter(w -> !(w.key().equals(PRINTED) && isTitled(project)))
        .map(w -> new Reason(CannotTable.reason(w.key(), speech.words()), w.start(), w.end()))
        .orElse(null);
  }

  private static boolean isTitled(Project project) {
    return project.current().filter(cut -> !cut.titles().isEmpty()).isPresent();
  }

  private synchronized Speech speech(Language language) {
    return speeches.computeIfAbsent(
        language,
        l ->
            new Speech(
                CannotTable.in(l.code()),
                new Phrasebook(dev.clipchat.words.Language.of(l.code()))));
  }
}
