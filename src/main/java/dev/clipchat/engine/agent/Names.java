package dev.clipchat.engine.agent;

import dev.clipchat.engine.edit.Project;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The names of the uploads, which come before all words: a clip called mute.mp4 is no wish. The
 * name without its ending counts too, unless it is a word of its own.
 */
final class Names {

  private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}\\p{Cf}]+");

  static final Names NONE = new Names(List.of());

  private final List<Name> names;

  private Names(List<Name> names) {
    this.names = names;
  }

  private record Name(String text, String id) {}

  /** An upload's id and where its name ends. */
  record Found(String id, int end) {}

  static Names of(Project project, Predicate<String> isWord) {
    List<Name> all = new ArrayList<>();
    for (var cut : project.cuts()) {
      String name = Scanner.flat(cut.name()).strip();
      if (name.isEmpty()) {
        continue;
      }
      all.add(new Name(name, cut.id()));
      // What a line cannot hold is typed as it is shown.
      all.add(new Name(CONTROLS.matcher(name).replaceAll(" "), cut.id()));
      all.add(new Name(CONTROLS.matcher(name).replaceAll("_"), cut.id()));
      int dot = name.lastIndexOf('.');
      String stem = dot > 0 ? name.substring(0, dot) : name;
      if (dot > 2 && !isWord.test(stem) && stem.chars().anyMatch(Character::isLetter)) {
        all.add(new Name(stem, cut.id()));
      }
    }
    // Of two uploads with one name, the later is meant.
    java.util.Collections.reverse(all);
    all.sort(Comparator.comparingInt((Name n) -> n.text().length()).reversed());
    return new Names(all);
  }

  @Nullable Found at(String flat, int i) {
    if (i > 0 && joins(flat, i - 1) && joins(flat, i)) {
      return null;
    }
    for (Name n : names) {
      int end = i + n.text().length();
      if (flat.startsWith(n.text(), i)
          && (end == flat.length() || !joins(flat, end - 1) || !joins(flat, end))
          && !(end + 1 < flat.length() && flat.charAt(end) == '.' && joins(flat, end + 1))) {
        return new Found(n.id(), end);
      }
    }
    return null;
  }

  @Nullable Found whole(String flat) {
    for (Name n : names) {
      if (n.text().equals(flat.strip())) {
        return new Found(n.id(), 0);
      }
    }
    return null;
  }

  /** Whether the character is of the kind that makes one word with its neighbours. */
  private static boolean joins(String flat, int at) {
    char c = flat.charAt(at);
    return Character.isLetterOrDigit(c) && !Language.isHan(c);
  }
}
