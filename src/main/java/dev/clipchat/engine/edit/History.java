package dev.clipchat.engine.edit;

import java.util.ArrayList;
import java.util.List;

/**
 * A session's timelines, now and before: what {@code undo}, {@code redo} and {@code start over} go
 * by. An upload is no edit: undo never takes one away.
 */
public record History(List<Project> past, Project now, List<Project> undone) {

  /** As many steps as anybody will go back; bounds what a session's file holds. */
  private static final int MOST_STEPS = 50;

  public History {
    past = List.copyOf(past);
    undone = List.copyOf(undone);
  }

  public static History of(Project project) {
    return new History(List.of(), project, List.of());
  }

  /** After an edit. */
  public History edited(Project changed) {
    List<Project> steps = new ArrayList<>(past);
    steps.add(now);
    int surplus = Math.max(0, steps.size() - MOST_STEPS);
    return new History(steps.subList(surplus, steps.size()), changed, List.of());
  }

  /** After an upload: undo does not take it back. */
  public History moved(Project project) {
    return new History(past, project, undone);
  }

  public boolean canUndo() {
    return !past.isEmpty();
  }

  public boolean canRedo() {
    return !undone.isEmpty();
  }

  public History undo() {
    if (past.isEmpty()) {
      return this;
    }
    List<Project> ahead = new ArrayList<>(undone);
    ahead.add(now);
    int last = past.size() - 1;
    return new History(past.subList(0, last), withUploads(past.get(last)), ahead);
  }

  public History redo() {
    if (undone.isEmpty()) {
      return this;
    }
    List<Project> steps = new ArrayList<>(past);
    steps.add(now);
    int last = undone.size() - 1;
    return new History(steps, withUploads(undone.get(last)), undone.subList(0, last));
  }

  /** Every upload's own timeline again, as it came; joined ones go. That can be undone too. */
  public History startOver() {
    Project fresh = Project.EMPTY;
    for (Media m : now.media()) {
      fresh = fresh.with(m);
    }
    String current = now.currentId();
    boolean stays = current != null && fresh.cut(current).isPresent();
    return edited(stays && current != null ? fresh.withCurrent(current) : fresh);
  }

  /** An earlier state together with what was uploaded since. */
  private Project withUploads(Project then) {
    Project all = then;
    for (Media m : now.media()) {
      if (then.media(m.id()).isEmpty()) {
        all = all.with(m);
      }
    }
    return all;
  }
}
