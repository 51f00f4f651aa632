package dev.clipchat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clipchat.ffmpeg.Binaries;
import dev.clipchat.ffmpeg.Ffmpeg;
import dev.clipchat.pace.Pace;
import dev.clipchat.pace.Stop;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The program as it is started, on a real pseudo terminal, with the real backend. */
@Timeout(600)
class ChatOnPtyIT {

  private static final String CTRL_C = "\u0003";
  private static final String CTRL_D = "\u0004";

  @TempDir private Path home;

  @BeforeEach
  void makeAClip() {
    Ffmpeg ffmpeg =
        new Ffmpeg(Binaries.find(System.getenv(), home.resolve(".cache/clipchat")), Pace.real());
    ffmpeg.run(
        List.of(
            "-f",
            "lavfi",
            "-i",
            "testsrc2=size=640x360:rate=30:duration=20",
            "-c:v",
            "libx264",
            "-preset",
            "ultrafast",
            "-pix_fmt",
            "yuv420p",
            home.resolve("summer holiday.mp4").toString()),
        new Stop());
  }

  @Test
  void aConversationWithInterruptionsAndTheTerminalAsItWas() throws Exception {
    try (Pty pty = new Pty(home)) {
      String before = pty.settings();
      pty.enter(Launched.launcher().toString()).sees("Ready. Videos are processed");
      pty.prompted(">").enter("'" + home + "/summer holiday.mp4'").sees("640x360 · 0:20");
      pty.prompted(">").type("\u001b[200~trim the first 2 seconds\nmute it\u001b[201~").type("\r");
      pty.sees("0:18 long");
      pty.prompted(">").resize(60, 24).enter("status").sees("Timeline (1 track): 1. Video");
      pty.prompted(">")
          .enter("compress this to under 300kB")
          .sees("300 kB")
          .prompted(">")
          .enter("export")
          .sees("Rendering");
      pty.type(CTRL_C).sees("jobs resume").prompted(">");
      pty.type("/jo\t").sees("> /jobs").type("\r").sees("render_");
      pty.type(CTRL_D).prompted("$");
      assertEquals(before, pty.settings());

      pty.enter("clear; " + Launched.launcher() + " --continue").sees("Ready.");
      pty.sees("unfinished").prompted(">");
      pty.type("\u0012status").sees("status").type("\r").sees("1. Video: summer holiday.mp4");
      pty.type(CTRL_D).prompted("$");
      assertEquals(before, pty.settings());
    }
  }

  @Test
  void onADumbTerminalCtrlCDoesNotEndTheConversationEither() throws Exception {
    try (Pty pty = new Pty(home, Map.of("TERM", "dumb"))) {
      pty.enter(Launched.launcher().toString()).sees("Ready.").prompted(">");
      pty.type("half a line")
          .sees("half a line")
          .type(CTRL_C)
          .sees("/quit to leave.")
          .prompted(">");
      pty.enter("'" + home + "/summer holiday.mp4'").sees("640x360 · 0:20").prompted(">");
      pty.enter("under 300kB").sees("300 kB").prompted(">").enter("export").sees("> export\n");
      pty.type(CTRL_C).prompted(">").enter("status").sees("1. Video");
      pty.prompted(">").enter("/quit").prompted("$");
    }
  }

  @Test
  void theTerminalIsGivenBackWhenTheProgramIsTerminated() throws Exception {
    try (Pty pty = new Pty(home)) {
      String before = pty.settings();
      pty.enter(Launched.launcher().toString()).sees("Ready.").prompted(">");
      ProcessHandle java = pty.java();
      assertTrue(java.destroy());
      java.onExit().get(2, TimeUnit.MINUTES);
      // The shell's prompt begins a line of its own, below the chat's.
      pty.sees("\n>\n$");
      assertEquals(before, pty.settings());
    }
  }

  @Test
  void whatIsTypedBeforeTheFirstPromptIsNotLost() throws Exception {
    try (Pty pty = new Pty(home)) {
      pty.enter(Launched.launcher().toString());
      pty.enter("what is on the timeline?").type("and then");
      pty.sees("> what is on the timeline?").sees("The timeline is empty.");
      pty.sees("\n> and then");
    }
  }

  @Test
  void ctrlCInAnUploadStopsItAndTheConversationGoesOn() throws Exception {
    Path video = home.resolve("long.mp4");
    try (RandomAccessFile file = new RandomAccessFile(video.toFile(), "rw")) {
      file.write(new byte[] {0, 0, 0, 16, 'f', 't', 'y', 'p', 'i', 's', 'o', 'm', 0, 0, 2, 0});
      file.setLength(400L << 20);
    }
    try (SlowCloud cloud = new SlowCloud();
        Pty pty = new Pty(home, Map.of("NEMO_API_URL", cloud.url(), "NEMO_TOKEN", "given"))) {
      pty.enter(Launched.launcher().toString()).sees("in the cloud").prompted(">");
      pty.enter("long.mp4").sees("Uploading");
      cloud.awaitUpload();
      pty.type(CTRL_C).sees("Stopped waiting").prompted(">");
      assertTrue(cloud.uploadWasCut(), "the rest of the file stayed here");
      pty.enter("credits").sees("77").prompted(">");
      pty.type(CTRL_D).prompted("$");
    }
  }
}
