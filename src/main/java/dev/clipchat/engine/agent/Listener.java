package dev.clipchat.engine.agent;

import dev.clipchat.engine.agent.Cues.Kind;
import dev.clipchat.engine.agent.Understood.Question;
import dev.clipchat.engine.edit.Applied;
import dev.clipchat.engine.edit.Apply;
import dev.clipchat.engine.edit.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * Hears a sentence, and is the one place that chooses what kind of answer it gets: done, proposed,
 * asked, answered, cannot, talk. What the words would do is read by the grammar; whether it is done
 * is decided here, by how each clause is meant and by how plainly it says what is thrown away.
 */
final class Listener {

  /** So many words are left out one after the other before a sentence counts as not understood. */
  private static final int MOST_UNCLEAR = 5;

  private final Grammar grammar;
  private final Facts facts;
  private final Impossible impossible;
  private final Script script;
  private final Cues cues;
  private final Moods moods;
  private final Stretches stretches;

  Listener(Grammar grammar, Facts facts, Impossible impossible) {
    this.grammar = grammar;
    this.facts = facts;
    this.impossible = impossible;
    this.script = Script.load();
    this.cues = Cues.load();
    this.moods =
        new Moods(
            cues,
            text -> Editing.in(grammar.words(text)),
            text -> Editing.commands(grammar.words(text)));
    this.stretches = new Stretches(cues);
  }

  Understood hear(String sentence, Talk talk, Language session) {
    Language language = Language.of(sentence, session);
    Turn turn =
        new Turn(
            sentence,
            script.read(sentence),
            talk.history(),
            talk.memory(),
            talk.prospect(),
            language);
    Understood taken = answer(turn);
    if (taken != null) {
      return taken;
    }
    Understood midway = midway(turn);
    if (midway != null) {
      return midway;
    }
    Recollection remembered = new Recollection(grammar, cues, moods, turn);
    Understood meant = remembered.read();
    if (meant != null) {
      return meant;
    }
    Turn rest = remembered.rest();
    return new Hearing(rest, moods.of(rest.plain())).decide();
  }

  /** "Yes", "no", "the second one", where something was proposed or asked; or null. */
  private @Nullable Understood answer(Turn turn) {
    Proposal open = turn.memory().open();
    if (open == null) {
      return null;
    }
    String plain = Cues.plain(turn.plain());
    if (cues.in(Kind.NO_ANSWER, plain)) {
      Wording words = Wording.in(turn.language());
      return Understood.said(turn.language(), new Said(Said.Kind.TALK, words.whatElse()));
    }
    int pick = pick(plain, open.choices().size());
    if (pick < 0) {
      return null;
    }
    Proposal.Choice choice = open.choices().get(pick);
    return Understood.instead(turn.language(), choice.undo(), choice.steps(), choice.steps());
  }

  /** "From 5 to 15, no wait, from 10 to 20": what comes behind is said of what comes before. */
  private @Nullable Understood midway(Turn turn) {
    Matcher m = cues.matcher(Kind.MIDWAY, Cues.level(turn.plain()));
    if (!m.find() || m.start() == 0) {
      return null;
    }
    String first = turn.plain().substring(0, m.start());
    Turn before =
        new Turn(first, first, turn.history(), Memory.NONE, turn.prospect(), turn.language());
    Understood wish = new Hearing(before, moods.of(first)).decide();
    if (wish.steps().isEmpty() || wish.recall() != null) {
      return null;
    }
    if (!(Apply.all(turn.project(), wish.steps()) instanceof Applied.Done done)) {
      return null;
    }
    String second = turn.plain().substring(m.start());
    Memory memory = Memory.NONE.after(wish.steps());
    Turn after =
        new Turn(
            second,
            second,
            turn.history().edited(done.project()),
            memory,
            turn.prospect(),
            turn.language());
    Understood instead = new Recollection(grammar, cues, moods, after).read();
    return instead == null || instead.steps().isEmpty()
        ? null
        : Understood.done(turn.language(), null, instead.steps());
  }

  private int pick(String plain, int choices) {
    Kind[] numbers = {Kind.PICK_1, Kind.PICK_2, Kind.PICK_3};
    for (int i = 0; i < Math.min(choices, numbers.length); i++) {
      if (cues.in(numbers[i], plain)) {
        return i;
      }
    }
    return cues.in(Kind.YES, plain) ? 0 : -1;
  }

  /** One sentence on its way to an answer. */
  private final class Hearing {

    private final Turn turn;
    private final List<Saying> said;
    private final List<String> unclear = new ArrayList<>();

    /** Why a part of it cannot be done, or null; and the clause in which that part stands. */
    private @Nullable String cannot;

    private @Nullable Saying barred;

    /** Where words were left out. */
    private final List<Integer> holes = new ArrayList<>();

    Hearing(Turn turn, List<Saying> said) {
      this.turn = turn;
      this.said = said;
    }

    Understood decide() {
      Draft full = draft(turn.plain(), false);
      boolean asks = said.stream().anyMatch(s -> s.mood() == Mood.QUESTION);
      if (asks && said.stream().noneMatch(this::wishes)) {
        return answered(full);
      }
      String open = turn.plain();
      for (Saying s : said) {
        open = s.mood() == Mood.QUESTION ? without(open, s) : possible(s, open);
      }
      Draft read = asks || cannot != null ? draft(open, false) : full;
      Draft clear = read.isClear() ? read : cleared(read, open, false);
      if (clear == null || !clear.edits()) {
        return read.isClear() ? read.understood() : refused(read);
      }
      return weighed(clear);
    }

    /** Without what of that clause cannot be done. */
    private String possible(Saying s, String open) {
      String words = turn.sentence().substring(s.start(), s.end());
      Impossible.Reason why =
          wishes(s) ? impossible.why(words, turn.project(), turn.language()) : null;
      if (why == null) {
        return open;
      }
      cannot = cannot == null ? why.words() : cannot;
      barred = s;
      return blank(open, s.start() + why.start(), s.start() + why.end());
    }

    private boolean wishes(Saying s) {
      return s.mood().mayEdit() && Editing.in(grammar.words(s.plain()));
    }

    private Draft draft(String plain, boolean wish) {
      return grammar.draft(turn.sentence(), plain, turn.project(), turn.language(), wish);
    }

    // --- questions

    private Understood answered(Draft full) {
      StringBuilder question = new StringBuilder();
      String open = turn.plain();
      boolean doIt = false;
      for (Saying s : said) {
        doIt |= cues.in(Kind.DO_THAT, s.plain());
        if (s.mood() == Mood.QUESTION) {
          question.append(question.length() == 0 ? "" : " ").append(s.plain());
        } else {
          open = without(open, s);
        }
      }
      Draft wish = draft(open, true);
      Draft clear = wish.isClear() ? wish : cleared(wish, open, true);
      List<Step> steps = clear != null && clear.edits() ? clear.steps() : List.of();
      if (doIt && !steps.isEmpty()) {
        return Understood.done(turn.language(), null, steps);
      }
      Understood fact = fact(question.toString(), wish, steps);
      if (fact != null) {
        return fact;
      }
      if (full.isClear() && !full.edits()) {
        return full.understood();
      }
      if (!steps.isEmpty()) {
        return Understood.proposed(turn.language(), Proposal.of(steps, 0), List.of());
      }
      Impossible.Reason why = impossible.why(turn.sentence(), turn.project(), turn.language());
      return why != null
          ? Understood.said(turn.language(), new Said(Said.Kind.CANNOT, why.words()))
          : Understood.asked(turn.language(), Question.WHAT_CAN_YOU_DO);
    }

    private @Nullable Understood fact(String question, Draft wish, List<Step> steps) {
      Facts.Answered fact =
          facts
              .answer(
                  new Inquiry(
                      turn.sentence(),
                      question,
                      wish.parts(),
                      steps,
                      turn.history(),
                      turn.prospect(),
                      turn.language()))
              .orElse(null);
      if (fact == null) {
        return null;
      }
      Said answer = new Said(Said.Kind.ANSWERED, fact.text());
      return fact.offers()
          ? Understood.proposed(turn.language(), Proposal.of(steps, 0), List.of()).with(answer)
          : Understood.said(turn.language(), answer);
    }

    // --- what was not understood

    /** The reading without what carries no wish, and without what is not clear; or null. */
    private @Nullable Draft cleared(Draft first, String plain, boolean wish) {
      String open = plain;
      Draft read = first;
      for (int i = 0; i < MOST_UNCLEAR && !read.isClear(); i++) {
        String next = open;
        for (Trouble t : read.understood().troubles()) {
          if (t.kind() != Trouble.Kind.UNKNOWN || !t.isPlaced()) {
            return null;
          }
          next = withoutTrouble(next, t, read);
        }
        if (next.equals(open)) {
          return null;
        }
        open = next;
        read = draft(open, wish);
      }
      return read.isClear() ? read : null;
    }

    private String withoutTrouble(String open, Trouble t, Draft read) {
      Saying saying = sayingAt(t.start());
      if (saying == null) {
        return open;
      }
      if (!saying.mood().mayEdit() && saying.mood() != Mood.QUESTION) {
        boolean complaint =
            read.parts().stream().anyMatch(p -> p.is(Sense.COMPLAINT) && saying.holds(p.start()));
        if (complaint || !cues.in(Kind.CHAT, saying.plain())) {
          doubt(words(saying));
        }
        return without(open, saying);
      }
      Clause clause = read.clauseAt(t.start());
      if (isVerb(t, clause) || isObject(t, clause)) {
        doubt(words(saying));
        return without(open, saying);
      }
      doubt(t.part());
      holes.add(t.start());
      return blank(open, t.start(), t.end());
    }

    private void doubt(String words) {
      if (!unclear.contains(words)) {
        unclear.add(words);
      }
    }

    private String words(Saying s) {
      String text = turn.sentence().substring(s.start(), s.end()).strip();
      return text.replaceAll("^[\\p{P}\\s]+|[,.;!?，。；！？\\s]+$", "");
    }

    /** Whether what was not understood says what is to be done to the rest of its clause. */
    private boolean isVerb(Trouble t, @Nullable Clause c) {
      if (c == null) {
        return false;
      }
      boolean behind = false;
      for (Part p : c.parts()) {
        if (p.start() >= t.end()) {
          behind |= !p.is(Sense.FILLER, Sense.THANKS, Sense.MARK);
        } else if (p.end() <= t.start() && !p.is(BEFORE_VERBS)) {
          return false;
        }
      }
      return behind;
    }

    /** "Flip the order": the verb is known, but not what it is to be done to. */
    private boolean isObject(Trouble t, @Nullable Clause c) {
      if (c == null) {
        return false;
      }
      Part before = null;
      boolean more = false;
      for (Part p : c.parts()) {
        if (p.start() >= t.end()) {
          more |= Editing.is(p);
        } else if (p.end() <= t.start() && !p.is(Sense.FILLER, Sense.DET, Sense.ARTICLE)) {
          before = p;
        }
      }
      return !more && before != null && before.is(VERBS);
    }

    private @Nullable Saying sayingAt(int position) {
      return said.stream().filter(s -> s.holds(position)).findFirst().orElse(null);
    }

    private Understood refused(Draft read) {
      Impossible.Reason why = impossible.why(turn.sentence(), turn.project(), turn.language());
      String reason = cannot == null && why != null ? why.words() : cannot;
      if (reason != null) {
        return Understood.said(turn.language(), new Said(Said.Kind.CANNOT, reason));
      }
      boolean told =
          read.parts().stream().anyMatch(p -> p.is(Sense.SPAN))
              && said.stream().noneMatch(s -> s.mood().mayEdit() || cues.in(Kind.BAD, s.plain()))
              && said.stream().anyMatch(s -> s.mood() == Mood.TOLD || s.mood() == Mood.FEELING);
      if (told) {
        String words = Wording.in(turn.language()).whatElse();
        return Understood.said(turn.language(), new Said(Said.Kind.TALK, words));
      }
      return read.isClear()
          ? read.understood()
          : grammar.withTheNearest(read.understood(), turn.sentence());
    }

    private Understood unknown() {
      return Understood.troubled(turn.language(), unclear.stream().map(Trouble::unknown).toList());
    }

    // --- what was understood, and is weighed

    /** "The last 10 seconds are the best part": of a part, and no wish for the best encoding. */
    private boolean praises(Saying s, Draft read) {
      return s.mood() == Mood.FEELING
          && read.parts().stream().anyMatch(p -> p.is(Sense.SPAN) && s.holds(p.start()));
    }

    /** "Trim that awkward pause at 31 to 34": what is trimmed stands there, and is not clear. */
    private boolean holds(@Nullable Saying s) {
      return s != null && holes.stream().anyMatch(s::holds);
    }

    /** The sentence, with nothing but what is said around that place. */
    private String around(@Nullable Saying s, int position, Draft read) {
      if (s == null) {
        return turn.plain();
      }
      Clause c = read.clauseAt(position);
      int start = c == null ? s.start() : Math.min(s.start(), c.from());
      int end = c == null ? s.end() : Math.max(s.end(), c.to());
      return blank(blank(turn.plain(), 0, start), end, turn.plain().length());
    }

    /** "Cut out the part where I sneeze, it's from 12 to 15": the verb stands in another clause. */
    private boolean removes(@Nullable Saying own) {
      return !unclear.isEmpty()
          && said.stream()
              .filter(s -> !s.equals(own) && s.mood().mayEdit())
              .anyMatch(s -> grammar.words(s.plain()).stream().anyMatch(p -> p.is(Sense.REMOVE)));
    }

    private Understood weighed(Draft read) {
      List<Step> steps = new ArrayList<>();
      List<Step> others = new ArrayList<>();
      said.stream()
          .filter(s -> cues.in(Kind.CONDITION, s.plain()))
          .map(this::words)
          .forEach(this::doubt);
      boolean doubt = !unclear.isEmpty() || cannot != null;
      boolean fixed = read.parts().stream().anyMatch(p -> p.is(Sense.FIX));
      for (int i = 0; i < read.steps().size(); i++) {
        Step step = read.steps().get(i);
        int position = read.positions().get(i);
        Saying saying = sayingAt(position);
        boolean told = saying != null && saying.mood() == Mood.TOLD && !fixed;
        // The stretch of a wish that cannot be fulfilled is a place, and no wish of its own.
        boolean place = saying != null && saying.equals(barred) && Discards.stretch(step.edit());
        if (told || place) {
          continue;
        }
        if (saying != null && cues.in(Kind.BESIDE, saying.plain())) {
          doubt(words(saying));
          doubt = true;
          continue;
        }
        if (saying != null && praises(saying, read) && !Discards.stretch(step.edit())) {
          continue;
        }
        Stretches.Weight weight =
            stretches.weigh(
                step,
                position,
                read,
                around(saying, position, read),
                removes(saying),
                holds(saying));
        if (weight.verdict() == Stretches.Verdict.WHOLE_ONLY) {
          String words = Wording.in(turn.language()).wholeOnly();
          return Understood.said(turn.language(), new Said(Said.Kind.CANNOT, words));
        }
        boolean open = weight.verdict() == Stretches.Verdict.EITHER && !unclear.isEmpty();
        if (weight.verdict() != Stretches.Verdict.NOTHING && !open) {
          steps.add(weight.step());
          others.add(weight.verdict() == Stretches.Verdict.EITHER ? step : weight.step());
        }
        doubt |= weight.verdict() == Stretches.Verdict.PROPOSED;
      }
      if (steps.isEmpty() && (!unclear.isEmpty() || cannot != null)) {
        Draft first = draft(turn.plain(), false);
        return refused(
            first.isClear() ? new Draft(unknown(), List.of(), List.of(), first.parts()) : first);
      }
      if (steps.isEmpty() && read.understood().recall() == null) {
        String words = Wording.in(turn.language()).whatElse();
        return Understood.said(turn.language(), new Said(Said.Kind.TALK, words));
      }
      if (!steps.equals(others)) {
        List<Proposal.Choice> choices =
            List.of(new Proposal.Choice(0, steps), new Proposal.Choice(0, others));
        return Understood.proposed(turn.language(), Proposal.of(choices), unclear);
      }
      if (doubt && !steps.isEmpty()) {
        Understood proposed = Understood.proposed(turn.language(), Proposal.of(steps, 0), unclear);
        return cannot == null ? proposed : proposed.with(new Said(Said.Kind.CANNOT, cannot));
      }
      Understood all = read.understood();
      return new Understood(turn.language(), all.recall(), steps, all.questions(), List.of());
    }
  }

  /** Verbs that say little without what they are done to. */
  private static final Sense[] VERBS = {
    Sense.REMOVE,
    Sense.KEEP,
    Sense.TRIM,
    Sense.ADD,
    Sense.INSERT,
    Sense.REPLACE,
    Sense.MOVE,
    Sense.CHANGE,
    Sense.FLIP,
    Sense.ROTATE,
    Sense.CROP,
    Sense.MUTE,
    Sense.REVERSE,
    Sense.LOOP,
    Sense.FADE,
    Sense.BRIGHTER,
    Sense.DARKER,
    Sense.BACKGROUND,
    Sense.DECREASE,
    Sense.INCREASE
  };

  static final Sense[] BEFORE_VERBS = {
    Sense.FILLER,
    Sense.WISH,
    Sense.SUBJECT,
    Sense.THEN,
    Sense.AND,
    Sense.HELLO,
    Sense.MARK,
    Sense.FORWHAT,
    Sense.SWITCH,
    Sense.COMMA,
    Sense.ONLY
  };

  /** The sentence with nothing where that was said; a comma keeps apart what stands around it. */
  private static String without(String open, Saying s) {
    String blank = blank(open, s.start(), s.end());
    return blank.substring(0, s.start()) + "," + blank.substring(s.start() + 1);
  }

  private static String blank(String open, int start, int end) {
    StringBuilder text = new StringBuilder(open);
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      boolean mark = ",.;!?，。；！？\n".indexOf(c) >= 0;
      text.setCharAt(i, mark ? c : ' ');
    }
    return text.toString();
  }
}
