package dev.clipchat.engine.agent;

import dev.clipchat.engine.edit.Plan;
import org.jspecify.annotations.Nullable;

/**
 * An answer in parts: what was done or why not, what it comes to, and what could be said next. The
 * middle gives way to a plan, which knows it better.
 */
public record Answer(Language language, String done, String comesTo, String next) {

  String text(@Nullable Plan plan) {
    String middle = plan == null ? comesTo : Wording.in(language).plan(plan);
    StringBuilder text = new StringBuilder();
    for (String part : new String[] {done, done.isEmpty() ? comesTo : middle, next}) {
      if (!part.isEmpty()) {
        boolean apart = language == Language.ENGLISH && text.length() > 0;
        text.append(apart ? " " : "").append(part);
      }
    }
    return text.toString();
  }
}
