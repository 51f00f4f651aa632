package dev.clipchat.engine.agent;

import dev.clipchat.engine.agent.Understood.Question;
import dev.clipchat.engine.agent.Understood.Recall;
import dev.clipchat.engine.edit.Cut;
import dev.clipchat.engine.edit.Edit;
import dev.clipchat.engine.edit.Media;
import dev.clipchat.engine.edit.Project;
import dev.clipchat.engine.edit.Span;
import dev.clipchat.engine.edit.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What has been made of a sentence so far. */
final class Reading {

  /** Joining and choosing come before all else, and what concerns the whole file at the end. */
  enum Rank {
    FIRST,
    MIDDLE,
    OUTPUT
  }

  private record Found(Edit edit, List<String> clips, int scope, Rank rank, int position) {}

  private final String sentence;
  private final Project project;
  private final List<Found> found = new ArrayList<>();
  private final List<Trouble> troubles = new ArrayList<>();
  private final List<Question> questions = new ArrayList<>();
  private final List<Edit> usual = new ArrayList<>();
  private @Nullable Recall recall;

  /** The clips that the sentence speaks of at this point; none for the current one. */
  private List<String> clips = List.of();

  private int scope;
  private boolean declined;

  Reading(String sentence, Project project) {
    this.sentence = sentence;
    this.project = project;
  }

  Project project() {
    return project;
  }

  /** The timeline that is spoken of: the first of several. */
  Optional<Cut> cut() {
    return clips.isEmpty() ? project.current() : project.cut(clips.get(0));
  }

  long durationMs() {
    return cut().map(Cut::durationMs).orElse(0L);
  }

  Optional<Media> media(String id) {
    return project.media(id);
  }

  /** The sentence's own words for a part. */
  String words(int start, int end) {
    return sentence.substring(start, Math.min(end, sentence.length())).strip();
  }

  /** From here on these clips are meant; a single one becomes the current one. */
  void speakOf(List<String> ids, int position) {
    scope++;
    if (ids.size() == 1) {
      clips = List.of();
      found.add(new Found(new Edit.Select(ids.get(0)), List.of(), scope, Rank.FIRST, position));
    } else {
      clips = List.copyOf(ids);
    }
  }

  void add(Edit edit, int position) {
    add(edit, position, Rank.MIDDLE);
  }

  void add(Edit edit, int position, Rank rank) {
    boolean again =
        found.stream().anyMatch(f -> f.edit().equals(edit) && f.scope() == scope && once(edit));
    if (again) {
      return;
    }
    found.add(new Found(edit, clips, scope, rank, position));
  }

  /** Whether saying it twice means no more than saying it once. */
  private static boolean once(Edit edit) {
    return !(edit instanceof Edit.Rotate
        || edit instanceof Edit.Flip
        || edit instanceof Edit.Speed
        || edit instanceof Edit.Reverse
        || edit instanceof Edit.Remove
        || edit instanceof Edit.Adjust
        || edit instanceof Edit.Volume
        || edit instanceof Edit.ResizeBy);
  }

  void trouble(Trouble.Kind kind, Part part, String subject) {
    trouble(kind, part.start(), part.end(), subject);
  }

  void trouble(Trouble.Kind kind, int start, int end, String subject) {
    troubles.add(new Trouble(kind, words(start, end), subject, start, end));
  }

  /** Words that were not understood; {@code start} to {@code end} is the phrase they belong to. */
  void unknown(int start, int end, int from, int to) {
    troubles.add(new Trouble(Trouble.Kind.UNKNOWN, words(start, end), "", from, to));
  }

  /** Music that was given no level of its own: alone it is to be heard in full. */
  void atUsualLevel(Edit.AddMusic music) {
    usual.add(music);
  }

  /** An edit whose number was not said: one of the same kind with a number takes its place. */
  void addUsual(Edit edit, int position) {
    usual.add(edit);
    add(edit, position);
  }

  /** "Slow motion, half speed" says the same twice. */
  private void settleUsual() {
    for (int i = found.size() - 1; i >= 0; i--) {
      Found f = found.get(i);
      boolean again = false;
      for (int k = 0; k < found.size(); k++) {
        Found g = found.get(k);
        again |=
            k != i
                && g.scope() == f.scope()
                && alike(g.edit(), f.edit())
                && (!usual.contains(g.edit()) || g.position() > f.position());
      }
      if (again && usual.contains(f.edit())) {
        found.remove(i);
      }
    }
  }

  private static boolean alike(Edit a, Edit b) {
    return a.getClass() == b.getClass()
        && !(a instanceof Edit.Speed x && b instanceof Edit.Speed y && !x.span().equals(y.span()));
  }

  /** Where the clip's own sound goes, music that has no level of its own takes its place. */
  void settleMusic() {
    boolean muted = found.stream().anyMatch(f -> f.edit().equals(new Edit.Mute(true, Span.ALL)));
    if (muted) {
      found.replaceAll(
          f ->
              f.edit() instanceof Edit.AddMusic m && usual.contains(m)
                  ? new Found(
                      new Edit.AddMusic(m.media(), 1, m.start(), m.replace()),
                      f.clips(),
                      f.scope(),
                      f.rank(),
                      f.position())
                  : f);
    }
  }

  void ask(Question question) {
    if (!questions.contains(question)) {
      questions.add(question);
    }
  }

  void recall(Recall value) {
    recall = value;
  }

  void decline() {
    declined = true;
  }

  boolean hasTroubles() {
    return !troubles.isEmpty();
  }

  /** Whether that clip is a song or a voice, without a picture. */
  boolean isSound(String clip) {
    return media(clip).map(m -> m.kind() == Media.Kind.AUDIO).orElse(false);
  }

  boolean hasEdits() {
    return !found.isEmpty();
  }

  boolean hasEdit(Class<?>... kinds) {
    return found.stream()
        .anyMatch(f -> List.of(kinds).contains(f.edit().getClass()) && f.scope() == scope);
  }

  Optional<Edit.Join> joined() {
    return found.stream()
        .filter(f -> f.scope() == scope && f.edit() instanceof Edit.Join)
        .map(f -> (Edit.Join) f.edit())
        .findFirst();
  }

  void drop(Class<?> kind) {
    found.removeIf(f -> f.edit().getClass() == kind && f.scope() == scope);
  }

  /** Where in the sentence each of the edits was found, in the order of the steps. */
  List<Integer> positions() {
    List<Integer> all = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      Found f = found.get(i);
      if (f.clips().isEmpty()) {
        all.add(f.position());
      } else if (i == 0 || found.get(i - 1).scope() != f.scope()) {
        f.clips()
            .forEach(
                clip ->
                    found.stream()
                        .filter(g -> g.scope() == f.scope())
                        .forEach(g -> all.add(g.position())));
      }
    }
    return all;
  }

  Understood result(Language language) {
    settleUsual();
    if (found.isEmpty() && recall == null && questions.isEmpty() && troubles.isEmpty()) {
      Trouble.Kind kind = declined ? Trouble.Kind.NOTHING_TO_DO : Trouble.Kind.UNKNOWN;
      troubles.add(new Trouble(kind, words(0, sentence.length()), ""));
    }
    if (!troubles.isEmpty()) {
      return Understood.troubled(language, troubles);
    }
    found.sort(
        Comparator.comparingInt(Found::scope)
            .thenComparing(Found::rank)
            .thenComparingInt(Found::position));
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      addSteps(i, steps);
    }
    return new Understood(language, recall, steps, questions, List.of());
  }

  /** For several clips: all that is done to the first, then all to the next. */
  private void addSteps(int i, List<Step> steps) {
    Found f = found.get(i);
    if (f.clips().isEmpty()) {
      steps.add(new Step(null, f.edit()));
      return;
    }
    if (i > 0 && found.get(i - 1).scope() == f.scope()) {
      return;
    }
    for (String clip : f.clips()) {
      found.stream()
          .filter(g -> g.scope() == f.scope())
          .forEach(g -> steps.add(new Step(clip, g.edit())));
    }
  }
}
