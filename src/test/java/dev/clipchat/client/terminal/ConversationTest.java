package dev.clipchat.client.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clipchat.client.cli.DeedRunner;
import dev.clipchat.client.intent.Deed;
import dev.clipchat.client.reply.Block;
import dev.clipchat.client.reply.Block.Carried;
import dev.clipchat.client.reply.Block.Stage;
import dev.clipchat.client.reply.ReplySink;
import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.pace.Pace;
import dev.clipchat.pace.Stop;
import dev.clipchat.words.Text;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whole conversations on a terminal in memory. */
@Timeout(240)
class ConversationTest {

  private static final String CTRL_C = "\u0003";
  private static final String CTRL_D = "\u0004";
  private static final String CTRL_R = "\u0012";

  @TempDir private Path home;

  private Rehearsal.Stage stage() {
    return Rehearsal.Stage.in(home);
  }

  /** Answers messages, waits where the message says so. */
  private static final DeedRunner BACKEND =
      (deed, stop, sink, consent) -> {
        if (deed instanceof Deed.Message message) {
          answer(message.text(), stop, sink);
        } else if (deed instanceof Deed.Upload upload) {
          sink.show(
              new Block.Uploaded(
                  upload.sources().get(0),
                  new Block.Media(1920, 1080, Duration.ofSeconds(42), 212_000_000)));
        } else if (deed instanceof Deed.Status) {
          sink.show(
              new Block.Tracks(
                  "Timeline (1 track): 1. Video: a.mp4 (0-42s)", List.of(), List.of()));
        } else if (deed instanceof Deed.Export) {
          render(stop, sink);
        }
      };

  /** Carries half of it and then nothing more. */
  private static final DeedRunner SLOW_UPLOADS =
      (deed, stop, sink, consent) -> {
        if (deed instanceof Deed.Upload) {
          sink.show(
              new Block.Progress(Stage.UPLOADING, "a", 0.5, new Carried(50_000, 100_000), ""));
          Pace.real().pause(Duration.ofMinutes(30), stop);
        } else {
          BACKEND.perform(deed, stop, sink, consent);
        }
      };

  private static void answer(String text, Stop stop, ReplySink sink) {
    sink.show(new Block.TextDelta("You said: "));
    sink.show(new Block.TextDelta(text));
    if (text.contains("slowly")) {
      Pace.real().pause(Duration.ofMinutes(5), stop);
    }
    sink.show(new Block.TextEnd());
    if (text.contains("refuse")) {
      throw new ClipchatException(new Failure.EditRefused("You said: " + text));
    }
    if (text.contains("fail")) {
      throw new ClipchatException(new Failure.ServerFailed(500, Text.asItIs("broken")));
    }
    if (text.contains("crash")) {
      throw new IllegalStateException("a fault of ours");
    }
  }

  private static void render(Stop stop, ReplySink sink) {
    sink.show(new Block.Progress(Stage.RENDERING, "a", 0.58, Carried.NOTHING, ""));
    Pace.real().pause(Duration.ofMinutes(5), stop);
  }

  @Test
  void aWholeConversation() throws Exception {
    Path video = Files.createFile(home.resolve("summer holiday.mp4"));
    try (Rehearsal r = new Rehearsal(stage(), BACKEND)) {
      r.sees("Ready. Videos are processed on this computer").sees("\n>");
      r.enter("'" + video + "'").sees("Added").sees("1920x1080 · 0:42 · 212 MB");
      r.enter("compress this to under 10MB").sees("You said: compress this to under 10MB");
      r.enter("status").sees("1. Video: a.mp4 (0-42s)");
      r.type(CTRL_D);
      assertEquals(0, r.code());
      assertTrue(r.terminalIsAsBefore());
      assertEquals(
          List.of(
              new Deed.NewSession(),
              new Deed.Upload(List.of(video.toString())),
              new Deed.Message("compress this to under 10MB"),
              new Deed.Status()),
          r.deeds());
    }
  }

  @Test
  void whatWasLeftUnfinishedIsOfferedAtTheStart() throws Exception {
    try (Rehearsal r = new Rehearsal(stage().unfinished(1), BACKEND)) {
      r.sees("1 export is unfinished. /jobs resume continues.").sees("\n>").type(CTRL_D);
      assertEquals(0, r.code());
    }
    try (Rehearsal r = new Rehearsal(stage().unfinished(2), BACKEND)) {
      r.sees("2 exports are unfinished. /jobs resume continues.").sees("\n>").type(CTRL_D);
      assertEquals(0, r.code());
    }
    try (Rehearsal r = new Rehearsal(stage(), BACKEND)) {
      r.sees("Ready.").sees("\n>");
      assertFalse(r.shown().contains("unfinished"), r.shown());
      r.type(CTRL_D);
      assertEquals(0, r.code());
    }
  }

  @Test
  void ctrlCInAStreamGivesThePromptBack() throws Exception {
    try (Rehearsal r = new Rehearsal(stage(), BACKEND)) {
      r.sees("\n>").enter("answer slowly").sees("You said: answer slowly");
      r.type(CTRL_C).sees("Stopped waiting").enter("hello").sees("You said: hello");
      r.type(CTRL_D);
      assertEquals(0, r.code());
    }
  }

  @Test
  void ctrlCInARenderTakesTheBarAway() throws Exception {
    try (Rehearsal r = new Rehearsal(stage(), BACKEND)) {
      r.sees("\n>").enter("export").sees("Rendering  ███████████░░░░░░░░░  58%");
      r.type(CTRL_C).sees("Stopped waiting").seesNoMore("58%");
      r.type(CTRL_D);
      assertEquals(0, r.code());
    }
  }

  @Test
  void ctrlCInAnUploadTakesTheBarAwayAndTheNextLineWorks() throws Exception {
    Path video = Files.createFile(home.resolve("a.mp4"));
    try (Rehearsal r = new Rehearsal(stage(), SLOW_UPLOADS)) {
      r.sees("\n>").enter(video.toString()).sees("Uploading  ██████████░░░░░░░░░░  50%");
      r.type(CTRL_C).sees("Stopped waiting").seesNoMore("50%");
      r.enter("hello").sees("You said: hello").type(CTRL_D);
      assertEquals(0, r.code());
    }
  }

  @Test
  void adviceNamesCommandsAsTheyAreTypedHere() throws Exception {
    DeedRunner advising =
        (deed, stop, sink, consent) -> {
          if (deed instanceof Deed.Export) {
            sink.show(new Block.Notice("\"clipchat jobs resume\" finishes it."));
          }
        };
    try (Rehearsal r = new Rehearsal(stage(), advising)) {
      r.sees("\n>").enter("export").sees("\"/jobs resume\" finishes it.").type(CTRL_D);
      assertEquals(0, r.code());
    }
  }

  @Test
  void ctrlCAtThePromptClearsTheLineAndThenSaysHowToLeave() throws Exception {
    try (Rehearsal r = new Rehearsal(stage(), BACKEND)) {
      r.sees("\n>").type("half a line").sees("half a line").type(CTRL_C);
      r.type(CTRL_C).sees("Press Ctrl-D or type /quit to leave");
      r.enter("/quit");
      assertEquals(0, r.code());
      assertEquals(List.of(new Deed.NewSession()), r.deeds());
    }
  }

  @Test
  void whatIsTypedWhileATurnRunsIsNotLost() throws Exception {
    try (Rehearsal r = new Rehearsal(stage(), BACKEND)) {
      r.sees("\n>").enter("export").sees("58%");
      r.type(CTRL_C).sees("Stopped waiting");
      r.enter("answer slowly").sees("You said: answer slowly").type("next");
      r.type(CTRL_C).sees("Stopped waiting");
      r.enter("one").sees("You said: one");
      r.type(CTRL_D);
      assertEquals(0, r.code());
    }
  }

  @Test
  void severalPastedLinesAreOneMessage() throws Exception {
    try (Rehearsal r = new Rehearsal(stage(), BACKEND)) {
      r.sees("\n>").type("\u001b[200~mute it\nrotate it left\u001b[201~").sees("rotate it left");
      r.type("\r").sees("You said: mute it").type(CTRL_D);
      assertEquals(0, r.code());
      assertEquals(new Deed.Message("mute it\nrotate it left"), r.deeds().get(1));
    }
  }

  @Test
  void tabCompletesCommandsPathsSessionsJobsAndSkills() throws Exception {
    Files.createFile(home.resolve("a long name.mp4"));
    Path skill = Files.createDirectories(home.resolve(".claude/skills/mine"));
    Files.writeString(skill.resolve("SKILL.md"), "---\nname: squeezer\nversion: 2.0\n---\n# S\n");
    try (Rehearsal r = new Rehearsal(stage(), BACKEND)) {
      r.sees("\n>").type("/swi\t").sees("> /switch").type("bea\t").sees("> /switch beach");
      r.type(CTRL_C).type("/switch su\t").sees("> /switch summer\\ holiday");
      r.enter("").enter("status").sees("a.mp4 (0-42s)\n>");
      assertTrue(
          r.deeds().contains(new Deed.SwitchSession("summer holiday")), r.deeds().toString());
      r.type("/jobs resume ren\t").sees("> /jobs resume render_17");
      r.type(CTRL_C).type("/skill sq\t").sees("> /skill squeezer");
      r.type(CTRL_C).type(home + "/a\t").sees("a\\ long\\ name.mp4").type("\r");
      r.sees("Added").type(CTRL_D);
      assertEquals(0, r.code());
    }
  }

  @Test
  void theHistoryLastsAndCanBeSearched() throws Exception {
    try (Rehearsal r = new Rehearsal(stage(), BACKEND)) {
      r.sees("\n>").enter("make it green").sees("You said: make it green").type(CTRL_D);
      assertEquals(0, r.code());
    }
    try (Rehearsal r = new Rehearsal(stage(), BACKEND)) {
      r.sees("\n>").type(CTRL_R + "gree").sees("make it green").type("\r");
      r.sees("You said: make it green").type(CTRL_D);
      assertEquals(0, r.code());
    }
  }

  @Test
  void aRefusalIsToldOnceAndAFailureInOneLine() throws Exception {
    try (Rehearsal r = new Rehearsal(stage(), BACKEND)) {
      r.sees("\n>").enter("refuse this").sees("You said: refuse this").enter("then fail");
      r.sees("Error: ");
      assertFalse(r.shown().replaceFirst("You said: refuse this", "").contains("You said: refuse"));
      assertFalse(r.shown().contains("Exception"), r.shown());
      r.type(CTRL_D);
      assertEquals(0, r.code());
    }
  }

  @Test
  void theTerminalIsGivenBackAfterACrash() throws Exception {
    try (Rehearsal r = new Rehearsal(stage(), BACKEND)) {
      r.sees("\n>").enter("crash now");
      java.util.concurrent.ExecutionException e =
          org.junit.jupiter.api.Assertions.assertThrows(
              java.util.concurrent.ExecutionException.class, r::code);
      assertEquals("a fault of ours", e.getCause().getMessage());
      assertTrue(r.terminalIsAsBefore());
    }
  }

  @Test
  void aSmallerWindowGetsAShorterBar() throws Exception {
    try (Rehearsal r = new Rehearsal(stage(), BACKEND)) {
      r.sees("\n>");
      r.resize(34, 20);
      r.enter("export").sees("Rendering  58%");
      r.type(CTRL_C).sees("Stopped waiting").type(CTRL_D);
      assertEquals(0, r.code());
    }
  }

  @Test
  void chineseUsersGetChinese() throws Exception {
    try (Rehearsal r = new Rehearsal(stage().lang("zh_CN.UTF-8"), BACKEND)) {
      r.sees("准备好了").enter("/help").sees("撤销上一步");
      r.enter("退出");
      assertEquals(0, r.code());
    }
  }

  @Test
  void fortyColumnsAreEnough() throws Exception {
    try (Rehearsal r = new Rehearsal(stage().columns(40), BACKEND)) {
      r.sees("Ready.").enter("/help").sees("/quit").enter("status").sees("Timeline (1 track)");
      r.type(CTRL_D);
      assertEquals(0, r.code());
    }
  }
}
