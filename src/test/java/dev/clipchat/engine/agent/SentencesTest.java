package dev.clipchat.engine.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clipchat.engine.edit.History;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SentencesTest {

  private static final Agent AGENT = new Agent();

  /** A line of a table; "@" in front stands for the session with several files. */
  record Line(String sentence, String meaning) {
    boolean many() {
      return sentence.startsWith("@");
    }

    @Override
    public String toString() {
      return sentence;
    }
  }

  @ParameterizedTest
  @MethodSource("sentences")
  void aSentenceMeansItsEdits(Line line) {
    assertEquals(line.meaning(), meaning(line));
  }

  @ParameterizedTest
  @MethodSource("heldOut")
  void aWordingThatTheGrammarWasNotMadeForMeansItsEdits(Line line) {
    // Written without regard to the order in which edits are applied.
    assertEquals(sorted(line.meaning()), sorted(meaning(line)));
  }

  @ParameterizedTest
  @MethodSource("families")
  void whatWasOnceTakenForTheWrongEditIsNot(Line line) {
    assertEquals(sorted(line.meaning()), sorted(meaning(line)));
  }

  @Test
  void theTableIsLarge() {
    assertTrue(sentences().count() >= 300);
  }

  @ParameterizedTest
  @MethodSource("sentences")
  void politenessChangesNothing(Line line) {
    boolean chinese = line.sentence().codePoints().anyMatch(Language::isHan);
    if (line.meaning().startsWith("!")
        || line.meaning().startsWith("?")
        || line.sentence().contains("?")) {
      return;
    }
    String body = line.many() ? line.sentence().substring(1) : line.sentence();
    String polite = (line.many() ? "@" : "") + (chinese ? "麻烦你，" : "please, ") + body;
    assertEquals(line.meaning(), meaning(new Line(polite, line.meaning())));
  }

  @ParameterizedTest
  @MethodSource("sentences")
  void aMinusBeforeEveryNumberIsAnsweredAndBreaksNothing(Line line) {
    String sentence = line.many() ? line.sentence().substring(1) : line.sentence();
    String negative = sentence.replaceAll("(?<![\\d.:a-zA-Z-])(?=\\d)", "-");
    History history = History.of(line.many() ? Samples.many() : Samples.one());
    assertFalse(AGENT.hear(negative, history, "en").text(null).isEmpty());
  }

  @ParameterizedTest
  @MethodSource("sentences")
  void aChineseSessionIsAnsweredInChinese(Line line) {
    String sentence = line.many() ? line.sentence().substring(1) : line.sentence();
    History history = History.of(line.many() ? Samples.many() : Samples.one());
    boolean english = Language.of(sentence, Language.CHINESE) == Language.ENGLISH;
    String text = AGENT.hear(english ? "请 " + sentence : sentence, history, "zh").text(null);
    // What the user wrote is quoted as it is.
    String own = text.replaceAll("“[^”]*”|\"[^\"]*\"|「[^」]*」", "");
    assertFalse(own.matches("(?s).*[a-z]{3,} [a-z]{2,}.*"), text);
    assertFalse(own.matches("(?s).*\\p{IsHan}[.,;:!?]( .*|$)"), text);
    assertTrue(text.endsWith("。") || text.endsWith("？") || text.endsWith("”"), text);
  }

  private static String meaning(Line line) {
    String sentence = line.many() ? line.sentence().substring(1) : line.sentence();
    String read =
        EditNotation.of(
            AGENT.understand(sentence, line.many() ? Samples.many() : Samples.one(), "en"));
    // The first trouble is the one that counts.
    return read.startsWith("?") ? read.replaceAll("^(\\? \\S+).*", "$1") : read;
  }

  private static List<String> sorted(String meaning) {
    return Stream.of(meaning.split("; ", -1)).sorted().toList();
  }

  static Stream<Line> sentences() {
    return table("/agent/sentences.txt");
  }

  static Stream<Line> families() {
    return table("/agent/families.txt");
  }

  static Stream<Line> heldOut() {
    return table("/agent/held-out.txt");
  }

  static Stream<Line> table(String resource) {
    List<Line> lines = new ArrayList<>();
    try (InputStream in =
        Objects.requireNonNull(SentencesTest.class.getResourceAsStream(resource))) {
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(l -> l.contains(" => ") && !l.startsWith("#"))
          .forEach(
              l -> {
                int arrow = l.lastIndexOf(" => ");
                lines.add(new Line(l.substring(0, arrow), l.substring(arrow + 4)));
              });
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return lines.stream();
  }
}
