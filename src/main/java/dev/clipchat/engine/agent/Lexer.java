package dev.clipchat.engine.agent;

import static dev.clipchat.engine.agent.Atom.Kind.NUMBER;
import static dev.clipchat.engine.agent.Atom.Kind.WORD;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Atoms to parts: looks words up, reads numerals, mends slips of the keys. */
final class Lexer {

  private static final List<String> ORDINALS = List.of("st", "nd", "rd", "th");

  private final Lexicon lexicon;
  private final Spelling spelling;

  Lexer(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.spelling = new Spelling(lexicon);
  }

  List<Part> read(List<Atom> typed) {
    List<Atom> atoms = mended(typed);
    List<Part> parts = new ArrayList<>();
    int i = 0;
    while (i < atoms.size()) {
      i = readOne(atoms, i, parts);
    }
    return parts;
  }

  /** Slips of the keys are mended before phrases are looked up: "blakc and whtie". */
  private List<Atom> mended(List<Atom> atoms) {
    List<Atom> all = new ArrayList<>(atoms.size());
    for (Atom atom : atoms) {
      boolean unit = atom.glued() && !all.isEmpty() && all.get(all.size() - 1).kind() == NUMBER;
      if (unit && ORDINALS.contains(atom.text())) {
        // The 2nd second.
        continue;
      }
      String meant = atom.kind() != WORD || unit ? null : plain(atom.text());
      all.add(meant == null ? atom : new Atom(WORD, meant, atom.start(), atom.end(), atom.glued()));
    }
    return all;
  }

  /** The word without its slip or its possessive: "the title's". */
  private @Nullable String plain(String word) {
    boolean possessive = word.endsWith("'s") && lexicon.single(word) == null;
    String owner = possessive ? word.substring(0, word.length() - 2) : word;
    return possessive && lexicon.single(owner) != null ? owner : spelling.meant(word);
  }

  private int readOne(List<Atom> atoms, int i, List<Part> parts) {
    Atom atom = atoms.get(i);
    Sense fixed = fixed(atom);
    if (fixed != null) {
      parts.add(Part.word(fixed, atom.text(), atom.start(), atom.end()));
      return i + 1;
    }
    if (atom.kind() == Atom.Kind.CLOCK) {
      parts.add(clock(atom));
      return i + 1;
    }
    Lexicon.Entry entry = lexicon.longest(atoms, i);
    if (entry != null
        && entry.sense() == Sense.ORDINAL
        && (isUnit(entry, parts) || isCounted(atoms, i + entry.atoms().size()))) {
      entry = lexicon.single(atom.text());
    }
    int numerals = numerals(atoms, i);
    if (numerals > 0 && (entry == null || entry.atoms().size() < Math.max(2, numerals))) {
      return chineseNumber(atoms, i, numerals, parts);
    }
    if (entry != null) {
      Atom last = atoms.get(i + entry.atoms().size() - 1);
      parts.add(part(entry, atom.start(), last.end()));
      return i + entry.atoms().size();
    }
    parts.add(unlisted(atom, parts));
    return i + 1;
  }

  /** "A 12 second clip" is no second clip. */
  private static boolean isUnit(Lexicon.Entry entry, List<Part> before) {
    Part last = before.isEmpty() ? null : before.get(before.size() - 1);
    return entry.atoms().get(0).equals("second")
        && last != null
        && last.is(Sense.NUMBER, Sense.DASH);
  }

  /** "Loop this clip 3 times" does not speak of clip 3. */
  private boolean isCounted(List<Atom> atoms, int next) {
    Lexicon.Entry unit = next < atoms.size() ? lexicon.single(atoms.get(next).text()) : null;
    return atoms.get(next - 1).kind() == NUMBER
        && unit != null
        && switch (unit.sense()) {
          case TIMESUNIT,
              TIMEUNIT,
              PERCENTUNIT,
              SIZEUNIT,
              DEGREESUNIT,
              LINESUNIT,
              FPSUNIT,
              MINUTE_OR_MEGA ->
              true;
          default -> false;
        };
  }

  private static @Nullable Sense fixed(Atom atom) {
    return switch (atom.kind()) {
      case QUOTED -> Sense.TEXT;
      case CLIP -> Sense.CLIP;
      case FILE -> Sense.FILE;
      case WORD, NUMBER, CLOCK, HAN, MARK -> null;
    };
  }

  private static int numerals(List<Atom> atoms, int from) {
    if (!ChineseNumber.isNumeral(atoms.get(from).text())) {
      return 0;
    }
    int to = from + 1;
    while (to < atoms.size() && ChineseNumber.continues(atoms.get(to).text())) {
      to++;
    }
    // 点 at the end is a particle or an hour, not a decimal point.
    return atoms.get(to - 1).text().equals("点") ? to - from - 1 : to - from;
  }

  private static int chineseNumber(List<Atom> atoms, int i, int length, List<Part> parts) {
    StringBuilder numerals = new StringBuilder();
    atoms.subList(i, i + length).forEach(a -> numerals.append(a.text()));
    Atom last = atoms.get(i + length - 1);
    double value = ChineseNumber.value(numerals.toString());
    parts.add(Part.quantity(Sense.NUMBER, value, atoms.get(i).start(), last.end()));
    return i + length;
  }

  private static Part part(Lexicon.Entry entry, int start, int end) {
    boolean numeric =
        entry.value().chars().allMatch(c -> Character.isDigit(c) || c == '-' || c == '.')
            && entry.value().chars().anyMatch(Character::isDigit);
    double number = numeric ? Double.parseDouble(entry.value()) : 0;
    return new Part(entry.sense(), number, 0, entry.value(), null, null, start, end);
  }

  private Part unlisted(Atom atom, List<Part> before) {
    if (atom.kind() == NUMBER) {
      return Part.quantity(Sense.NUMBER, number(atom.text()), atom.start(), atom.end());
    }
    if (atom.kind() == Atom.Kind.MARK) {
      return Part.word(mark(atom.text()), atom.text(), atom.start(), atom.end());
    }
    Lexicon.Entry joined = atom.kind() == WORD ? lexicon.joined(atom.text()) : null;
    if (joined != null) {
      return part(joined, atom.start(), atom.end());
    }
    if (atom.kind() == Atom.Kind.HAN && !before.isEmpty()) {
      Part last = before.get(before.size() - 1);
      if (last.is(Sense.UNKNOWN) && last.end() == atom.start()) {
        before.remove(before.size() - 1);
        return Part.word(Sense.UNKNOWN, last.text() + atom.text(), last.start(), atom.end());
      }
    }
    return Part.word(Sense.UNKNOWN, atom.text(), atom.start(), atom.end());
  }

  private static Sense mark(String mark) {
    return switch (mark) {
      case "," -> Sense.COMMA;
      case ";", ".", "!", "?", "\n" -> Sense.STOP;
      case "-" -> Sense.DASH;
      default -> Sense.MARK;
    };
  }

  private static double number(String text) {
    String plain =
        text.matches("\\d{1,3}([, ]\\d{3})+(\\.\\d+)?")
            ? text.replaceAll("[, ]", "")
            : text.replace(',', '.');
    return Double.parseDouble(plain);
  }

  /** 0:30 is a time, 4:3 a ratio; 9:16 is a ratio unless its place says otherwise. */
  private static Part clock(Atom atom) {
    List<String> fields = List.of(atom.text().split(":", -1));
    String last = fields.get(fields.size() - 1);
    boolean twoDigits = last.indexOf('.') == 2 || last.length() == 2;
    boolean ratio = fields.size() == 2 && (!twoDigits || atom.text().equals("9:16"));
    if (ratio || Double.parseDouble(last) >= 60) {
      double first = Double.parseDouble(fields.get(0));
      return Part.pair(Sense.RATIO, first, Double.parseDouble(last), atom.start(), atom.end());
    }
    double seconds = 0;
    for (String field : fields) {
      seconds = seconds * 60 + Double.parseDouble(field);
    }
    return Part.pair(Sense.TIME, seconds * 1000, 0, atom.start(), atom.end());
  }
}
