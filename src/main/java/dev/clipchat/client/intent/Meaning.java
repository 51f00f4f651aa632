package dev.clipchat.client.intent;

import dev.clipchat.client.intent.ClauseWords.Token;
import dev.clipchat.client.intent.Vocabulary.Part;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The rules: a clause is a request for a file, the credits, the timeline or an upload only if it is
 * that from its first word to its last. One word more ("add a title that says download") and it is
 * an ordinary sentence for the backend. So no rule looks for a word; each says how a whole request
 * is built from the parts of {@link Vocabulary}.
 */
final class Meaning {

  /** What a clause is. */
  enum Kind {
    EXPORT,
    /** An export, and how the file is to be. */
    EXPORT_AS,
    CREDITS,
    STATUS,
    UPLOAD,
    /** A file and nothing to be done with it. */
    FILE_ONLY,
    /** "great", "when it's done": goes with what stands beside it. */
    ASIDE,
    CHAT
  }

  private static final String OBJECT = "(P|(D(A|b)*|A*)N+)";
  private static final String TAIL = "(L?(D|i)?A*(O|N)+|L?M+|(L|w)*w(L|w)*d+|c)*";
  private static final String LEAD = "f*(w?d+w?)?(k|t|f|M)*";

  private static final Pattern EXPORT =
      rule(
          LEAD + "(D|i)?A*E(E|M|t)*" + OBJECT + "?" + TAIL,
          LEAD + "E(M|t)*(i|D|A)*N+" + TAIL,
          LEAD + "(W|S)M?" + "(D(A|b)*|A*)N+" + TAIL,
          LEAD + "(W|S)M?P" + "(L?M|L(i|D)?A*N+)" + TAIL,
          LEAD + "(W|S)MP" + TAIL,
          LEAD + "SM?P?" + TAIL,
          LEAD + "EQH+c*",
          LEAD + "(t|W)" + OBJECT + "z" + TAIL,
          LEAD + "p" + OBJECT + "(L|D)+O+" + TAIL,
          LEAD + OBJECT + "?p(L|D)+O+" + TAIL,
          // The thing first, as Chinese likes it.
          LEAD + OBJECT + "(E|S|W)+(L|M|P|t)*" + TAIL);
  private static final Pattern EXPORT_AS =
      rule(
          LEAD + "(L|X)*E(E|M)*" + OBJECT + "?(L|D|i|A|b|N|X|M|O)*",
          LEAD + OBJECT + "(L|X)*E(L|D|i|A|b|N|X|O)*",
          LEAD + "(W|S)M" + OBJECT + "(L|D|i|A|b|N|X|O)*",
          LEAD + "(W|S)Mi(A|b|X)*N(L|X|O)*",
          LEAD + "(W|S)MiX+",
          LEAD + "SMX+");
  private static final Pattern CREDITS = rule("(C|Q|V|M|D|H|l|a|L|c|f|W)*");
  private static final Pattern STATUS =
      rule("(T|R|V|Q|c|H|M|D|i|L|f|O|W)*", "(T|R|D|L|f|c)*Q(T|R|Q|D|L|f|c|k)*");
  private static final Pattern ON_IT = rule("(Q|V)(Q|H|f)*LPc*");
  private static final Pattern SO_FAR = rule("(Q|V)(Q|H|f|W|M)*c", "Q+v(Q|H|L|D|T|c)+");
  private static final Pattern TRACKS = rule("D?R");
  private static final Pattern UPLOAD = rule("(U|D|i|o|N|L|O|M|f|t|b)*");
  private static final Pattern ANOTHER = rule("f*B(i|o|b)+v");
  private static final Pattern FILE_ONLY = rule("(F|U|B|D|i|o|N|M|P|Q|f|L|V|k|t)*");
  private static final Pattern FILE_EXPORT =
      rule("(k|t|f)*ED?F+(L*O+)?(k|f)*", "(k|t|f)*D?F+E(L*O+)?(k|f)*");
  private static final Pattern ASIDE = rule("(k|d|w|f|P)*");

  /** A clause that begins so wants to know something. */
  private static final Set<String> ASKING =
      Set.of("is", "are", "was", "were", "does", "did", "has", "had", "am");

  private static final Set<String> EXPORTING = Set.of("export", "render", "导出", "输出", "渲染");
  private static final Set<String> DENYING = Set.of("no", "not", "never");

  private final Vocabulary vocabulary = new Vocabulary();

  /** Letters of a rule stand for words that can play that part. */
  private static Pattern rule(String... forms) {
    StringBuilder pattern = new StringBuilder();
    for (char c : String.join("|", forms).toCharArray()) {
      if (Character.isLetter(c)) {
        pattern.append("(?:[^;]*").append(c).append("[^;]*;)");
      } else {
        pattern.append(c == '(' ? "(?:" : String.valueOf(c));
      }
    }
    return Pattern.compile(pattern.toString());
  }

  ClauseWords tokens(String masked) {
    return new ClauseWords(masked, vocabulary);
  }

  Kind of(ClauseWords clause) {
    List<Token> words = clause.all();
    String parts = letters(words);
    boolean file = has(words, Part.FILE);
    if (words.isEmpty() || words.stream().anyMatch(t -> t.parts().isEmpty())) {
      return Kind.CHAT;
    }
    if (file) {
      return ofFile(words, parts);
    }
    if (EXPORT.matcher(parts).matches()) {
      boolean asks = ASKING.contains(words.get(0).word());
      return asks || words.stream().anyMatch(t -> DENYING.contains(t.word()))
          ? Kind.CHAT
          : Kind.EXPORT;
    }
    if (has(words, Part.CREDITS) && CREDITS.matcher(parts).matches()) {
      return Kind.CREDITS;
    }
    if (isStatus(words, parts)) {
      return Kind.STATUS;
    }
    boolean uploads = has(words, Part.UPLOAD) && UPLOAD.matcher(parts).matches();
    if (uploads || ANOTHER.matcher(parts).matches()) {
      return Kind.UPLOAD;
    }
    if (ASIDE.matcher(parts).matches()) {
      return Kind.ASIDE;
    }
    return has(words, Part.SPEC) && EXPORT_AS.matcher(parts).matches() ? Kind.EXPORT_AS : Kind.CHAT;
  }

  /** A file in its clause: "export a.mp4" is the one request that is more than the file. */
  private static Kind ofFile(List<Token> words, String parts) {
    boolean asked = words.stream().anyMatch(t -> EXPORTING.contains(t.word()));
    if (asked && FILE_EXPORT.matcher(parts).matches()) {
      return Kind.EXPORT;
    }
    return FILE_ONLY.matcher(parts).matches() ? Kind.FILE_ONLY : Kind.CHAT;
  }

  private static boolean isStatus(List<Token> words, String parts) {
    boolean timeline = has(words, Part.TIMELINE);
    boolean shownTracks = has(words, Part.TRACK) && (has(words, Part.SHOW) || has(words, Part.ASK));
    return ((timeline || shownTracks) && STATUS.matcher(parts).matches())
        || SO_FAR.matcher(parts).matches()
        || ON_IT.matcher(parts).matches()
        || TRACKS.matcher(parts).matches();
  }

  /** Whether the clause asks or shows, and does not only name a thing. */
  boolean isSentence(ClauseWords clause) {
    return has(clause.all(), Part.SHOW) || has(clause.all(), Part.ASK);
  }

  /** The parts of each word; words that say nothing of their own are left out. */
  private static String letters(List<Token> words) {
    StringBuilder letters = new StringBuilder();
    for (Token token : words) {
      if (!token.isOnly(Part.FILLER)) {
        token.parts().forEach(part -> letters.append(part.letter()));
        letters.append(';');
      }
    }
    return letters.toString();
  }

  private static boolean has(List<Token> words, Part part) {
    return words.stream().anyMatch(t -> t.parts().contains(part));
  }

  /** The first word that no plain request has, for the explanation. */
  Optional<String> strange(ClauseWords clause) {
    Predicate<Token> unknown = t -> t.parts().isEmpty();
    return clause.all().stream().filter(unknown).map(Token::word).findFirst();
  }
}
