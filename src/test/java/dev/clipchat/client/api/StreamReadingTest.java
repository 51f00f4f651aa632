package dev.clipchat.client.api;

import static dev.clipchat.client.api.StreamCase.delta;
import static dev.clipchat.client.api.StreamCase.events;
import static dev.clipchat.client.api.StreamCase.said;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.clipchat.client.standin.RawServer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read from the bytes of a stream. */
class StreamReadingTest {

  private final StreamCase stream = new StreamCase();

  private StreamEnd read(String bytes, int chunkSize) {
    try (RawServer server = new RawServer(RawServer.stream(bytes, chunkSize))) {
      return stream.send(server);
    }
  }

  static Stream<Arguments> framings() {
    String a = said("a");
    String b = said("b");
    return Stream.of(
        arguments("LF", "data: " + a + "\n\ndata: " + b + "\n\n"),
        arguments("CRLF", "data: " + a + "\r\n\r\ndata: " + b + "\r\n\r\n"),
        arguments("CR", "data: " + a + "\r\rdata: " + b + "\r\r"),
        arguments("no space", "data:" + a + "\n\ndata:" + b + "\n\n"),
        arguments(
            "names and ids",
            "event: message\nid: 1\ndata: " + a + "\n\nid: 1\ndata: " + b + "\n\n"),
        arguments("comments", ": hello\n\ndata: " + a + "\n\n:\n\n: x\n\ndata: " + b + "\n\n"),
        arguments(
            "heartbeats",
            "event: heartbeat\ndata: {}\n\ndata: "
                + a
                + "\n\nevent: heartbeat\ndata:\n\ndata: "
                + b
                + "\n\n"),
        arguments("empty data", "data:\n\ndata: " + a + "\n\ndata: \n\ndata: " + b + "\n\n"),
        arguments("retry", "retry: 10\n\ndata: " + a + "\n\ndata: " + b + "\n\n"),
        arguments("no blank line at the end", "data: " + a + "\n\ndata: " + b),
        arguments("one line end at the end", "data: " + a + "\n\ndata: " + b + "\n"),
        arguments("mark at the start", "\uFEFFdata: " + a + "\n\ndata: " + b + "\n\n"),
        arguments(
            "two lines an event",
            "data: "
                + a.replace(",\"content\"", "\ndata: ,\"content\"")
                + "\n\ndata: "
                + b
                + "\n\n"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("framings")
  void everyFramingIsRead(String name, String bytes) {
    StreamEnd end = read(bytes, 4096);

    assertEquals("a|b|", stream.seen(), name);
    assertEquals(StreamEnd.How.COMPLETE, end.how());
    assertTrue(end.spoke());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("framings")
  void everyFramingIsReadByteByByte(String name, String bytes) {
    read(bytes, 1);

    assertEquals("a|b|", stream.seen(), name);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5, 7})
  void charactersCutBetweenChunksStayWhole(int chunkSize) {
    read(events(said("压缩 🎬 é"), said("好")), chunkSize);

    assertEquals("压缩 🎬 é|好|", stream.seen());
  }

  @Test
  void lineSeparatorsOfUnicodeAreOrdinaryCharacters() {
    read(events(said("a\u2028b\u0085c\u2029d")), 3);

    assertEquals("a\u2028b\u0085c\u2029d|", stream.seen());
  }

  @Test
  void anEventOverOneMegabyteIsRead() {
    String large = "x".repeat(3_000_000);

    read(events(said(large), said("after")), 60_000);

    assertEquals(large + "|after|", stream.seen());
  }

  @Test
  void tenThousandEventsNeedNoMoreMemoryThanOne() {
    String padding = "y".repeat(4000);
    List<Long> used = new ArrayList<>();
    int[] count = {0};
    RawServer.Reply reply =
        (out, socket) -> {
          RawServer.streamHead(out);
          for (int i = 0; i < 10_000; i++) {
            RawServer.chunk(
                out,
                events(
                    "{\"author\":\"a\",\"x\":\""
                        + padding
                        + "\",\"content\":{\"parts\":[{\"text\":\"t"
                        + i
                        + "\"}]}}"));
          }
          RawServer.end(out);
        };

    try (RawServer server = new RawServer(reply)) {
      stream
          .service(server.base())
          .messages()
          .send(
              "s1",
              "m",
              fact -> {
                if (fact instanceof StreamFact.Text && (++count[0] == 1000 || count[0] == 9000)) {
                  System.gc();
                  Runtime jvm = Runtime.getRuntime();
                  used.add(jvm.totalMemory() - jvm.freeMemory());
                }
              },
              CallContext.quiet(stream.stop));
    }

    assertEquals(10_000, count[0]);
    long grown = used.get(1) - used.get(0);
    assertTrue(grown < 8_000_000, () -> grown + " bytes more after 8,000 events of 4 kB");
  }

  static Stream<Arguments> readings() {
    return Stream.of(
        arguments(
            "deltas, then the whole",
            "Hel·lo·|",
            new String[] {delta("Hel·"), delta("lo·"), said("Hel·lo·")}),
        arguments(
            "the whole says a bit more",
            "Hello.|",
            new String[] {delta("Hel"), delta("lo"), said("Hello.")}),
        arguments(
            "the whole with other blanks",
            "Hel lo|",
            new String[] {
              delta("Hel "), delta("lo"), said("Hel lo ").replace("Hel lo ", "Hel  lo")
            }),
        arguments(
            "the whole is another text", "Hel|Bye|", new String[] {delta("Hel"), said("Bye")}),
        arguments("deltas without a whole", "Hello|", new String[] {delta("Hel"), delta("lo")}),
        arguments("two equal texts", "Done|Done|", new String[] {said("Done"), said("Done")}),
        arguments("equal ids", "a|b|", new String[] {withId(said("a")), withId(said("b"))}),
        arguments(
            "two turns of deltas",
            "ab|ab|",
            new String[] {delta("a"), delta("b"), said("ab"), delta("a"), delta("b"), said("ab")}),
        arguments(
            "two voices at once",
            "abcd||",
            new String[] {
              delta("a"),
              by("other", delta("b")),
              delta("c"),
              by("other", delta("d")),
              said("ac"),
              by("other", said("bd"))
            }),
        arguments(
            "two branches at once",
            "ab||",
            new String[] {
              branch("x", delta("a")),
              branch("y", delta("b")),
              branch("x", said("a")),
              branch("y", said("b"))
            }),
        arguments(
            "a thought",
            "so|",
            new String[] {
              "{\"author\":\"a\",\"content\":{\"parts\":[{\"text\":\"hm\",\"thought\":true},{\"text\":\"so\"}]}}"
            }),
        arguments(
            "thought:false",
            "so|",
            new String[] {
              "{\"author\":\"a\",\"content\":{\"parts\":[{\"text\":\"so\",\"thought\":false}]}}"
            }),
        arguments("the user's own words", "hi|", new String[] {by("user", said("me")), said("hi")}),
        arguments(
            "several parts",
            "ab|",
            new String[] {
              "{\"author\":\"a\",\"content\":{\"parts\":[{\"text\":\"a\"},{\"text\":\"b\"}]}}"
            }),
        arguments(
            "a tool between deltas",
            "ab|",
            new String[] {
              delta("a"),
              "{\"author\":\"nemo_agent\",\"content\":{\"parts\":[{\"functionCall\":{\"name\":\"cut\",\"args\":{\"text\":\"no\"}}}]}}",
              "{\"author\":\"nemo_agent\",\"content\":{\"parts\":[{\"functionResponse\":{\"name\":\"cut\",\"response\":{\"text\":\"no\"}}}]}}",
              delta("b"),
              said("ab")
            }),
        arguments(
            "no content",
            "a|",
            new String[] {"{\"author\":\"a\",\"turnComplete\":true}", said("a")}),
        arguments(
            "empty parts",
            "a|",
            new String[] {"{\"author\":\"a\",\"content\":{\"parts\":[]}}", said("a")}),
        arguments(
            "inline data",
            "a|",
            new String[] {
              "{\"author\":\"a\",\"content\":{\"parts\":[{\"inlineData\":{\"data\":\"AAAA\"}}]}}",
              said("a")
            }),
        arguments(
            "time stamps of either kind",
            "a|b|",
            new String[] {
              said("a").replace("{\"author\"", "{\"timestamp\":1712345678.123456,\"author\""),
              said("b").replace("{\"author\"", "{\"timestamp\":1712345678123,\"author\"")
            }),
        arguments(
            "odd types",
            "a|",
            new String[] {
              "{\"author\":7,\"content\":[1],\"partial\":\"x\"}",
              "[1,2]",
              "null",
              "\"text\"",
              said("a")
            }),
        arguments(
            "an apology behind a text",
            "Done.|",
            new String[] {
              said("Done."), said("I encountered a temporary issue. Please try again.")
            }),
        arguments(
            "an apology in deltas",
            "Done.|",
            new String[] {
              delta("Done."),
              said("Done."),
              delta("I encoun"),
              delta("tered a temporary issue"),
              said("I encountered a temporary issue")
            }),
        arguments(
            "an apology that is all there is",
            "I encountered a temporary issue|",
            new String[] {said("I encountered a temporary issue")}),
        arguments(
            "an apology with more behind it",
            "a|I encountered a temporary issue but went on|b|",
            new String[] {
              said("a"), said("I encountered a temporary issue but went on"), said("b")
            }),
        arguments(
            "an apology for a part that tells what was done",
            "Trimmed. I encountered a temporary issue with the music, so I left it out.|",
            new String[] {
              said("Trimmed. I encountered a temporary issue with the music, so I left it out.")
            }),
        arguments(
            "an apology while somebody else speaks",
            "a|The title is in.||",
            new String[] {
              said("a"),
              delta("I encountered a temporary issue"),
              by("other", said("The title is in."))
            }),
        arguments(
            "an I that is no apology",
            "a|I am done|",
            new String[] {said("a"), delta("I"), delta(" am done"), said("I am done")}));
  }

  private static String withId(String event) {
    return event.replaceFirst("\\{", "{\"id\":\"same\",");
  }

  private static String by(String author, String event) {
    return event.replace("\"nemo_agent\"", "\"" + author + "\"");
  }

  private static String branch(String name, String event) {
    return event.replaceFirst("\\{", "{\"branch\":\"" + name + "\",");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("readings")
  void theUserSeesEachTextOnce(String name, String shown, String[] sent) {
    StreamEnd end = read(events(sent), 500);

    assertEquals(shown, stream.seen().replaceFirst("^(Done\\.\\|)\\|$", "$1"), name);
    assertTrue(end.spoke());
  }

  @Test
  void errorEventsAreFactsAndReadingGoesOn() {
    read(
        events(
            "{\"error\":\"quota\"}",
            "{\"error\":{\"message\":\"inner\"}}",
            "this is no json",
            "{\"author\":\"a\",\"errorCode\":\"IMPOSSIBLE\",\"errorMessage\":\"too short\","
                + "\"content\":{\"parts\":[{\"text\":\"too short\"}]}}",
            "{\"author\":\"a\",\"errorCode\":\"SIZE_UNREACHABLE\",\"errorMessage\":\"no\","
                + "\"actions\":{\"stateDelta\":{\"smallest_bytes\":5000}}}",
            "{\"code\":2001,\"message\":\"no credits\"}",
            said("after")),
        200);

    assertEquals(
        List.of("quota", "inner"),
        stream.facts(StreamFact.ServerError.class).stream()
            .map(StreamFact.ServerError::message)
            .toList());
    assertEquals(1, stream.facts(StreamFact.Garbled.class).size());
    List<StreamFact.Refused> refused = stream.facts(StreamFact.Refused.class);
    assertEquals(
        List.of("IMPOSSIBLE", "SIZE_UNREACHABLE", "2001"),
        refused.stream().map(StreamFact.Refused::errorCode).toList());
    assertEquals(5000, refused.get(1).smallestBytes().orElseThrow());
    assertEquals("too short|after|", stream.seen());
  }

  @Test
  void anAnswerWithoutTextIsSilent() {
    StreamEnd end = read(events("{\"author\":\"a\",\"turnComplete\":true}"), 100);

    assertEquals(StreamEnd.How.COMPLETE, end.how());
    assertFalse(end.spoke());
  }

  @Test
  void theSecretsOfAnErrorAreBlackedOut() {
    read(events("{\"error\":\"bad Bearer nmv_usr_abc123 given\"}"), 100);

    String message = stream.facts(StreamFact.ServerError.class).get(0).message();
    assertFalse(message.contains("abc123"), message);
    assertTrue(message.getBytes(StandardCharsets.UTF_8).length < 100);
  }
}
