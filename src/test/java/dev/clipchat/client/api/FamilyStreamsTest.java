package dev.clipchat.client.api;

import static dev.clipchat.client.api.StreamCase.delta;
import static dev.clipchat.client.api.StreamCase.events;
import static dev.clipchat.client.api.StreamCase.said;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.clipchat.client.standin.RawServer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The streams of the whole family: the second form, mixed ones, and what is broken in them. */
class FamilyStreamsTest {

  private final StreamCase stream = new StreamCase();

  private StreamEnd read(String bytes) {
    try (RawServer server = new RawServer(RawServer.stream(bytes, 300))) {
      return stream.send(server);
    }
  }

  private static String piece(String text) {
    return "{\"type\":\"text\",\"content\":\"" + text + "\"}";
  }

  private static final String CALL = "{\"type\":\"tool_call\",\"name\":\"cut\",\"args\":{\"a\":1}}";
  private static final String RESULT =
      "{\"type\":\"tool_result\",\"name\":\"cut\",\"result\":{\"text\":\"no\"}}";
  private static final String BEAT = "{\"type\":\"heartbeat\"}";

  static Stream<Arguments> texts() {
    return Stream.of(
        arguments("one text", "Done.|", new String[] {piece("Done.")}),
        arguments("pieces", "Hello.|", new String[] {piece("Hel"), piece("lo"), piece(".")}),
        arguments(
            "pieces, then the whole",
            "Hello|",
            new String[] {piece("Hel"), piece("lo"), piece("Hello")}),
        arguments("two equal texts", "Done.|Done.|", new String[] {piece("Done."), piece("Done.")}),
        arguments(
            "two sentences",
            "Title added.|Music too.|",
            new String[] {piece("Title added."), piece("Music too.")}),
        arguments(
            "tools between",
            "Cutting...|It is cut.|",
            new String[] {piece("Cutting..."), CALL, BEAT, RESULT, piece("It is cut.")}),
        arguments("tools only", "", new String[] {CALL, RESULT, BEAT}),
        arguments(
            "mixed with the first form",
            "One.|Two.|Three.|",
            new String[] {said("One."), piece("Two."), CALL, delta("Thr"), said("Three.")}),
        arguments(
            "the key of the other form",
            "Hi|",
            new String[] {"{\"type\":\"text\",\"text\":\"Hi\"}"}),
        arguments(
            "a type beside an author",
            "Hi|",
            new String[] {said("Hi").replace("{\"author\"", "{\"type\":\"message\",\"author\"")}),
        arguments("an end", "Hi|", new String[] {piece("Hi"), "{\"type\":\"done\"}", "[DONE]"}),
        arguments(
            "content that is a text",
            "Hi|",
            new String[] {"{\"author\":\"nemo_agent\",\"content\":\"Hi\"}"}),
        arguments(
            "an apology behind it",
            "Done.|",
            new String[] {piece("Done."), CALL, piece("I encountered a temporary issue.")}));
  }

  @Test
  void whatOneSaidIsNeverPutInTheMouthOfAnother() {
    read(events(delta("a "), delta("I"), piece("b")));

    assertEquals(
        List.of("nemo_agent: a ", "nemo_agent: I", ": b"),
        stream.facts(StreamFact.Text.class).stream()
            .map(t -> t.author() + ": " + t.delta())
            .toList());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("texts")
  void eachTextIsSeenOnce(String name, String shown, String[] sent) {
    StreamEnd end = read(events(sent));

    String seen = stream.seen().replaceFirst("\\|\\|$", "|");
    assertEquals(sorted(shown), sorted(seen), name);
    assertEquals(StreamEnd.How.COMPLETE, end.how());
    assertEquals(!shown.isEmpty(), end.spoke());
    assertEquals(List.of(), stream.facts(StreamFact.Garbled.class));
    assertEquals(false, end.unread());
  }

  /** What stays open to the end is closed there, in an order of its own. */
  private static List<String> sorted(String texts) {
    return Stream.of(texts.split("\\|")).filter(t -> !t.isEmpty()).sorted().toList();
  }

  static Stream<Arguments> errors() {
    return Stream.of(
        arguments("message", "{\"type\":\"error\",\"message\":\"no GPU\"}", "no GPU"),
        arguments("error", "{\"type\":\"error\",\"error\":\"no GPU\"}", "no GPU"),
        arguments("inner", "{\"type\":\"error\",\"error\":{\"message\":\"no GPU\"}}", "no GPU"),
        arguments("content", "{\"type\":\"error\",\"content\":\"no GPU\"}", "no GPU"),
        arguments("reason", "{\"type\":\"error\",\"reason\":\"no GPU\"}", "no GPU"),
        arguments("nothing", "{\"type\":\"error\"}", ""),
        arguments("first form", "{\"error\":{\"reason\":\"no GPU\"}}", "no GPU"),
        arguments("quotes inside", "{\"error\": \"no \"GPU\" here\"}", "no \"GPU\" here"),
        arguments("cut", "{\"error\": \"no GPU", "no GPU"),
        arguments("other quotes", "{'error': 'no GPU'}", "no GPU"),
        arguments("over two lines", "{\"error\": \"no GPU\nat all\"}", "no GPU"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("errors")
  void anErrorIsAnError(String name, String sent, String told) {
    read(events(sent));

    assertEquals(
        List.of(told),
        stream.facts(StreamFact.ServerError.class).stream()
            .map(StreamFact.ServerError::message)
            .toList());
    assertEquals(List.of(), stream.facts(StreamFact.Garbled.class));
  }

  @ParameterizedTest
  @MethodSource("codes")
  void anErrorWithACodeIsARefusal(String sent, String code) {
    read(events(sent));

    assertEquals(code, stream.facts(StreamFact.Refused.class).get(0).errorCode());
    assertEquals("no", stream.facts(StreamFact.Refused.class).get(0).message());
  }

  static Stream<Arguments> codes() {
    return Stream.of(
        arguments("{\"type\":\"error\",\"code\":2001,\"message\":\"no\"}", "2001"),
        arguments("{\"type\":\"error\",\"code\":\"2001\",\"error\":\"no\"}", "2001"),
        arguments("{\"code\":402,\"errors\":[{\"message\":\"no\"}]}", "402"));
  }

  static Stream<Arguments> unread() {
    return Stream.of(
        arguments("a word", "[DONE]", 0, false),
        arguments("another", "ok", 0, false),
        arguments("broken JSON", "{\"author\":\"a\",\"content\"", 1, true),
        arguments("sentences", "this is no json", 1, true),
        arguments("an unknown object", "{\"x\":1}", 0, true),
        arguments("an empty object", "{}", 0, false));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("unread")
  void whatCannotBeReadIsCounted(String name, String sent, int garbled, boolean unread) {
    StreamEnd end = read(events(sent));

    assertEquals(garbled, stream.facts(StreamFact.Garbled.class).size());
    assertEquals(unread, end.unread());
  }

  static Stream<Arguments> cuts() {
    return Stream.of(
        arguments("MAX_TOKENS", true), arguments("SAFETY", true), arguments("STOP", false));
  }

  @ParameterizedTest
  @MethodSource("cuts")
  void anEndBeforeTheEndIsTold(String code, boolean cut) {
    read(
        events(
            said("The title is")
                .replace("{\"author\"", "{\"errorCode\":\"" + code + "\",\"author\"")));

    assertEquals("The title is|", stream.seen());
    assertEquals(
        cut ? List.of(new StreamFact.Cut(code, "")) : List.of(),
        stream.facts(StreamFact.Cut.class));
    assertEquals(List.of(), stream.facts(StreamFact.Refused.class));
  }
}
