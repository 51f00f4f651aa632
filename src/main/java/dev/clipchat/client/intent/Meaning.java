package dev.clipchat.client.intent;

import dev.clipchat.client.intent.Tokens.Token;
import dev.clipchat.client.intent.Vocabulary.Part;
import java.util.List;
import java.util.Optional;
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
  private static final String TAIL = "(L?(D|i)?A*(M|O|N)+|(L|w)*w(L|w)*d+|c)*";
  private static final String LEAD = "f*(w?d+w?)?(k|t|f)*";

  private static final Pattern EXPORT =
      rule(
          LEAD + "(D|i)?A*E(E|M|t)*" + OBJECT + "?" + TAIL,
          LEAD + "E(M|t)*(i|D|A)*N+" + TAIL,
          LEAD + "(W|S)M?" + "(D(A|b)*|A*)N+" + TAIL,
          LEAD + "(W|S)M?P" + "(L?M)" + TAIL,
          LEAD + "(W|S)MP" + TAIL,
          LEAD + "SM?P?" + TAIL,
          // The thing first, as Chinese likes it.
          LEAD + OBJECT + "(E|S|W)+(L|M|P|t)*" + TAIL);
  private static final Pattern EXPORT_AS =
      rule(
          LEAD + "(L|X)*E(E|M)*" + OBJECT + "?(L|D|i|A|b|N|X)*",
          LEAD + OBJECT + "(L|X)*E(L|D|i|A|b|N|X)*");
  private static final Pattern CREDITS = rule("(C|Q|V|M|D|H|l|a|L|c|f|W)*");
  private static final Pattern STATUS = rule("(T|R|V|Q|c|H|M|D|L|f|O|W)*");
  private static final Pattern SO_FAR = rule("(Q|V)(Q|H|f|W)*c");
  private static final Pattern TRACKS = rule("D?R");
  private static final Pattern UPLOAD = rule("(U|D|i|o|N|L|O|M|f|t|b)*");
  private static final Pattern FILE_ONLY = rule("(F|U|B|D|i|o|N|M|P|Q|f|L|V|k|t)*");
  private static final Pattern ASIDE = rule("(k|d|w|f|P)*");

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

  Tokens tokens(String masked) {
    return new Tokens(masked, vocabulary);
  }

  Kind of(Tokens clause) {
    List<Token> words = clause.all();
    String parts = letters(words);
    boolean file = has(words, Part.FILE);
    if (words.isEmpty() || words.stream().anyMatch(t -> t.parts().isEmpty())) {
      return Kind.CHAT;
    }
    if (file) {
      return FILE_ONLY.matcher(parts).matches() ? Kind.FILE_ONLY : Kind.CHAT;
    }
    if (EXPORT.matcher(parts).matches()) {
      return Kind.EXPORT;
    }
    if (has(words, Part.CREDITS) && CREDITS.matcher(parts).matches()) {
      return Kind.CREDITS;
    }
    if (isStatus(words, parts)) {
      return Kind.STATUS;
    }
    if (has(words, Part.UPLOAD) && UPLOAD.matcher(parts).matches()) {
      return Kind.UPLOAD;
    }
    if (ASIDE.matcher(parts).matches()) {
      return Kind.ASIDE;
    }
    return has(words, Part.SPEC) && EXPORT_AS.matcher(parts).matches() ? Kind.EXPORT_AS : Kind.CHAT;
  }

  private static boolean isStatus(List<Token> words, String parts) {
    boolean timeline = has(words, Part.TIMELINE);
    boolean shownTracks = has(words, Part.TRACK) && (has(words, Part.SHOW) || has(words, Part.ASK));
    return ((timeline || shownTracks) && STATUS.matcher(parts).matches())
        || SO_FAR.matcher(parts).matches()
        || TRACKS.matcher(parts).matches();
  }

  /** Whether the clause asks or shows, and does not only name a thing. */
  boolean isSentence(Tokens clause) {
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
  Optional<String> strange(Tokens clause) {
    Predicate<Token> unknown = t -> t.parts().isEmpty();
    return clause.all().stream().filter(unknown).map(Token::word).findFirst();
  }
}
