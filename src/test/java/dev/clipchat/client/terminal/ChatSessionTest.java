package dev.clipchat.client.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clipchat.client.cli.DeedRunner;
import dev.clipchat.client.intent.Deed;
import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.words.Text;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Which session and backend a chat works with, and that it never changes them unasked. */
@Timeout(240)
class ChatSessionTest {

  @TempDir private Path home;

  private static final DeedRunner NOTHING = (deed, stop, sink, consent) -> {};

  private Rehearsal chat(DeedRunner doer, String... args) throws Exception {
    Rehearsal r = new Rehearsal(Rehearsal.Stage.in(home), doer, args);
    r.sees("\n>");
    return r;
  }

  @Test
  void aSessionThatIsNamedIsTheOneThatTheChatWorksIn() throws Exception {
    try (Rehearsal r = chat(NOTHING, "--session", "holiday")) {
      r.enter("status").enter("/quit");
      assertEquals(0, r.code());
      assertEquals(List.of(new Deed.Status()), r.deeds());
      assertEquals(Optional.of("holiday"), r.backends().get(0).session());
    }
  }

  @Test
  void anotherSkillKeepsTheSession() throws Exception {
    try (Rehearsal r = chat(NOTHING)) {
      r.enter("/skill free-video-compressor").sees("Skill: free-video-compressor");
      r.enter("status").enter("/quit");
      assertEquals(0, r.code());
      assertEquals(List.of(new Deed.NewSession(), new Deed.Status()), r.deeds());
      assertEquals(Optional.empty(), r.backends().get(0).session());
      assertEquals(Optional.of("s7"), r.backends().get(1).session());
    }
  }

  @Test
  void aBackendThatCannotBeReachedIsNotSwitchedTo() throws Exception {
    AtomicBoolean begun = new AtomicBoolean();
    DeedRunner offline =
        (deed, stop, sink, consent) -> {
          if (deed instanceof Deed.NewSession && !begun.compareAndSet(false, true)) {
            throw new ClipchatException(
                new Failure.Unreachable("cloud.example", Text.asItIs("no answer")));
          }
        };
    try (Rehearsal r = chat(offline)) {
      r.enter("/cloud").sees("still processed on this computer");
      r.enter("status").enter("/cloud").enter("/local").sees("Already so.");
      r.enter("/quit");
      assertEquals(0, r.code());
      assertEquals(3, r.backends().size());
      assertTrue(r.backends().get(1).cloud());
    }
  }

  /** The program is the one that the settings file names; it would never end by itself. */
  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aLongComparisonCanBeStopped() throws Exception {
    Path started = home.resolve("started");
    String script =
        """
        #!/bin/sh
        case "$*" in *-version*) echo "ffmpeg version 7.0"; exit 0;; esac
        touch "%s"
        exec sleep 3600
        """
            .formatted(started);
    for (String name : List.of("ffmpeg", "ffprobe")) {
      assertTrue(Files.writeString(home.resolve(name), script).toFile().setExecutable(true));
    }
    Path settings = home.resolve(".config/clipchat/config.yaml");
    Files.createDirectories(settings.getParent());
    Files.writeString(settings, "ffmpeg: " + home.resolve("ffmpeg") + "\n");
    Path clip = Files.writeString(home.resolve("a.mp4"), "a video");
    try (Rehearsal r = chat(NOTHING)) {
      r.enter("/compare " + clip + " " + clip);
      while (!Files.exists(started)) {
        Thread.onSpinWait();
      }
      r.type("\u0003").sees("Stopped waiting").enter("/quit");
      assertEquals(0, r.code());
    }
  }
}
