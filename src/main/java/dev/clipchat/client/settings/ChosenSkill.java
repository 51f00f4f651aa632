package dev.clipchat.client.settings;

import org.jspecify.annotations.Nullable;

/** A skill on a shelf, read when it is first asked for: most commands never do. */
public final class ChosenSkill {

  private final SkillShelf shelf;
  private final String which;
  private final String language;
  private @Nullable Skill found;

  ChosenSkill(SkillShelf shelf, String which, String language) {
    this.shelf = shelf;
    this.which = which;
    this.language = language;
  }

  public synchronized Skill skill() {
    Skill skill = found;
    if (skill == null) {
      skill = shelf.find(which, language);
      found = skill;
    }
    return skill;
  }
}
