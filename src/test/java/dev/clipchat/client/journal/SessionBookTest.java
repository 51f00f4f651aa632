package dev.clipchat.client.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.clipchat.files.Places;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionBookTest {

  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  @TempDir Path home;
  private SessionBook book;

  @BeforeEach
  void open() {
    book = another();
  }

  private SessionBook another() {
    return new SessionBook(Places.of(Map.of("HOME", home.toString()), "Linux"), new ObjectMapper());
  }

  private static KnownSession session(String id, String name, int minute) {
    Instant time = NOON.plusSeconds(60L * minute);
    return new KnownSession(id, "t-" + id, "b", name, 7, NOON, time);
  }

  @Test
  void whatOneProcessPutsAnotherReads() {
    book.put("local", session("s1", "a.mp4", 1), true);

    assertEquals(session("s1", "a.mp4", 1), another().current("local").orElseThrow());
  }

  @Test
  void eachBackendHasItsOwnSessions() {
    book.put("local", session("s1", "", 1), true);
    book.put("https://api.example", session("s2", "", 1), true);

    assertEquals("s1", book.current("local").orElseThrow().id());
    assertEquals("s2", book.current("https://api.example").orElseThrow().id());
    assertEquals(1, book.list("local").size());
    assertTrue(book.list("https://other.example").isEmpty());
  }

  @Test
  void aSessionOfItsOwnLeavesTheCurrentOneAlone() {
    book.put("local", session("s1", "", 1), true);
    book.put("local", session("s2", "", 2), false);

    assertEquals("s1", book.current("local").orElseThrow().id());
    assertEquals(List.of("s2", "s1"), book.list("local").stream().map(KnownSession::id).toList());
  }

  @Test
  void aSessionThatWasLeftUnusedMakesRoomForTheNext() {
    book.put("local", session("s1", "", 1), true);
    book.put("local", session("s2", "", 2), true);
    book.put("https://api.example", session("c1", "", 1), true);
    book.put("https://api.example", session("c2", "", 2), true);

    assertEquals(List.of("s2"), book.list("local").stream().map(KnownSession::id).toList());
    assertEquals(2, book.list("https://api.example").size(), "a cloud may have made something");
  }

  @Test
  void sessionsAreFoundByIdBeginningNameAndNumber() {
    book.put("local", session("abc-1", "holiday.mp4", 1), true);
    book.put("local", session("abd-2", "talk.mkv", 2), true);

    assertEquals("abc-1", book.find("local", "abc-1").orElseThrow().id());
    assertEquals("abc-1", book.find("local", "abc").orElseThrow().id());
    assertEquals("abd-2", book.find("local", "talk.mkv").orElseThrow().id());
    assertEquals("abd-2", book.find("local", "1").orElseThrow().id());
    assertEquals("abc-1", book.find("local", "2").orElseThrow().id());
    assertTrue(book.find("local", "ab").isEmpty(), "two begin like that");
    assertTrue(book.find("local", "3").isEmpty());
  }

  @Test
  void aRemovedSessionIsNotCurrentAnyMore() {
    book.put("local", session("s1", "", 1), true);
    book.remove("local", "s1");

    assertTrue(book.current("local").isEmpty());
    assertTrue(book.list("local").isEmpty());
  }

  @Test
  void manyAtOnceLoseNothing() throws InterruptedException {
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      KnownSession one = session("s" + i, "clip " + i, i);
      SessionBook own = another();
      threads.add(new Thread(() -> own.put("local", one, true)));
    }
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }

    assertEquals(8, book.list("local").size());
  }

  @Test
  void aDamagedBookIsAnEmptyOne() throws IOException {
    book.put("local", session("s1", "", 1), true);
    try (Stream<Path> files = Files.walk(home)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).toList()) {
        Files.writeString(file, "{\"sessions\":[{]");
      }
    }

    assertTrue(book.current("local").isEmpty());
    book.put("local", session("s2", "", 1), true);
    assertEquals("s2", book.current("local").orElseThrow().id());
  }
}
