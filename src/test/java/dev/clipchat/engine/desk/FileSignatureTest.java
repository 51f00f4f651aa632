package dev.clipchat.engine.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.clipchat.ffmpeg.TestClips;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Kinds of files, by content alone. */
class FileSignatureTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "mp4, MP4",
    "mov, MP4",
    "m4a, MP4",
    "mkv, MATROSKA",
    "webm, MATROSKA",
    "avi, AVI",
    "wav, WAV",
    "mp3, MP3",
    "aac, AAC",
    "gif, GIF",
    "png, PNG",
    "jpg, JPEG",
    "webp, WEBP",
  })
  void knowsEachAcceptedKind(String ending, FileSignature kind) throws IOException {
    Path file =
        TestClips.made(
            "kind." + ending,
            switch (ending) {
              case "m4a", "wav", "mp3", "aac" ->
                  new String[] {"-f", "lavfi", "-i", "sine=440:d=0.3"};
              case "png", "jpg", "webp" ->
                  new String[] {
                    "-f", "lavfi", "-i", "testsrc2=s=64x64:d=0.1:r=10", "-frames:v", "1"
                  };
              default -> new String[] {"-f", "lavfi", "-i", "testsrc2=s=64x64:d=0.3:r=10"};
            });
    assertEquals(Optional.of(kind), FileSignature.of(file));
    Path renamed = Files.copy(file, folder.resolve("misnamed.txt"));
    assertEquals(Optional.of(kind), FileSignature.of(renamed));
  }

  @ParameterizedTest
  @CsvSource({
    "#EXTM3U",
    "ffconcat version 1.0",
    "<?xml version='1.0'?><MPD/>",
    "v=0",
    "%PDF-1.7",
    "PK",
    "RIFFxxxxNOPE",
    "\u00ff\u00ff\u00ff\u00ff",
    "a",
    "''",
  })
  void knowsNothingElse(String content) throws IOException {
    Path file = folder.resolve("clip.mp4");
    Files.write(file, content.getBytes(StandardCharsets.ISO_8859_1));
    assertEquals(Optional.empty(), FileSignature.of(file));
  }
}
