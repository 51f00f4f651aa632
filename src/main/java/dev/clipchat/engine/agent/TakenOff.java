package dev.clipchat.engine.agent;

import dev.clipchat.engine.edit.Cut;
import dev.clipchat.engine.edit.Edit;
import dev.clipchat.engine.edit.Picture;
import dev.clipchat.engine.edit.Piece;
import dev.clipchat.engine.edit.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * What the timeline has and the sentence does not want: of a grey clip "don't make it black and
 * white" asks for its colours. What the timeline does not have is left alone as before.
 */
final class TakenOff {

  private static final Sense[] REFUSALS = {Sense.NOT, Sense.NO, Sense.UNDO, Sense.REMOVE};

  private static final Sense[] WHOLE = {Sense.BW, Sense.FLIP, Sense.ROTATE};

  private static final Sense[] OF_PARTS = {
    Sense.MUTE, Sense.REVERSE, Sense.SPEEDUP, Sense.SLOWDOWN
  };

  private static final List<String> PART =
      List.of("part", "parts", "bit", "section", "segment", "portion", "stretch", "的部分", "部分");

  private TakenOff() {}

  /** Takes it off where the clause says nothing else, and tells whether it did. */
  static boolean read(Clause c, Reading out) {
    describe(c);
    List<Part> content = Clauses.content(c);
    List<Sense> things =
        content.stream()
            .filter(p -> !p.is(REFUSALS) && !p.is(Sense.SPAN))
            .map(Part::sense)
            .distinct()
            .toList();
    boolean refused = content.stream().filter(p -> p.is(REFUSALS)).count() == 1;
    if (!refused || things.isEmpty()) {
      return false;
    }
    Sense thing = things.get(0);
    boolean background = things.size() == 2 && things.contains(Sense.BACKGROUND);
    if (background && things.contains(Sense.MUSIC)) {
      thing = Sense.MUSIC;
    } else if (things.size() > 1) {
      return false;
    }
    Sense refusedThing = thing;
    List<Span> spans = content.stream().map(Part::span).filter(s -> s != null).toList();
    List<Edit> edits =
        out.cut()
            .map(cut -> spans.isEmpty() ? against(refusedThing, cut) : of(spans, refusedThing, cut))
            .orElse(List.of());
    if (edits.isEmpty()) {
      return !spans.isEmpty() && isNotThere(c, thing, out);
    }
    edits.forEach(e -> out.add(e, c.start()));
    use(c);
    return true;
  }

  /** "Remove the reversed part from 2 to 4 s" only says how the part is that goes. */
  private static void describe(Clause c) {
    boolean goes = c.has(Sense.REMOVE, Sense.TRIM) && c.has(Sense.SPAN);
    for (int i = 0; goes && i + 1 < c.size(); i++) {
      Part p = c.get(i);
      if (p.is(OF_PARTS) && PART.contains(c.get(i + 1).text())) {
        c.replace(i, p.withSense(Sense.FILLER));
      }
    }
  }

  private static void use(Clause c) {
    for (int i = 0; i < c.size(); i++) {
      c.use(i);
    }
  }

  /** Of parts alone; the last one first, as a change of speed moves what comes after it. */
  private static List<Edit> of(List<Span> spans, Sense thing, Cut cut) {
    List<Edit> all = new ArrayList<>();
    spans.forEach(s -> all.addAll(0, new PartTakenOff(cut, s).edits(thing)));
    return all;
  }

  /** A part of what is for the whole clip; or a part that has nothing of the kind. */
  private static boolean isNotThere(Clause c, Sense thing, Reading out) {
    if (List.of(WHOLE).contains(thing)
        && !out.cut().map(cut -> against(thing, cut)).orElse(List.of()).isEmpty()) {
      out.trouble(Trouble.Kind.UNSUPPORTED, c.get(c.find(Sense.SPAN)), TrimReader.WHOLE);
      use(c);
      return true;
    }
    if (!List.of(OF_PARTS).contains(thing)) {
      return false;
    }
    use(c);
    out.decline();
    return true;
  }

  private static List<Edit> against(Sense thing, Cut cut) {
    Picture picture = cut.picture();
    return switch (thing) {
      case BW -> only(picture.colour().grey(), new Edit.BlackAndWhite(false));
      case MUTE -> only(cut.sound().muted(), new Edit.Mute(false, Span.ALL));
      case MUSIC -> only(!cut.music().isEmpty(), new Edit.RemoveMusic());
      case TITLE, CAPTION -> only(!cut.titles().isEmpty(), new Edit.RemoveTitles());
      case LOOP -> only(cut.loop() > 1, new Edit.Loop(1, 0));
      case REVERSE ->
          only(cut.pieces().stream().allMatch(Piece::reverse), new Edit.Reverse(Span.ALL));
      case SPEEDUP -> only(speed(cut) > 1, new Edit.Speed(1 / speed(cut), Span.ALL));
      case SLOWDOWN -> only(speed(cut) < 1, new Edit.Speed(1 / speed(cut), Span.ALL));
      case FLIP ->
          only(picture.mirror() && picture.turn() % 180 == 0, new Edit.Flip(picture.turn() == 180));
      case ROTATE ->
          only(!picture.mirror() && picture.turn() != 0, new Edit.Rotate(360 - picture.turn()));
      case FADEIN -> only(fades(cut, true), fade(true));
      case FADEOUT -> only(fades(cut, false), fade(false));
      case FADE, FADEBOTH ->
          fades(cut, true) || fades(cut, false) ? List.of(fade(true), fade(false)) : List.of();
      default -> List.of();
    };
  }

  private static List<Edit> only(boolean there, Edit edit) {
    return there ? List.of(edit) : List.of();
  }

  /** The speed of the whole timeline; 1 where its pieces differ. */
  private static double speed(Cut cut) {
    double first = cut.pieces().isEmpty() ? 1 : cut.pieces().get(0).speed();
    return cut.pieces().stream().allMatch(p -> p.speed() == first) ? first : 1;
  }

  private static boolean fades(Cut cut, boolean in) {
    return in
        ? cut.picture().fadeInMs() > 0 || cut.sound().fadeInMs() > 0
        : cut.picture().fadeOutMs() > 0 || cut.sound().fadeOutMs() > 0;
  }

  private static Edit fade(boolean in) {
    return new Edit.Fade(Edit.Fade.What.BOTH, in, 0);
  }
}
