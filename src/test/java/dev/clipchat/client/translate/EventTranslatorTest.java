package dev.clipchat.client.translate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.clipchat.client.api.StreamFact;
import dev.clipchat.client.intent.Deed;
import dev.clipchat.client.reply.Block;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class EventTranslatorTest {

  private final List<Block> shown = new ArrayList<>();
  private final EventTranslator translator =
      new EventTranslator(Words.of("en"), shown::add, new TurnContext(true, false));

  private static StreamFact.Text text(String author, String delta) {
    return new StreamFact.Text(author, "", delta);
  }

  @Test
  void textStreamsInAndEndsOnce() {
    translator.take(text("agent", "Title"));
    translator.take(text("agent", " added."));
    translator.take(new StreamFact.TextEnd("agent", "", "Title added."));
    translator.end(true);
    assertEquals(
        List.of(new Block.TextDelta("Title"), new Block.TextDelta(" added."), new Block.TextEnd()),
        shown);
  }

  @Test
  void whatIsHeldBackComesOutWhenTheStreamBreaks() {
    translator.take(text("agent", "Done. You can"));
    translator.end(true);
    assertEquals(
        List.of(new Block.TextDelta("Done."), new Block.TextDelta(" You can"), new Block.TextEnd()),
        shown);
  }

  @Test
  void twoSpeakersAreTwoTexts() {
    translator.take(text("planner", "One"));
    translator.take(text("editor", "Two"));
    translator.take(new StreamFact.TextEnd("planner", "", "One"));
    translator.end(true);
    assertEquals(
        List.of(
            new Block.TextDelta("One"),
            new Block.TextEnd(),
            new Block.TextDelta("Two"),
            new Block.TextEnd()),
        shown);
  }

  private String shownText() {
    StringBuilder all = new StringBuilder();
    for (Block block : shown) {
      all.append(
          block instanceof Block.TextDelta d
              ? d.text()
              : block instanceof Block.TextEnd ? "\n" : "");
    }
    return all.toString();
  }

  @Test
  void twoThatSpeakAtOnceGetALineEach() {
    translator.take(text("planner", "I cut "));
    translator.take(text("editor", "The music "));
    translator.take(text("planner", "the end"));
    translator.take(text("editor", "is in"));
    translator.take(text("planner", " off."));
    translator.take(new StreamFact.TextEnd("editor", "", "The music is in"));
    translator.take(new StreamFact.TextEnd("planner", "", "I cut the end off."));
    translator.end(true);
    assertEquals("I cut the end off.\nThe music is in\n", shownText());
  }

  @Test
  void oneThatFallsSilentDoesNotKeepTheOthersWaiting() {
    translator.take(text("planner", "I cut the end off"));
    translator.take(text("editor", "The music is in"));
    translator.take(new StreamFact.TextEnd("editor", "", "The music is in"));
    assertEquals("I cut the end off\nThe music is in\n", shownText());
    translator.take(text("planner", "And more."));
    translator.end(false);
    assertEquals("I cut the end off\nThe music is in\nAnd more.\n", shownText());
  }

  @Test
  void whoWaitsIsHeardWhenTheStreamBreaks() {
    translator.take(text("planner", "One"));
    translator.take(text("editor", "Two"));
    translator.take(text("third", "Three"));
    translator.end(false);
    assertEquals("One\nTwo\nThree\n", shownText());
  }

  @Test
  void anAnswerThatWasCutSaysSo() {
    translator.take(text("agent", "The title is"));
    translator.take(new StreamFact.Cut("MAX_TOKENS", ""));
    translator.end(true);
    assertEquals("The title is\n", shownText());
    assertEquals(
        new Block.Notice("The answer was cut short here (MAX_TOKENS)."),
        shown.get(shown.size() - 1));
  }

  @Test
  void twoEqualTextsAreTwoTexts() {
    for (int i = 0; i < 2; i++) {
      translator.take(text("agent", "Done"));
      translator.take(new StreamFact.TextEnd("agent", "", "Done"));
    }
    translator.end(true);
    assertEquals(4, shown.size());
  }

  @Test
  void anInstructionBecomesADeedAndLeavesNoEmptyText() {
    translator.take(text("agent", "Open the timeline panel."));
    translator.take(new StreamFact.TextEnd("agent", "", "Open the timeline panel."));
    translator.end(true);
    assertEquals(List.of(), shown);
    assertEquals(List.of(new Deed.Status()), translator.deeds());
  }

  @Test
  void aRefusalIsSaidOnceWhetherOrNotATextSaysItToo() {
    StreamFact.Refused refused =
        new StreamFact.Refused("NOT_UNDERSTOOD", "No idea.", OptionalLong.empty());
    translator.take(text("agent", "No idea."));
    translator.take(new StreamFact.TextEnd("agent", "", "No idea."));
    translator.take(refused);
    translator.end(true);
    assertEquals(List.of(new Block.TextDelta("No idea."), new Block.TextEnd()), shown);

    List<Block> alone = new ArrayList<>();
    EventTranslator other =
        new EventTranslator(Words.of("en"), alone::add, new TurnContext(true, false));
    other.take(refused);
    other.end(true);
    assertEquals(List.of(), alone, "the failure says it");

    other.take(refused);
    other.end(false);
    assertEquals(List.of(new Block.Answer("No idea.")), alone);
  }

  @Test
  void toolsStayInternalAndFaultsAreOneLine() {
    translator.take(new StreamFact.ToolCall("cut"));
    translator.take(new StreamFact.Garbled());
    translator.take(new StreamFact.Garbled());
    translator.take(new StreamFact.ServerError("quota"));
    translator.take(new StreamFact.StillWorking(Duration.ofMinutes(2)));
    translator.end(true);
    assertEquals(
        List.of(
            new Block.Notice("Part of the answer couldn't be read and is missing here."),
            new Block.StillWorking("⏳ Still working...", Duration.ofMinutes(2))),
        shown);
  }

  @Test
  void aServerErrorIsANoticeOnlyWhereTheAnswerGoesOnOrBreaksOff() {
    Block notice = new Block.Notice("The service reported a problem: quota");
    translator.take(new StreamFact.ServerError("quota"));
    translator.take(text("agent", "Still fine."));
    translator.end(true);
    assertEquals(List.of(notice, new Block.TextDelta("Still fine."), new Block.TextEnd()), shown);

    List<Block> broken = new ArrayList<>();
    EventTranslator other =
        new EventTranslator(Words.of("en"), broken::add, new TurnContext(true, false));
    other.take(new StreamFact.ServerError("quota"));
    other.end(false);
    assertEquals(List.of(notice), broken);
  }
}
