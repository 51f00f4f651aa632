package dev.clipchat.engine.agent;

import dev.clipchat.engine.edit.Edit;
import dev.clipchat.engine.edit.Project;
import dev.clipchat.engine.edit.Step;
import dev.clipchat.units.Size;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads sentences. */
final class Grammar {

  private static final Pattern CEILING =
      Pattern.compile("(?:under|below|以内|以下)\\s*([\\d.]+ ?[kmg]i?b)", Pattern.CASE_INSENSITIVE);

  Understood read(String sentence, Project project, Language session) {
    Language language = Language.of(sentence, session);
    Matcher m = CEILING.matcher(sentence);
    Optional<Size> size = m.find() ? Size.read(m.group(1)) : Optional.empty();
    if (size.isEmpty() || project.cuts().isEmpty()) {
      return Understood.troubled(language, List.of(Trouble.unknown(sentence.strip())));
    }
    Step step = new Step(null, new Edit.Ceiling(size.get().bytes()));
    return new Understood(language, null, List.of(step), List.of(), List.of());
  }
}
