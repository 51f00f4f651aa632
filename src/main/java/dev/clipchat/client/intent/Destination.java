package dev.clipchat.client.intent;

import dev.clipchat.client.intent.ClauseSplitter.Clause;
import dev.clipchat.client.intent.ClauseWords.Token;
import dev.clipchat.client.intent.Meaning.Kind;
import dev.clipchat.client.intent.Vocabulary.Part;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Where a clause says that the file is to go: "save it as small.mp4", "export small.mp4". The name
 * is that only where the clause, with a place in the name's stead, is a request for the file.
 *
 * @param start in the line
 * @param tokens the clause's words, a place in the name's stead
 */
record Destination(int start, int end, String name, Kind kind, ClauseWords tokens) {

  private static final Set<Kind> EXPORTS = Set.of(Kind.EXPORT, Kind.EXPORT_AS);
  private static final Pattern WORD =
      Pattern.compile("%1$s+|%2$s+|[^\\s%1$s%2$s]+".formatted(ClauseWords.FILE, ClauseWords.QUOTE));
  private static final Pattern LINK =
      Pattern.compile(
          "(?is)(?:.*\\s(?:as|to|into|in|onto)\\s+(?:(?:(?:the|my)\\s+)?(?:folder|file)\\s+)?|.*[为成到至]\\s*)");
  private static final Pattern MEDIA =
      Pattern.compile(
          "(?is)(.*[^./\\\\\\s]\\.(?:"
              + String.join("|", MediaName.endings())
              + "))(?![a-z0-9]).*");

  /** "mp4/webm" is a choice, no folder. */
  private static final Pattern CHOICE =
      Pattern.compile("(?i)(" + String.join("|", MediaName.endings()) + "|and|or|/)+");

  private static final Pattern WEB = Pattern.compile("(?is)https?://.*");

  /** The name that the clause says, if it is a request for the file. */
  static Optional<Destination> of(MaskedLine line, Clause clause, Meaning meaning) {
    Search search = new Search(line, clause, meaning, clause.in(line.masked()));
    List<MatchResult> words = WORD.matcher(search.masked).results().toList();
    return IntStream.range(0, words.size())
        .map(i -> words.size() - 1 - i)
        .boxed()
        .flatMap(last -> search.endingAt(words.subList(0, last + 1)))
        .findFirst();
  }

  private record Search(MaskedLine line, Clause clause, Meaning meaning, String masked) {

    Stream<Destination> endingAt(List<MatchResult> words) {
      MatchResult word = words.get(words.size() - 1);
      char first = masked.charAt(word.start());
      if (first == ClauseWords.FILE) {
        return line.mentions().stream()
            .filter(m -> m.start() == clause.start() + word.start() && m.sources().size() == 1)
            .flatMap(
                m -> at(word.start(), m.end() - clause.start(), m.sources().get(0), !m.there()));
      }
      String raw = clause.in(line.line());
      if (first == ClauseWords.QUOTE) {
        String inside = raw.substring(word.start() + 1, word.end() - 1);
        return at(word.start(), word.end(), inside, true);
      }
      var media = MEDIA.matcher(word.group());
      int end =
          word.start()
              + (media.matches()
                  ? media.end(1)
                  : word.group().replaceFirst("[.,!?。！？]+$", "").length());
      // "导出为small.mp4" has no space before the name; behind "as" a name may have spaces in it.
      List<Integer> within = IntStream.range(word.start(), end).boxed().toList();
      Stream<Integer> before =
          IntStream.rangeClosed(2, media.matches() ? words.size() : 0)
              .map(back -> words.get(words.size() - back).start())
              .filter(s -> masked.substring(s, end).indexOf(ClauseWords.QUOTE) < 0)
              .filter(s -> masked.substring(s, end).indexOf(ClauseWords.FILE) < 0)
              .boxed();
      return Stream.concat(
          Stream.concat(within.stream(), before)
              .flatMap(s -> at(s, end, raw.substring(s, end), false)),
          within.stream().flatMap(s -> at(s, end, raw.substring(s, end), true)));
    }

    /** {@code bare} is whether the name may follow on "export" without a word between. */
    private Stream<Destination> at(int start, int end, String name, boolean bare) {
      if (!isName(name)) {
        return Stream.empty();
      }
      String before = masked.substring(0, start);
      if (!LINK.matcher(" " + before).matches() && !(bare && asks(before))) {
        return Stream.empty();
      }
      String hole = String.valueOf(ClauseWords.DESTINATION).repeat(end - start);
      ClauseWords tokens = meaning.tokens(before + hole + masked.substring(end));
      Kind kind = meaning.of(tokens);
      return EXPORTS.contains(kind)
          ? Stream.of(
              new Destination(clause.start() + start, clause.start() + end, name, kind, tokens))
          : Stream.empty();
    }

    /** Whether the last word before the name is the one that asks for the file. */
    private boolean asks(String before) {
      List<Token> tokens = meaning.tokens(before).all();
      return !tokens.isEmpty()
          && tokens.get(tokens.size() - 1).parts().contains(Part.EXPORT)
          && tokens.get(tokens.size() - 1).end() == before.stripTrailing().length();
    }
  }

  /** A file by its ending, or a folder by its slash. */
  private static boolean isName(String name) {
    boolean file = MEDIA.matcher(name).matches() && MediaName.endsLikeMedia(name);
    boolean folder = name.indexOf('/') >= 0 || name.startsWith("~");
    return (file || folder) && !CHOICE.matcher(name).matches() && !WEB.matcher(name).matches();
  }

  boolean covers(FileMention mention) {
    return start <= mention.start() && mention.end() <= end;
  }
}
