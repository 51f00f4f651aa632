package dev.clipchat.engine.agent;

import dev.clipchat.engine.edit.Plan;
import dev.clipchat.engine.edit.Project;
import org.jspecify.annotations.Nullable;

/** Tells what an export would be. */
@FunctionalInterface
public interface Prospect {

  /** Where nobody knows. */
  Prospect NONE = project -> null;

  /** The plan for the project's current clip, or null where it is not known. */
  @Nullable Plan of(Project project);
}
