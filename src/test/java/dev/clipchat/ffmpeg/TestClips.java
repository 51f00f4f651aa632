package dev.clipchat.ffmpeg;

import dev.clipchat.files.LockFile;
import dev.clipchat.files.Places;
import dev.clipchat.files.WholeFile;
import dev.clipchat.pace.Pace;
import dev.clipchat.pace.Stop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Clips for tests, made with ffmpeg when they are first asked for and kept below the build folder:
 * what one test class made, the next finds. The programs are unpacked there too, not into a home.
 */
public final class TestClips {

  private static final Path FOLDER =
      Path.of(System.getProperty("clipchat.test.folder", "target/test-folder")).toAbsolutePath();

  private TestClips() {}

  /** Places that no real home has a part in; the cache lasts from run to run. */
  public static Places places() {
    Path home = FOLDER.resolve("home");
    return new Places(
        home,
        home.resolve("config"),
        home.resolve("state"),
        home.resolve("data"),
        FOLDER.resolve("cache"));
  }

  public static Binaries binaries() {
    return Found.BINARIES;
  }

  /** Looked for once. */
  private static final class Found {
    private static final Binaries BINARIES =
        Binaries.find(Map.of("PATH", System.getenv("PATH")), places().cache());
  }

  /** In real time. */
  public static Ffmpeg ffmpeg() {
    return new Ffmpeg(binaries(), Pace.real());
  }

  /**
   * The same, but as if built without a filter: it is not there for whoever asks, and what would
   * use it ends as it does in a real one.
   */
  public static Ffmpeg without(String filter, Path folder) throws IOException {
    Binaries real = binaries();
    Path script =
        Files.writeString(
            folder.resolve("ffmpeg-without-" + filter),
            """
            #!/bin/sh
            case "$*" in
              *"-h filter=%1$s"*) echo "Unknown filter '%1$s'."; exit 0 ;;
              *%1$s*) echo "No such filter: '%1$s'" >&2; exit 8 ;;
            esac
            exec '%2$s' "$@"
            """
                .formatted(filter, real.ffmpeg()));
    if (!script.toFile().setExecutable(true)) {
      throw new IOException("no programs in " + folder);
    }
    return new Ffmpeg(
        new Binaries(script, real.ffprobe(), real.libraries(), Binaries.Origin.NAMED), Pace.real());
  }

  public static Probe probe(Path file) {
    return new Prober(ffmpeg()).probe(file, new Stop());
  }

  /** A moving test picture (its top left corner is white) with a tone: 320x180, 25 fps, H.264. */
  public static Path clip(double seconds) {
    return clip(320, 180, 25, seconds);
  }

  public static Path clip(int width, int height, int fps, double seconds) {
    return made(
        "clip-%dx%d-%dfps-%ss.mp4".formatted(width, height, fps, seconds),
        "-f",
        "lavfi",
        "-i",
        "testsrc2=s=%dx%d:r=%d:d=%s,drawbox=0:0:40:40:white:fill"
            .formatted(width, height, fps, seconds),
        "-f",
        "lavfi",
        "-i",
        "sine=440:r=48000:d=" + seconds,
        "-c:v",
        "libx264",
        "-preset",
        "ultrafast",
        "-crf",
        "18",
        "-pix_fmt",
        "yuv420p",
        "-c:a",
        "aac",
        "-b:a",
        "96k");
  }

  /** The same picture without sound. */
  public static Path silent(double seconds) {
    return made(
        "silent-%ss.mp4".formatted(seconds),
        "-f",
        "lavfi",
        "-i",
        "testsrc2=s=320x180:r=25:d=%s,drawbox=0:0:40:40:white:fill".formatted(seconds),
        "-c:v",
        "libx264",
        "-preset",
        "ultrafast",
        "-pix_fmt",
        "yuv420p");
  }

  /** A picture that is hard to compress: noise that moves. */
  public static Path noise(int width, int height, int fps, double seconds) {
    return made(
        "noise-%dx%d-%dfps-%ss.mp4".formatted(width, height, fps, seconds),
        "-f",
        "lavfi",
        "-i",
        "testsrc2=s=%dx%d:r=%d:d=%s,noise=alls=40:allf=t".formatted(width, height, fps, seconds),
        "-f",
        "lavfi",
        "-i",
        "sine=440:r=48000:d=" + seconds,
        "-c:v",
        "libx264",
        "-preset",
        "ultrafast",
        "-crf",
        "16",
        "-pix_fmt",
        "yuv420p",
        "-c:a",
        "aac");
  }

  /** A tone alone. */
  public static Path tone(double seconds) {
    return made("tone-%ss.m4a".formatted(seconds), "-f", "lavfi", "-i", "sine=880:d=" + seconds);
  }

  /** A picture alone. */
  public static Path picture() {
    return made("picture.png", "-f", "lavfi", "-i", "color=red:s=200x100:r=1", "-frames:v", "1");
  }

  /** What a source of ffmpeg's draws. */
  public static Path drawn(String name, String source) {
    List<String> all = new ArrayList<>(List.of("-f", "lavfi", "-i", source));
    all.addAll(List.of("-c:v", "libx264", "-preset", "ultrafast"));
    all.addAll(List.of("-pix_fmt", "yuv420p"));
    return made(name, all.toArray(String[]::new));
  }

  /** Any other clip: the arguments make it, the name says what it is, alone it is not enough. */
  public static Path made(String name, String... arguments) {
    String recipe = Integer.toHexString(List.of(arguments).hashCode());
    Path file = FOLDER.resolve("clips").resolve(recipe).resolve(name);
    if (Files.exists(file)) {
      return file;
    }
    try (LockFile lock = LockFile.take(file.resolveSibling(name + ".lock"))) {
      if (!Files.exists(file)) {
        Path passing = file.resolveSibling("making-" + name);
        List<String> all = new ArrayList<>(List.of("-v", "error"));
        all.addAll(List.of(arguments));
        all.add(passing.toString());
        ffmpeg().run(all, new Stop());
        WholeFile.release(passing, file, true);
      }
      return file;
    }
  }

  /** The first bytes of a file, under another name. */
  public static Path cut(Path file, int bytes, Path target) {
    try {
      byte[] all = Files.readAllBytes(file);
      return Files.write(target, java.util.Arrays.copyOf(all, Math.min(bytes, all.length)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
