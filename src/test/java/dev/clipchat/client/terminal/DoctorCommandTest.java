package dev.clipchat.client.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.clipchat.client.terminal.Shell.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The computer looked at by a command, as a script or a bug report needs it. */
@Timeout(240)
class DoctorCommandTest {

  private static final Set<String> LEVELS = Set.of("fine", "note", "broken");

  @TempDir private Path home;
  private Shell shell;

  /** An ffmpeg that answers at once and lists no encoder. */
  @BeforeEach
  void programsThatCannotEncode() throws IOException {
    Path programs = Files.createDirectories(home.resolve("programs"));
    for (String name : List.of("ffmpeg", "ffprobe")) {
      Path program = Files.writeString(programs.resolve(name), "#!/bin/sh\necho version 9.9\n");
      assertTrue(program.toFile().setExecutable(true));
    }
    shell =
        new Shell(home, (deed, stop, sink, consent) -> {})
            .with("CLIPCHAT_FFMPEG", programs.toString())
            .with("HTTPS_PROXY", "http://karl:geheim@proxy.example:3128");
  }

  @Test
  void aScriptReadsEachCheck() throws IOException {
    Ran ran = shell.run("doctor", "--json");
    JsonNode report = new ObjectMapper().readTree(ran.out());
    assertFalse(report.get("ok").booleanValue(), ran.out());
    assertNotEquals(0, ran.code(), "a fault can be seen without reading");
    for (JsonNode check : report.get("checks")) {
      String level = check.get("level").textValue();
      assertTrue(LEVELS.contains(level), level);
      assertEquals(!level.equals("broken"), check.get("ok").booleanValue(), check.toString());
      assertEquals(level.equals("fine"), check.get("fix").isNull(), check.toString());
      assertTrue(check.get("found").isTextual(), check.toString());
    }
    JsonNode encoders = check(report, "encoders");
    assertEquals("missing: libx264, aac", encoders.get("found").textValue());
    assertTrue(encoders.get("fix").textValue().contains("CLIPCHAT_FFMPEG"), encoders.toString());
    assertEquals("auto", check(report, "colours").get("found").textValue());
    assertFalse(ran.out().contains("geheim"), ran.out());
  }

  @Test
  void anArchiveForABugReportIsWrittenOnce() throws IOException {
    Path bundle = home.resolve("report.zip");
    Ran ran = shell.run("doctor", "--bundle", "~/report.zip");
    assertTrue(ran.out().lines().anyMatch(bundle.toString()::equals), ran.out());
    try (ZipFile zip = new ZipFile(bundle.toFile())) {
      Set<String> names = new TreeSet<>();
      zip.stream().map(ZipEntry::getName).forEach(names::add);
      assertEquals(Set.of("clipchat.log", "doctor.txt", "settings.txt"), names);
    }
    byte[] written = Files.readAllBytes(bundle);
    Ran again = shell.run("doctor", "--bundle", "~/report.zip");
    assertEquals(73, again.code(), again.err());
    assertTrue(again.err().contains("report.zip"), again.err());
    assertTrue(java.util.Arrays.equals(written, Files.readAllBytes(bundle)), "as it was");
  }

  private static JsonNode check(JsonNode report, String what) {
    return StreamSupport.stream(report.get("checks").spliterator(), false)
        .filter(check -> check.get("what").textValue().equals(what))
        .findFirst()
        .orElseThrow();
  }
}
