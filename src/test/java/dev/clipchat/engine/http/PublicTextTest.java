package dev.clipchat.engine.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "The server cannot keep its state: no space left on device|The server cannot keep its state: no space left on device",
        "The file is not there: /home/ann/.local/share/clipchat/x/source|The file is not there: source",
        "ffmpeg failed: Error opening input file /var/lib/data/sessions/1/source: Invalid data|ffmpeg failed: Error opening input file source: Invalid data",
        "Cannot open '/home/ann smith/my clips/a.mp4' (denied)|Cannot open 'a.mp4' (denied)",
        "ffmpeg failed: [AVFilterGraph @ 0x55d0c0] Error parsing filterchain '[0:v]scale=640:-2;fps=25' around: |ffmpeg failed: Error parsing filterchain … around:",
        "Failed to set value 'scale=w=10:h=20' for option 'filter_complex': Invalid argument|Failed to set value … for option 'filter_complex': Invalid argument",
        "C:\\Users\\Ann\\clip.mp4 is gone|clip.mp4 is gone",
        "Cannot fetch http://clips.example/a/b.mp4: it answered 404|Cannot fetch http://clips.example/a/b.mp4: it answered 404",
        "file:///etc/passwd is not served|passwd is not served",
        "\"my clip.mp4\" is no longer there|\"my clip.mp4\" is no longer there",
        "POST /api/tasks is a call|POST tasks is a call",
        "1/2 of 3/4|1/2 of 3/4",
      })
  void leavesOutWhereThingsLieAndHowTheyAreDone(String said, String told) {
    assertEquals(told.strip(), PublicText.of(said).strip());
  }
}
