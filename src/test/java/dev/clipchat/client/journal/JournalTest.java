package dev.clipchat.client.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.clipchat.files.LockFile;
import dev.clipchat.files.Places;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {

  private static final String DRAFT = "{\"n\":12345678901234567890.10,\"s\":\"\\u4e2d \\\"x\\\"\"}";

  @TempDir Path home;
  private Journal journal;

  @BeforeEach
  void open() {
    journal = new Journal(Places.of(Map.of("HOME", home.toString()), "Linux"), new ObjectMapper());
  }

  @Test
  void anEntryThatNamesNoPathIsAsIfItWereNotThere() throws IOException {
    journal.begin(render("r1", "local", 1));
    journal.begin(render("r2", "local", 2));
    Path entry = home.resolve(".local/state/clipchat/journal/renders/r1.json");
    String nul =
        Files.readString(entry).replaceFirst("\"target\":\"[^\"]*", "\"target\":\"/a\\\\u0000b");
    Files.writeString(entry, nul);

    assertEquals(List.of("r2"), journal.renders("local").stream().map(StartedRender::id).toList());
  }

  @Test
  void whatWasBegunInAnotherTerminalIsTold() {
    Places places = Places.of(Map.of("HOME", home.toString()), "Linux");
    Journal one = new Journal(places, new ObjectMapper(), "/dev/pts/1");
    Journal two = new Journal(places, new ObjectMapper(), "/dev/pts/2");
    one.begin(render("r1", "local", 1));
    journal.begin(render("r2", "local", 2));

    assertTrue(one.isOurs(render("r1", "local", 1)));
    assertFalse(two.isOurs(render("r1", "local", 1)));
    assertTrue(two.isOurs(render("r2", "local", 2)), "nobody knows where that was");
    assertTrue(journal.isOurs(render("r1", "local", 1)), "nobody knows where this is");
  }

  @Test
  void aChatThatDidNotEndByItselfIsNoticedOnce() throws IOException {
    OpenChats chats = new OpenChats(Places.of(Map.of("HOME", home.toString()), "Linux"));
    assertFalse(chats.anyCutOff());
    chats.begin().close();
    assertFalse(chats.anyCutOff(), "it ended by itself");
    try (OpenChats.Going going = chats.begin()) {
      assertFalse(chats.anyCutOff(), "it goes on");
    }
    chats.begin().lock().close();
    assertTrue(chats.anyCutOff(), "its lock is free and it is still there");
    assertFalse(chats.anyCutOff());
  }

  private StartedRender render(String id, String backend, int second) {
    return new StartedRender(
        id,
        backend,
        "s1",
        DRAFT,
        "mp4",
        home.resolve("夏天 x.mp4"),
        home.resolve(".x.part"),
        true,
        false,
        10_000_000,
        home.resolve("in.mp4").toString(),
        "smaller, please",
        Instant.parse("2026-03-01T12:00:00Z").plusSeconds(second));
  }

  @Test
  void aRenderComesBackAsItWas() {
    journal.begin(render("render_1", "local", 0));

    assertEquals(List.of(render("render_1", "local", 0)), journal.renders("local"));
    assertTrue(journal.hasRender("render_1"));
  }

  @Test
  void theOldestComesFirstAndOtherBackendsAreLeftOut() {
    journal.begin(render("render_2", "local", 5));
    journal.begin(render("render_1", "local", 1));
    journal.begin(render("render_3", "https://api.example", 0));

    assertEquals(
        List.of("render_1", "render_2"),
        journal.renders("local").stream().map(StartedRender::id).toList());
  }

  @Test
  void whatHasEndedIsGone() throws IOException {
    journal.begin(render("render_1", "local", 0));
    journal.lockRender("render_1").orElseThrow().close();
    journal.endRender("render_1");

    assertTrue(journal.renders("local").isEmpty());
    assertFalse(journal.hasRender("render_1"));
    try (var left = Files.list(home.resolve(".local/state/clipchat/journal/renders"))) {
      assertEquals(0, left.count());
    }
  }

  @Test
  void aLockIsHeldByOne() {
    journal.begin(render("render_1", "local", 0));
    try (LockFile held = journal.lockRender("render_1").orElseThrow()) {
      assertTrue(journal.lockRender("render_1").isEmpty());
    }
    journal.lockRender("render_1").orElseThrow().close();
  }

  @Test
  void aMessageComesBackAsItWas() {
    SentMessage message =
        new SentMessage(
            "m1",
            "local",
            "s1",
            "line one\nline two",
            "{\"draft\":" + DRAFT + "}",
            Instant.parse("2026-03-01T12:00:00Z"));
    journal.begin(message);

    assertEquals(List.of(message), journal.messages("local"));
    journal.endMessage("m1");
    assertTrue(journal.messages("local").isEmpty());
  }

  @Test
  void anEmptyHomeHasNothingUnderWay() {
    assertTrue(journal.renders("local").isEmpty());
    assertTrue(journal.messages("local").isEmpty());
  }
}
