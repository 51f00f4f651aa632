package dev.clipchat.ffmpeg;

import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.files.WholeFile;
import dev.clipchat.words.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The programs that came with us: unpacked once, and once tried. What the trial found out (which
 * libraries this system lacks) is kept beside them, since trying costs a start of each program.
 */
final class BundledPrograms {

  /**
   * Libraries for screen capture, sound cards and video hardware, which the programs are linked to
   * and which no call of ours ever enters: empty ones will do.
   */
  private static final Set<String> DISPENSABLE =
      Set.of(
          "libxcb.so.1",
          "libxcb-shm.so.0",
          "libasound.so.2",
          "libpulse.so.0",
          "libdrm.so.2",
          "libva.so.2",
          "libva-drm.so.2",
          "libudev.so.1");

  private final Path folder;
  private final String platform;

  BundledPrograms(Path folder, String platform) {
    this.folder = folder;
    this.platform = platform;
  }

  /** As the jars name it: {@code linux-x86_64}. */
  static String platform() {
    String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    String arch = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
    String system = os.contains("win") ? "windows" : os.contains("mac") ? "macosx" : "linux";
    return system + "-" + (arch.contains("aarch64") || arch.contains("arm64") ? "arm64" : "x86_64");
  }

  Optional<Binaries> find(List<Binaries.Finding> findings) {
    Optional<Path> unpacked;
    try {
      unpacked =
          new Unpacking(
                  folder,
                  "org/bytedeco/ffmpeg/" + platform + "-gpl",
                  BundledPrograms.class.getClassLoader(),
                  Checksums.ours())
              .folder();
    } catch (IOException e) {
      return none(findings, Text.of("ground.bundle_not_unpacked", "why", WholeFile.reason(e)));
    }
    if (unpacked.isEmpty()) {
      return none(findings, Text.of("ground.bundle_absent", "platform", platform));
    }
    try {
      return withWhatItNeeds(unpacked.get(), findings);
    } catch (IOException e) {
      return none(findings, Text.of("ground.stand_ins_not_written", "why", WholeFile.reason(e)));
    } catch (ClipchatException e) {
      if (e.failure() instanceof Failure.StorageFailed f) {
        return none(findings, Text.of("ground.cache_not_written", "why", f.why()));
      }
      throw e;
    }
  }

  private static Optional<Binaries> none(List<Binaries.Finding> findings, Text why) {
    findings.add(new Binaries.Finding(Binaries.Origin.BUNDLED, false, why));
    return Optional.empty();
  }

  /** Tries them; puts an empty library in the place of each dispensable one that is missing. */
  Optional<Binaries> withWhatItNeeds(Path programs, List<Binaries.Finding> findings)
      throws IOException {
    Path note = folder.resolve(programs.getFileName() + "." + systemKey() + ".tried");
    Optional<String> tried = WholeFile.read(note);
    if (tried.isPresent()) {
      Set<String> missing =
          new TreeSet<>(tried.get().lines().filter(DISPENSABLE::contains).toList());
      return Optional.of(found(programs, missing, findings));
    }
    Set<String> missing = new TreeSet<>();
    while (true) {
      Optional<StartCheck.Problem> problem = StartCheck.problem(binaries(programs, missing));
      if (problem.isEmpty()) {
        WholeFile.write(note, String.join("\n", missing));
        return Optional.of(found(programs, missing, findings));
      }
      Optional<String> library = problem.get().library().filter(DISPENSABLE::contains);
      if (library.isEmpty() || !missing.add(library.get())) {
        return none(findings, Text.of("ground.bundle_does_not_start", "why", problem.get().why()));
      }
    }
  }

  private Binaries found(Path programs, Set<String> missing, List<Binaries.Finding> findings)
      throws IOException {
    Binaries binaries = binaries(programs, missing);
    if (!missing.isEmpty()) {
      findings.add(
          new Binaries.Finding(
              Binaries.Origin.BUNDLED,
              false,
              Text.of("ground.system_lacks", "libraries", String.join(", ", missing))));
    }
    findings.add(
        new Binaries.Finding(
            binaries.origin(),
            true,
            missing.isEmpty()
                ? Text.of("ground.unpacked", "folder", programs)
                : Text.of("ground.unpacked_with_stand_ins", "folder", programs)));
    return binaries;
  }

  private Binaries binaries(Path programs, Set<String> missing) throws IOException {
    List<Path> libraries =
        missing.isEmpty()
            ? List.of(programs)
            : List.of(programs, StandIns.in(folder, missing, platform.endsWith("arm64")));
    return new Binaries(
        programs.resolve(Binaries.program("ffmpeg")),
        programs.resolve(Binaries.program("ffprobe")),
        libraries,
        missing.isEmpty() ? Binaries.Origin.BUNDLED : Binaries.Origin.BUNDLED_WITH_STAND_INS);
  }

  /** Changes with the libraries of the system: one home may be used from several machines. */
  private static String systemKey() throws IOException {
    Path cache = Path.of("/etc/ld.so.cache");
    return Files.exists(cache)
        ? Long.toHexString(Files.getLastModifiedTime(cache).toMillis() * 31 + Files.size(cache))
        : "any";
  }
}
