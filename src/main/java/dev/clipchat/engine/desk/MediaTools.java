package dev.clipchat.engine.desk;

import dev.clipchat.engine.edit.Media;
import dev.clipchat.engine.render.Fonts;
import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.ffmpeg.Binaries;
import dev.clipchat.ffmpeg.Ffmpeg;
import dev.clipchat.ffmpeg.InputLimits;
import dev.clipchat.ffmpeg.Probe;
import dev.clipchat.ffmpeg.Prober;
import dev.clipchat.files.WholeFile;
import dev.clipchat.pace.Pace;
import dev.clipchat.pace.Stop;
import dev.clipchat.words.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The programs, found when first needed, and what they said about files, asked once. */
public final class MediaTools {

  private static final int MOST_REMEMBERED = 500;

  private final Map<String, String> environment;
  private final Path cache;
  private final Pace pace;
  private final Map<Known, Probe> probes = new LinkedHashMap<>();
  private final Fonts fonts;
  private @Nullable Ffmpeg ffmpeg;

  public MediaTools(Map<String, String> environment, Path cache, Pace pace) {
    this.environment = environment;
    this.cache = cache;
    this.pace = pace;
    this.fonts = new Fonts(environment, cache);
  }

  /** A file as it was when it was looked at; what it is does not change with its name. */
  private record Known(Object file, long bytes, FileTime modified) {

    static Known of(Path file) throws IOException {
      BasicFileAttributes facts = Files.readAttributes(file, BasicFileAttributes.class);
      Object key = facts.fileKey();
      return new Known(key == null ? file : key, facts.size(), facts.lastModifiedTime());
    }
  }

  public synchronized Ffmpeg ffmpeg() {
    Ffmpeg found = ffmpeg;
    // Somebody may have emptied the cache: then they are unpacked again.
    if (found == null || !found.isThere()) {
      found = new Ffmpeg(Binaries.find(environment, cache), pace);
      ffmpeg = found;
    }
    return found;
  }

  Fonts fonts() {
    return fonts;
  }

  /**
   * What the file is, by its content alone.
   *
   * @param name what its user calls it; a safe one
   */
  public Probe probe(String name, Path file, Stop stop) {
    try {
      Known known = Known.of(file);
      Probe before = remembered(known);
      if (before != null) {
        return before;
      }
      if (FileSignature.of(file).isEmpty()) {
        throw new ClipchatException(
            new Failure.InputUnsupported(name, Text.of("engine.not_accepted")));
      }
      Probe probe = new Prober(ffmpeg()).probe(file, stop);
      InputLimits.check(name, probe);
      remember(known, probe);
      return probe;
    } catch (IOException e) {
      throw new ClipchatException(
          new Failure.InputUnreadable(Path.of(name), WholeFile.reason(e)), e);
    } catch (ClipchatException e) {
      // Our own file names mean nothing to the user.
      if (e.failure() instanceof Failure.InputUnsupported f && !f.name().equals(name)) {
        throw new ClipchatException(new Failure.InputUnsupported(name, f.why()), e);
      }
      throw e;
    }
  }

  private synchronized @Nullable Probe remembered(Known known) {
    return probes.get(known);
  }

  private synchronized void remember(Known known, Probe probe) {
    if (probes.size() >= MOST_REMEMBERED) {
      probes.remove(probes.keySet().iterator().next());
    }
    probes.put(known, probe);
  }

  /** The facts that edits go by. */
  static Media facts(String name, Probe probe) {
    Media.Kind kind = Media.Kind.valueOf(probe.kind().name());
    Probe.Video picture = probe.picture().orElse(null);
    boolean seen = picture != null && kind != Media.Kind.AUDIO;
    String sound = probe.sound().map(Probe.Audio::codec).orElse("");
    return new Media(
        "",
        name,
        kind,
        kind == Media.Kind.IMAGE ? 0 : Math.max(1, probe.duration().toMillis()),
        seen && picture != null ? picture.shownWidth() : 0,
        seen && picture != null ? picture.shownHeight() : 0,
        kind == Media.Kind.VIDEO && picture != null ? picture.fps() : 0,
        probe.bytes(),
        probe.sound().isPresent(),
        seen && picture != null ? picture.codec() : sound);
  }
}
