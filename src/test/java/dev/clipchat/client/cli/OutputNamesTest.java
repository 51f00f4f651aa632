package dev.clipchat.client.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.clipchat.client.intent.CompressRequest;
import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.units.Size;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where results go, and what is refused before anything is done for them. */
class OutputNamesTest {

  @TempDir Path home;

  private static OutputNames names(String output, String... files) {
    return new OutputNames(
        new CompressRequest(
            List.of(files),
            new Size(10_000_000),
            null,
            CompressRequest.Picture.OPEN,
            CompressRequest.Part.WHOLE,
            "",
            new CompressRequest.Delivery(output, false, false, true, 1)));
  }

  private static Failure refused(String output, String... files) {
    OutputNames names = names(output, files);
    return assertThrows(ClipchatException.class, () -> names.of(Path.of(files[0]))).failure();
  }

  @Test
  void aVideosNameIsNoFolderForSeveralFiles() {
    Path one = home.resolve("one.mp4");

    assertInstanceOf(Failure.Usage.class, refused(one.toString(), "a.mp4", "b.mp4"));
    assertFalse(Files.exists(one));
  }

  @Test
  void aVideosNameIsAFolderWhereItIsSaidOrThere() throws IOException {
    Path said = home.resolve("said.mp4");
    Path there = Files.createDirectory(home.resolve("there.mp4"));

    assertEquals(
        said.resolve("a-10MB.mp4"),
        names(said + "/", "a.mp4", "b.mp4").of(Path.of("a.mp4")).target());
    assertEquals(
        there.resolve("a-10MB.mp4"),
        names("" + there, "a.mp4", "b.mp4").of(Path.of("a.mp4")).target());
  }

  @Test
  void severalFilesMakeAFolderOfAnyOtherName() throws IOException {
    Path small = home.resolve("small");

    assertEquals(
        small.resolve("a-10MB.mp4"),
        names("" + small, "a.mp4", "b.mp4").of(Path.of("a.mp4")).target());
    try (var left = Files.list(small)) {
      assertEquals(0, left.count(), "the trial is gone");
    }
  }

  @Test
  void aFolderThatTakesNoFilesIsToldAtOnce() {
    assumeTrue(Files.isDirectory(Path.of("/proc/self")));

    // Why it takes none is told differently to root and to others.
    assertInstanceOf(Failure.OutputUnwritable.class, refused("/proc", "a.mp4", "b.mp4"));
    assertInstanceOf(Failure.OutputUnwritable.class, refused("/proc/small/", "a.mp4", "b.mp4"));
  }

  @Test
  void anEndingThatNoResultHasIsRefused() throws IOException {
    Path folder = Files.createDirectory(home.resolve("shots.v1"));

    for (String name : List.of("foo.txt", "foo.avi", "shots.v2", "out.d/foo.heic", "a.tar.gz")) {
      Failure.Usage usage = (Failure.Usage) refused(name, "a.mp4");
      assertTrue(usage.hint().toString().contains("mp4, webm"), usage::toString);
    }
    for (String name :
        List.of("foo", "foo.MP4", "clip 1.5", "Mr. Smith", "x.d/foo", "foo.m4v", "foo.jpeg")) {
      assertEquals(Path.of(name), names(name, "a.mp4").of(Path.of("a.mp4")).target());
    }
    assertEquals(
        folder.resolve("a-10MB.mp4"), names("" + folder, "a.mp4").of(Path.of("a.mp4")).target());
  }
}
