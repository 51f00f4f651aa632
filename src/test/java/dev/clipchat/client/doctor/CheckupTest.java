package dev.clipchat.client.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clipchat.client.doctor.Finding.Level;
import dev.clipchat.client.settings.Settings;
import dev.clipchat.client.settings.SettingsLoader;
import dev.clipchat.client.translate.Words;
import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.ffmpeg.Walls;
import dev.clipchat.files.Places;
import dev.clipchat.pace.Pace;
import dev.clipchat.pace.Stop;
import dev.clipchat.words.Foreign;
import dev.clipchat.words.Language;
import dev.clipchat.words.Phrasebook;
import dev.clipchat.words.Text;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckupTest {

  private static final Phrasebook ENGLISH = new Phrasebook(Language.ENGLISH);

  @TempDir private Path home;
  private final Map<String, String> environment = new HashMap<>();

  @Test
  void aComputerWithoutFfmpegIsBrokenAndTheFixIsSaid() {
    Report report = checkup(stop -> {});
    assertFalse(report.well());
    Finding ffmpeg = found(report, "ffmpeg");
    assertEquals(Level.BROKEN, ffmpeg.level());
    assertTrue(said(ffmpeg.fix()).contains("CLIPCHAT_FFMPEG"), said(ffmpeg.fix()));
  }

  @Test
  void whatOneCanDoWithoutBreaksNothing() throws IOException {
    aWorkingFfmpeg();
    Report report = checkup(stop -> {});
    assertTrue(report.well(), () -> report.text(ENGLISH));
    Finding chinese = found(report, "Chinese characters");
    assertEquals(Level.NOTE, chinese.level());
    assertTrue(said(chinese.fix()).contains("Noto"), said(chinese.fix()));
    assertEquals("/fonts/plain.ttf", said(found(report, "Latin letters").found()));
  }

  @Test
  void encodersAreTriedAndMissingOnesAreNamed() throws IOException {
    aWorkingFfmpeg();
    Report report = checkup(stop -> {});
    assertEquals("H.264 and AAC work", said(found(report, "encoders").found()));
    assertEquals("missing: libsvtav1", said(found(report, "more encoders").found()));
    assertEquals(
        "h264_nvenc", said(found(report, "hardware encoders").found()), "qsv has no device");
  }

  @Test
  void filtersThatAnOlderFfmpegLacksAreNamedWithWhatGoesWithoutThem() throws IOException {
    aWorkingFfmpeg();
    Finding filters = found(checkup(stop -> {}), "filters");
    assertEquals(Level.NOTE, filters.level());
    String found = said(filters.found());
    assertTrue(found.contains("xpsnr is missing: quality is measured by SSIM"), found);
    assertFalse(found.contains("zscale"), found);
  }

  @Test
  void whatStandsAroundEachRunIsSaid() throws IOException {
    aWorkingFfmpeg();
    Finding sandbox = found(checkup(stop -> {}), "sandbox");
    assertTrue(said(sandbox.found()).contains("bounded memory and output"), said(sandbox.found()));
    Finding whole = WallsCheck.finding(Walls.BUBBLEWRAP);
    assertEquals(Level.FINE, whole.level());
    assertEquals(
        "bubblewrap: no network, no other files, no further rights, bounded memory and output",
        said(whole.found()));
    Finding less = WallsCheck.finding(Walls.NAMESPACES);
    assertEquals(Level.NOTE, less.level());
    assertTrue(said(less.fix()).contains("bubblewrap"), said(less.fix()));
  }

  @Test
  void aBackendThatDoesNotAnswerIsBrokenWithItsReason() throws IOException {
    aWorkingFfmpeg();
    Report report =
        checkup(
            stop -> {
              throw new ClipchatException(
                  new Failure.Unreachable("api.example", Text.asItIs("no route")));
            });
    Finding backend = found(report, "backend");
    assertEquals(Level.BROKEN, backend.level());
    assertTrue(said(backend.found()).contains("no route"), said(backend.found()));
    assertFalse(backend.fix().isEmpty());
  }

  @Test
  void aBackendThatIsSilentIsNotWaitedForWithoutEnd() throws IOException {
    aWorkingFfmpeg();
    Pace hasty =
        new Pace() {
          @Override
          public java.time.Instant now() {
            return java.time.Instant.EPOCH;
          }

          @Override
          public void pause(java.time.Duration time, Stop stop) {
            stop.check();
          }
        };
    java.util.concurrent.CountDownLatch stopped = new java.util.concurrent.CountDownLatch(1);
    NetworkCheck check = new NetworkCheck(settings(), Words.of("en"), hasty);
    List<Finding> findings =
        check.findings(
            stop -> {
              try (Stop.Hook hook = stop.onStop(stopped::countDown)) {
                stopped.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              stop.check();
            });
    Finding backend = findings.get(findings.size() - 1);
    assertEquals(Level.BROKEN, backend.level());
    assertTrue(said(backend.found()).contains("no answer"), said(backend.found()));
  }

  @Test
  void eachWayOutIsSaid() {
    environment.put("HTTPS_PROXY", "http://karl:geheim@proxy.example:3128");
    environment.put("NO_PROXY", "localhost,.example");
    Report report = checkup(stop -> {});
    assertEquals(
        "http://***@proxy.example:3128",
        report
            .text(ENGLISH)
            .lines()
            .filter(l -> l.startsWith("ok proxy"))
            .findFirst()
            .orElse("")
            .replace("ok proxy: ", ""));
    assertEquals("none", said(found(report, "http-proxy").found()));
    assertEquals("localhost,.example", said(found(report, "no-proxy").found()));
  }

  @Test
  void foldersThatOthersCanReadAreNoted() throws IOException {
    Path state = Files.createDirectories(home.resolve(".local/state/clipchat"));
    Files.setPosixFilePermissions(
        state, java.nio.file.attribute.PosixFilePermissions.fromString("rwxr-xr-x"));
    Finding finding = found(checkup(stop -> {}), "state");
    assertEquals(Level.NOTE, finding.level());
    assertTrue(said(finding.fix()).contains("chmod 700"), said(finding.fix()));
  }

  @Test
  void noSecretGetsIntoTheBundle() throws IOException {
    environment.put("NEMO_TOKEN", "plain-token-0815");
    environment.put("HTTPS_PROXY", "karl:geheim@proxy.example:3128");
    environment.put("HTTP_PROXY", "http://petra:hush@proxy.example:3128");
    Path log = home.resolve("clipchat.log");
    Files.writeString(
        log,
        String.join(
            "\n",
            "token plain-token-0815 and nmv_usr_abc.DEF-1 and clm_xyz",
            "Authorization: Bearer zzz.yyy",
            "GET http://127.0.0.1:4711/53cretb4se/api/x",
            "GET https://store.example/v.mp4?X-Amz-Signature=cafe&sig=deadbeef&part=1",
            "proxy http://other:pass@proxy.example",
            home + "/Videos/a.mp4"));
    Path file = home.resolve("out/report.zip");
    Files.createDirectories(file.getParent());
    Report report = checkup(stop -> {});
    new ReportArchive(Redaction.of(settings(), home)).write(file, report, settings(), log);
    String all = everythingIn(file);
    for (String secret :
        List.of(
            "0815",
            "karl",
            "geheim",
            "petra",
            "hush",
            "abc.DEF",
            "xyz",
            "zzz",
            "53cret",
            "cafe",
            "deadbeef",
            "other:pass",
            home.toString())) {
      assertFalse(all.contains(secret), () -> secret + " is in it:\n" + all);
    }
    assertTrue(all.contains("part=1") && all.contains("~/Videos/a.mp4"), all);
    assertFalse(report.text(ENGLISH).contains("geheim"));
    assertThrows(
        ClipchatException.class,
        () ->
            new ReportArchive(Redaction.of(settings(), home)).write(file, report, settings(), log),
        "what is there stays there");
  }

  @Test
  void eachFindingIsWordedInChinese() {
    Report report = checkup(stop -> {});
    Phrasebook chinese = new Phrasebook(Language.CHINESE);
    for (Finding finding : report.findings()) {
      String key = "doctor.what_" + finding.what().toLowerCase(Locale.ROOT).replaceAll("[ -]", "_");
      assertTrue(chinese.find(key).isPresent(), finding.what());
      assertFalse(Foreign.inChinese(chinese.say(finding.fix())), chinese.say(finding.fix()));
    }
  }

  private static String said(Text text) {
    return ENGLISH.say(text);
  }

  private Settings settings() {
    environment.put("HOME", home.toString());
    return new SettingsLoader(environment, Places.of(environment, "Linux")).load(Map.of());
  }

  private Report checkup(Consumer<Stop> ask) {
    environment.put("HOME", home.toString());
    environment.putIfAbsent("CLIPCHAT_FFMPEG", home.resolve("nothing").toString());
    Checkup.Computer computer =
        new Checkup.Computer(
            environment,
            Places.of(environment, "Linux"),
            text ->
                text.contains("ü") ? Optional.of(Path.of("/fonts/plain.ttf")) : Optional.empty(),
            stream -> false,
            Map.of("columns", Text.asItIs("80"), "pictures", Text.of("doctor.not_shown")),
            home.resolve("clipchat.log"),
            Pace.real());
    return new Checkup(computer, settings(), Words.of("en")).run("1.2.3", ask, new Stop());
  }

  /** Lists five encoders; of the two of hardware only one gets to its end. */
  private void aWorkingFfmpeg() throws IOException {
    Path folder = Files.createDirectories(home.resolve("programs"));
    String script =
        """
        #!/bin/sh
        case "$*" in
          *-version*) echo "ffmpeg version 9.9 Copyright (c)" ;;
          *-encoders*) echo " V....D libx264  H.264"; echo " V....D libx265  HEVC";
            echo " A....D aac  AAC"; echo " V....D h264_nvenc  x"; echo " V....D h264_qsv  x" ;;
          *-filters*) echo " .SC zscale  V->V  Apply"; echo " T.C drawtext  V->V  Draw" ;;
          *h264_qsv*) echo "no device" >&2; exit 1 ;;
        esac
        """;
    for (String name : List.of("ffmpeg", "ffprobe")) {
      Path program = Files.writeString(folder.resolve(name), script);
      assertTrue(program.toFile().setExecutable(true));
    }
    environment.put("CLIPCHAT_FFMPEG", folder.toString());
  }

  private static Finding found(Report report, String what) {
    return report.findings().stream().filter(f -> f.what().equals(what)).findFirst().orElseThrow();
  }

  private static String everythingIn(Path zip) throws IOException {
    StringBuilder all = new StringBuilder();
    try (ZipFile file = new ZipFile(zip.toFile())) {
      for (ZipEntry entry : file.stream().map(ZipEntry.class::cast).toList()) {
        try (InputStream in = file.getInputStream(entry)) {
          all.append(new String(in.readAllBytes(), StandardCharsets.UTF_8)).append('\n');
        }
      }
    }
    return all.toString();
  }
}
