package dev.clipchat.client.terminal;

import dev.clipchat.client.reply.Suggestion;
import java.util.List;
import java.util.function.BiFunction;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;

/** Hands the suggestions of the client to JLine. */
record TabCompletion(BiFunction<String, Integer, List<Suggestion>> suggestions)
    implements Completer {

  @Override
  public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
    for (Suggestion s : suggestions.apply(line.line(), line.cursor())) {
      String about = s.about().isEmpty() ? null : SafeText.line(s.about());
      candidates.add(
          new Candidate(s.value(), SafeText.line(s.value()), null, about, null, null, s.whole()));
    }
  }
}
