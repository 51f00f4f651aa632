package dev.clipchat.engine.agent;

import dev.clipchat.engine.agent.Cues.Kind;
import dev.clipchat.engine.edit.Cut;
import dev.clipchat.engine.edit.Edit;
import dev.clipchat.engine.edit.History;
import dev.clipchat.engine.edit.Moment;
import dev.clipchat.engine.edit.Picture;
import dev.clipchat.engine.edit.Project;
import dev.clipchat.engine.edit.Span;
import dev.clipchat.engine.edit.Step;
import dev.clipchat.engine.edit.Title;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a sentence as said of what was done before: a correction, a bare value, a little more or
 * less, the same again, something taken back. A corrected edit is made anew in place of the old
 * one.
 */
final class Recollection {

  private static final Pattern BETWEEN = Pattern.compile("[\\s,.;:!，。；：！、-]+");

  /** "The first 8": in the unit of what is corrected. */
  private static final Pattern WITHOUT_UNIT =
      Pattern.compile(
          "(?<=first|last|前|最后|开头|结尾|后) ?(\\d+(?:\\.\\d+)?)(?=\\s*(?:$|[,.!，。]|not\\b|instead|please))");

  private final Grammar grammar;
  private final Cues cues;
  private final Moods moods;
  private final Turn turn;
  private final String lower;
  private Turn rest;

  Recollection(Grammar grammar, Cues cues, Moods moods, Turn turn) {
    this.grammar = grammar;
    this.cues = cues;
    this.moods = moods;
    this.turn = turn;
    this.lower = Cues.level(turn.plain());
    this.rest = turn;
  }

  /** The sentence without the words that only tie it to the one before. */
  Turn rest() {
    return rest;
  }

  @Nullable Understood read() {
    String plain = turn.plain();
    Understood around = around(Cues.plain(plain));
    if (around != null) {
      return around;
    }
    boolean corrects = false;
    int from = prefix();
    if (from > 0 && from < plain.length()) {
      plain = blank(plain, 0, from);
      corrects = true;
      rest = turn.reading(plain);
    }
    if (turn.memory().turns().isEmpty()) {
      return null;
    }
    String words = Cues.plain(plain);
    if (words.isEmpty()) {
      return null;
    }
    Understood special = special(plain, words);
    if (special != null) {
      return special;
    }
    corrects |= cues.in(Kind.INSTEAD, words);
    Matcher tail = cues.matcher(Kind.NOT_TAIL, Cues.level(plain));
    if (tail.find() && (corrects || tail.start() > 0)) {
      String without = blank(plain, tail.start(), tail.end());
      if (!Cues.plain(without).isEmpty()) {
        plain = without;
        corrects = true;
      }
    }
    return corrected(withUnit(plain), corrects);
  }

  /** Where what ties the sentence to the one before ends; 0 where nothing does. */
  private int prefix() {
    int at = 0;
    boolean strong = false;
    while (at < lower.length()) {
      Matcher between = BETWEEN.matcher(lower).region(at, lower.length());
      int next = between.lookingAt() ? between.end() : at;
      Matcher m = cues.matcher(Kind.CORRECTS, lower).region(next, lower.length());
      m.useTransparentBounds(true);
      if (!m.lookingAt() || m.end() == next) {
        break;
      }
      strong |= !cues.in(Kind.FILLING, m.group().strip());
      at = m.end();
    }
    return strong ? at : 0;
  }

  private static String withUnit(String plain) {
    Matcher m = WITHOUT_UNIT.matcher(plain);
    StringBuilder text = new StringBuilder();
    while (m.find()) {
      m.appendReplacement(text, m.group() + "s");
    }
    return m.appendTail(text).toString();
  }

  private static String blank(String text, int start, int end) {
    return text.substring(0, start) + " ".repeat(end - start) + text.substring(end);
  }

  private Draft draft(String plain, Project project) {
    return grammar.draft(plain, plain, project, turn.language(), true);
  }

  // --- what needs no value

  private @Nullable Understood special(String plain, String words) {
    List<Step> last = turn.memory().stepsOf(0);
    if (cues.in(Kind.ONCE_MORE, words) && !turn.history().canRedo() && !last.isEmpty()) {
      return done(last);
    }
    if (cues.in(Kind.LESS, words) || cues.in(Kind.MORE, words)) {
      Understood by = byMore(words);
      if (by != null) {
        return by;
      }
    }
    Draft read = draft(plain, turn.project());
    List<Part> content = content(read);
    boolean keeps = cues.in(Kind.KEEPS, words);
    boolean single =
        read.parts().stream().noneMatch(p -> p.is(Sense.AND, Sense.THEN, Sense.COMMA, Sense.STOP));
    if ((cues.in(Kind.FORGET, words) && single)
        || (keeps
            && content.stream()
                .allMatch(p -> p.is(Sense.KEEP, Sense.ASIS, Sense.SOUND, Sense.MUSIC)))) {
      Understood back = takenBack(read, keeps);
      if (back != null) {
        return back;
      }
    }
    if (cues.in(Kind.SAME, words) || cues.in(Kind.ALSO, words)) {
      Understood again = again(content, last, cues.in(Kind.SAME, words));
      if (again != null) {
        return again;
      }
    }
    Understood speed = alittle(words, content);
    if (speed != null) {
      return speed;
    }
    Understood order = reordered(content);
    if (order != null) {
      return order;
    }
    Understood title = titled(plain, content);
    return title != null ? title : shaped(content);
  }

  /** "Wrong way". */
  private @Nullable Understood around(String words) {
    List<Step> last = turn.memory().stepsOf(0);
    for (int i = last.size() - 1; i >= 0 && cues.in(Kind.WRONG_WAY, words); i--) {
      Edit other = Turned.around(last.get(i).edit());
      if (other != null) {
        return replaced(0, i, other);
      }
    }
    return null;
  }

  private List<Part> content(Draft read) {
    return read.parts().stream()
        .filter(p -> !p.is(Leftovers.IGNORABLE) && !p.is(Sense.REPLACE, Sense.COMPLAINT))
        .filter(p -> !(p.is(Sense.OTHER, Sense.UNKNOWN) && cues.in(Kind.SAME, p.text())))
        .toList();
  }

  /** "Smaller", "a bit less", "more": of the edit that was made last and can have more or less. */
  private @Nullable Understood byMore(String words) {
    boolean more = cues.in(Kind.MORE, words);
    boolean little = cues.in(Kind.A_LITTLE, words);
    List<Step> last = turn.memory().stepsOf(0);
    for (int i = last.size() - 1; i >= 0; i--) {
      Edit edit = last.get(i).edit();
      if (Family.of(edit) == Family.CEILING) {
        return smaller(more);
      }
      if (edit instanceof Edit.AddTitle || edit instanceof Edit.ChangeTitle) {
        Title.Letters letters = more ? Title.Letters.LARGE : Title.Letters.SMALL;
        return done(
            List.of(
                new Step(
                    last.get(i).clipId(),
                    new Edit.ChangeTitle(null, null, null, null, letters, null))));
      }
      Edit by = Turned.by(edit, more, little);
      if (by != null) {
        return done(List.of(new Step(last.get(i).clipId(), by)));
      }
    }
    boolean small = turn.project().current().map(Recollection::isSmall).orElse(false);
    return small && !more ? smaller(false) : null;
  }

  private static boolean isSmall(Cut cut) {
    return cut.output().ceiling() > 0 || cut.output().smaller();
  }

  /** "A bit slower", after a change of speed: less than a new change of its own. */
  private @Nullable Understood alittle(String words, List<Part> content) {
    Found speed = latest(Family.SPEED);
    boolean only = content.size() == 1 && content.get(0).is(Sense.SPEEDUP, Sense.SLOWDOWN);
    if (!only
        || speed == null
        || !cues.in(Kind.A_LITTLE, words)
        || !(speed.edit() instanceof Edit.Speed e)) {
      return null;
    }
    double factor = content.get(0).is(Sense.SPEEDUP) ? LITTLE : 1 / LITTLE;
    return done(List.of(new Step(null, new Edit.Speed(factor, e.span()))));
  }

  private static final double LITTLE = 1.25;

  /** A real step: a third less than an export would have now. */
  private @Nullable Understood smaller(boolean more) {
    Cut cut = turn.project().current().orElse(null);
    if (cut == null) {
      return null;
    }
    long now = turn.memory().planned();
    long ceiling = cut.output().ceiling();
    long base = now > 0 ? now : ceiling > 0 ? ceiling : turn.project().sourceBytes(cut);
    base = ceiling > 0 ? Math.min(base, ceiling) : base;
    double wanted = more ? base * 1.5 : base * 2 / 3.0;
    double digits = Math.pow(10, Math.floor(Math.log10(Math.max(10, wanted))) - 1);
    long bytes = Math.round(Math.floor(wanted / digits) * digits);
    return done(List.of(new Step(null, new Edit.Ceiling(bytes))));
  }

  /** "Forget the muting", "keep the sound after all": the film as if that had not been done. */
  private @Nullable Understood takenBack(Draft read, boolean keeps) {
    for (int back = 0; back < turn.memory().turns().size(); back++) {
      List<Step> steps = turn.memory().stepsOf(back);
      if (steps.isEmpty()) {
        return null;
      }
      List<Step> taken = new ArrayList<>();
      List<Step> left = new ArrayList<>();
      for (Step s : steps) {
        Family family = Family.of(s.edit());
        boolean named =
            family != null
                && read.parts().stream().anyMatch(family::isNamedBy)
                && (!keeps || Discards.any(s));
        (named ? taken : left).add(s);
      }
      if (!taken.isEmpty()) {
        return instead(back, left, List.of(), taken);
      }
    }
    return null;
  }

  /** "The same for the second one", "the same at the end", "also the last 5 seconds". */
  private @Nullable Understood again(List<Part> content, List<Step> last, boolean same) {
    List<Step> edits = last.stream().filter(s -> !(s.edit() instanceof Edit.Select)).toList();
    if (content.isEmpty() || edits.isEmpty()) {
      return null;
    }
    if (content.size() == 1 && content.get(0).is(Sense.CLIP, Sense.ORDINAL)) {
      String id = clip(content.get(0));
      if (id == null || id.equals(turn.project().currentId())) {
        return null;
      }
      List<Step> steps = new ArrayList<>(List.of(new Step(null, new Edit.Select(id))));
      edits.forEach(s -> steps.add(new Step(null, s.edit())));
      return done(steps);
    }
    if (content.stream().allMatch(p -> p.is(Sense.END, Sense.LAST, Sense.APPEND))) {
      return atOtherEnd(edits, true);
    }
    if (content.stream().allMatch(p -> p.is(Sense.START, Sense.FIRST, Sense.PREPEND))) {
      return atOtherEnd(edits, false);
    }
    if (content.stream().allMatch(p -> p.is(Sense.SPAN))) {
      return also(content, edits, same);
    }
    return null;
  }

  private @Nullable Understood atOtherEnd(List<Step> edits, boolean end) {
    List<Step> steps = new ArrayList<>();
    for (Step s : edits) {
      Edit there = Turned.atOtherEnd(s.edit(), end);
      if (there != null) {
        steps.add(new Step(s.clipId(), there));
      }
    }
    return steps.isEmpty() ? null : done(steps);
  }

  private @Nullable Understood also(List<Part> spans, List<Step> edits, boolean same) {
    Step last = edits.get(edits.size() - 1);
    if (last.edit() instanceof Edit.Keep keep && !same) {
      List<Span> all = new ArrayList<>(keep.spans());
      spans.forEach(p -> all.add(Objects.requireNonNull(p.span())));
      return replaced(0, turn.memory().stepsOf(0).indexOf(last), new Edit.Keep(all));
    }
    List<Step> steps = new ArrayList<>();
    for (Part p : spans) {
      Edit there = Slots.span(last.edit(), Objects.requireNonNull(p.span()));
      if (there != null) {
        steps.add(0, new Step(last.clipId(), there));
      }
    }
    return steps.isEmpty() ? null : done(steps);
  }

  private @Nullable String clip(Part p) {
    if (p.is(Sense.CLIP)) {
      return p.text();
    }
    Reading out = new Reading(turn.sentence(), turn.project());
    return Uploads.ordinal(p, out);
  }

  /** "Put beach first", of clips that were joined; "remove the first one", of titles. */
  private @Nullable Understood reordered(List<Part> content) {
    boolean clip = content.stream().anyMatch(p -> p.is(Sense.CLIP, Sense.ORDINAL));
    boolean order =
        content.stream()
            .allMatch(
                p ->
                    p.is(Sense.CLIP, Sense.ORDINAL)
                        || p.is(ORDER)
                        || p.is(Sense.REMOVE, Sense.MOVE, Sense.CHANGE));
    if (!clip || !order || content.size() < 2) {
      return null;
    }
    Part which =
        content.stream().filter(p -> p.is(Sense.CLIP, Sense.ORDINAL)).findFirst().orElseThrow();
    if (content.stream().anyMatch(p -> p.is(Sense.REMOVE))) {
      return which.is(Sense.ORDINAL) ? withoutTitle((int) which.number()) : null;
    }
    boolean first = content.stream().anyMatch(p -> p.is(Sense.FIRST, Sense.START, Sense.PREPEND));
    for (int back = 0; back < turn.memory().turns().size(); back++) {
      List<Step> steps = turn.memory().stepsOf(back);
      for (int i = 0; i < steps.size(); i++) {
        String id = clip(which);
        if (steps.get(i).edit() instanceof Edit.Join j && id != null && j.clipIds().contains(id)) {
          List<String> ids = new ArrayList<>(j.clipIds());
          ids.remove(id);
          ids.add(first ? 0 : ids.size(), id);
          return replaced(back, i, new Edit.Join(ids));
        }
      }
    }
    return null;
  }

  private static final Sense[] ORDER = {
    Sense.FIRST,
    Sense.START,
    Sense.PREPEND,
    Sense.LAST,
    Sense.END,
    Sense.APPEND,
    Sense.ADD,
    Sense.MAKE
  };

  private @Nullable Understood withoutTitle(int number) {
    List<int[]> titles = new ArrayList<>();
    for (int back = turn.memory().turns().size() - 1; back >= 0; back--) {
      List<Step> steps = turn.memory().stepsOf(back);
      for (int i = 0; i < steps.size(); i++) {
        if (steps.get(i).edit() instanceof Edit.AddTitle) {
          titles.add(new int[] {back, i});
        }
      }
    }
    int at = number == -1 ? titles.size() - 1 : number - 1;
    if (titles.size() < 2 || at < 0 || at >= titles.size()) {
      return null;
    }
    int back = titles.get(at)[0];
    List<Step> left = new ArrayList<>(turn.memory().stepsOf(back));
    Step taken = left.remove(titles.get(at)[1]);
    return instead(back, left, List.of(), List.of(taken));
  }

  /** A further title that begins where the last one ends; its place, colour and text. */
  private @Nullable Understood titled(String plain, List<Part> content) {
    Found title = latest(Family.TITLE);
    boolean placed =
        title != null
            && !content.isEmpty()
            && content.stream().allMatch(p -> p.is(PLACES))
            && content.stream()
                .anyMatch(p -> p.is(Sense.TOP, Sense.BOTTOM, Sense.CENTER, Sense.MIDDLE));
    if (placed) {
      Draft moved = draft("move the title to the " + plain, turn.project());
      return moved.edits() ? done(moved.steps()) : null;
    }
    if (title == null || !(title.edit() instanceof Edit.AddTitle t)) {
      return null;
    }
    Matcher after = cues.matcher(Kind.AFTER_IT, Cues.level(plain));
    boolean follows =
        content.stream().anyMatch(p -> p.is(Sense.TEXT))
            && after.find()
            && !t.start().fromEnd()
            && t.lengthMs() > 0;
    if (follows) {
      String at = " at " + (t.start().ms() + t.lengthMs()) / 1000.0 + "s ";
      String whole = plain.substring(0, after.start()) + at + plain.substring(after.end());
      whole = cues.matcher(Kind.GOES_ON, whole).replaceFirst("");
      Draft next = draft("add a title " + whole, turn.project());
      return next.edits() && next.steps().size() == 1 ? done(next.steps()) : null;
    }
    boolean last =
        content.stream().anyMatch(p -> p.is(Sense.TITLE, Sense.CAPTION))
            && content.stream()
                .allMatch(p -> p.is(Sense.TITLE, Sense.CAPTION, Sense.APPEND, Sense.PREPEND));
    if (last && content.size() == 2) {
      boolean end = content.stream().anyMatch(p -> p.is(Sense.APPEND));
      Moment start = end ? Moment.beforeEnd(Math.max(1, t.lengthMs())) : Moment.START;
      return done(
          List.of(new Step(null, new Edit.ChangeTitle(null, null, start, null, null, null))));
    }
    return null;
  }

  private static final Sense[] PLACES = {
    Sense.TOP, Sense.BOTTOM, Sense.LEFT, Sense.RIGHT, Sense.CENTER, Sense.MIDDLE, Sense.CORNER
  };

  /** "With black bars instead", "crop it instead". */
  private @Nullable Understood shaped(List<Part> content) {
    Found shape = latest(Family.SHAPE);
    boolean only =
        !content.isEmpty()
            && content.stream().allMatch(p -> p.is(Sense.BARS, Sense.CROP, Sense.NO));
    if (shape == null || !only || !(shape.edit() instanceof Edit.Aspect a) || a.ratio() == null) {
      return null;
    }
    boolean bars = content.get(0).is(Sense.BARS);
    return replaced(
        shape.back(),
        shape.index(),
        new Edit.Aspect(a.ratio(), bars ? Picture.Fit.PAD : Picture.Fit.CROP));
  }

  // --- corrections and values

  private @Nullable Understood corrected(String plain, boolean corrects) {
    String open = withoutTalk(plain);
    Draft read = draft(open, turn.project());
    List<Part> content =
        content(read).stream()
            .filter(p -> !p.is(Sense.ACCEPTS, Sense.ADD, Sense.MOVE, Sense.UNKNOWN, Sense.OTHER))
            .filter(p -> !p.is(Sense.NOT, Sense.KEEP))
            .toList();
    boolean bare = content.size() == 1 && content(read).size() <= 2 && isValue(content.get(0));
    if (bare) {
      Understood filled = filled(content.get(0), corrects);
      if (filled != null) {
        return filled;
      }
    }
    if (!corrects) {
      return null;
    }
    for (int back = 0; back < Math.min(3, turn.memory().turns().size()); back++) {
      Understood by = correctedBy(open, back);
      if (by != null) {
        return by;
      }
    }
    return null;
  }

  private static boolean isValue(Part p) {
    return p.is(
        Sense.NUMBER,
        Sense.TIME,
        Sense.PERCENT,
        Sense.TIMES,
        Sense.SIZE,
        Sense.TEXT,
        Sense.COLOR,
        Sense.LEFT,
        Sense.RIGHT,
        Sense.CLOCKWISE,
        Sense.COUNTER,
        Sense.DEGREES,
        Sense.BIGLETTERS,
        Sense.SMALLLETTERS);
  }

  /** A value that stands alone goes into the latest edit with a slot for it. */
  private @Nullable Understood filled(Part value, boolean corrects) {
    // What could be a wish of its own belongs to the edit just made, or to none.
    boolean own = value.is(Sense.TIME, Sense.PERCENT, Sense.TIMES, Sense.SIZE);
    int turns = own && !corrects ? 1 : turn.memory().turns().size();
    for (int back = 0; back < turns; back++) {
      List<Step> steps = turn.memory().stepsOf(back);
      for (int i = steps.size() - 1; i >= 0; i--) {
        Edit edit = Slots.with(steps.get(i).edit(), value);
        if (edit != null) {
          return replaced(back, i, edit);
        }
      }
    }
    return null;
  }

  /** The wish that the sentence is, in place of the one of its kind that was fulfilled then. */
  private @Nullable Understood correctedBy(String open, int back) {
    History base = before(back + 1);
    List<Step> old = turn.memory().stepsOf(back);
    if (base == null || old.isEmpty()) {
      return null;
    }
    Draft read = draft(open, base.now());
    if (!read.edits() || read.understood().recall() != null) {
      return null;
    }
    boolean verb = read.parts().stream().anyMatch(p -> p.is(Sense.KEEP, Sense.REMOVE, Sense.TRIM));
    List<Step> steps = new ArrayList<>(old);
    List<Step> told = new ArrayList<>();
    for (Step wish : read.steps()) {
      int at = alike(steps, wish.edit());
      Edit edit = wish.edit();
      if (at >= 0
          && edit instanceof Edit.Keep k
          && !verb
          && steps.get(at).edit() instanceof Edit.Remove) {
        edit = new Edit.Remove(k.spans());
      }
      Step step = new Step(at >= 0 ? steps.get(at).clipId() : wish.clipId(), edit);
      if (at >= 0) {
        steps.set(at, step);
      } else {
        steps.add(step);
      }
      told.add(step);
    }
    boolean any =
        read.steps().stream().anyMatch(s -> alike(old, s.edit()) >= 0)
            && read.steps().stream().noneMatch(s -> s.edit() instanceof Edit.ChangeTitle);
    return any ? instead(back, steps, told, List.of()) : null;
  }

  private static int alike(List<Step> steps, Edit edit) {
    for (int i = steps.size() - 1; i >= 0; i--) {
      Edit other = steps.get(i).edit();
      Family family = Family.of(other);
      boolean fade =
          other instanceof Edit.Fade a && edit instanceof Edit.Fade b && a.in() != b.in();
      if (family != null && family == Family.of(edit) && family != Family.OTHER && !fade) {
        return i;
      }
    }
    return -1;
  }

  /** The sentence without what only gives the reason: "too fast, 1.5". */
  private String withoutTalk(String plain) {
    String open = plain;
    for (Saying s : moods.of(plain)) {
      boolean reason = s.mood() == Mood.TALK || s.mood() == Mood.FEELING || s.mood() == Mood.TOLD;
      boolean complaint =
          grammar.words(s.plain()).stream().noneMatch(Recollection::isAmount)
              && cues.in(Kind.TOO, s.plain());
      if (reason || complaint) {
        open = blank(open, s.start(), s.end());
      }
    }
    return Cues.plain(open).isEmpty() ? plain : open;
  }

  private static boolean isAmount(Part p) {
    return p.is(Sense.NUMBER, Sense.TIME, Sense.SIZE, Sense.PERCENT, Sense.LINES, Sense.TIMES);
  }

  // --- history

  private record Found(int back, int index, Edit edit) {}

  private @Nullable Found latest(Family family) {
    for (int back = 0; back < turn.memory().turns().size(); back++) {
      List<Step> steps = turn.memory().stepsOf(back);
      for (int i = steps.size() - 1; i >= 0; i--) {
        if (Family.of(steps.get(i).edit()) == family) {
          return new Found(back, i, steps.get(i).edit());
        }
      }
    }
    return null;
  }

  private @Nullable History before(int steps) {
    if (turn.history().past().size() < steps) {
      return null;
    }
    History base = turn.history();
    for (int i = 0; i < steps; i++) {
      base = base.undo();
    }
    return base;
  }

  private Understood done(List<Step> steps) {
    return Understood.done(turn.language(), null, steps);
  }

  private @Nullable Understood replaced(int back, int index, Edit edit) {
    List<Step> steps = new ArrayList<>(turn.memory().stepsOf(back));
    Step step = new Step(steps.get(index).clipId(), edit);
    steps.set(index, step);
    return instead(back, steps, List.of(step), List.of());
  }

  /**
   * The history from before that step on, with these edits in its place and all later ones again.
   */
  private @Nullable Understood instead(
      int back, List<Step> steps, List<Step> told, List<Step> taken) {
    if (before(back + 1) == null) {
      return null;
    }
    List<Step> all = new ArrayList<>(steps);
    for (int i = back - 1; i >= 0; i--) {
      List<Step> later = turn.memory().stepsOf(i);
      if (later.isEmpty()) {
        return null;
      }
      all.addAll(later);
    }
    Understood instead = Understood.instead(turn.language(), back + 1, all, told);
    if (taken.isEmpty()) {
      return instead;
    }
    Wording words = Wording.in(turn.language());
    String text = words.takenBack(words.deeds(taken, turn.project()));
    return instead.with(new Said(Said.Kind.ANSWERED, text));
  }
}
