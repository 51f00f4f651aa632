package dev.clipchat.ffmpeg;

import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.words.Text;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Where ffmpeg and ffprobe are, and what they need to start.
 *
 * @param libraries folders of shared libraries that the programs load from
 * @param sandbox what stands around each run
 */
public record Binaries(
    Path ffmpeg, Path ffprobe, List<Path> libraries, Origin origin, Sandbox sandbox) {

  /** Names a program or the folder that holds both. */
  public static final String VARIABLE = "CLIPCHAT_FFMPEG";

  public Binaries {
    libraries = List.copyOf(libraries);
  }

  /** The same, with nothing around them. */
  public Binaries(Path ffmpeg, Path ffprobe, List<Path> libraries, Origin origin) {
    this(ffmpeg, ffprobe, libraries, origin, Sandbox.NONE);
  }

  Binaries within(Sandbox around) {
    return new Binaries(ffmpeg, ffprobe, libraries, origin, around);
  }

  /** The same, with nothing around them: not for strangers' files. */
  public Binaries open() {
    return within(Sandbox.NONE);
  }

  /** What stands around each of their runs. */
  public Walls walls() {
    return sandbox.walls();
  }

  /** The places to look, in this order. */
  public enum Origin {
    /** {@code CLIPCHAT_FFMPEG} names them. */
    NAMED,
    /** They came with us. */
    BUNDLED,
    /** They came with us; libraries that this system lacks are stood in for by empty ones. */
    BUNDLED_WITH_STAND_INS,
    PATH
  }

  /** One place that was looked at: whether it is the one in use, and why or why not. */
  public record Finding(Origin origin, boolean used, Text why) {}

  /** All that was looked at, and the programs if there were any. */
  public record Search(Optional<Binaries> found, List<Finding> findings) {
    public Search {
      findings = List.copyOf(findings);
    }

    private Text reasons() {
      return findings.stream()
          .map(Finding::why)
          .reduce((a, b) -> Text.of("ground.both", "first", a, "second", b))
          .orElse(Text.NONE);
    }
  }

  /** The programs to use, or {@link Failure.ProgramMissing}. */
  public static Binaries find(Map<String, String> environment, Path cache) {
    Search search = search(environment, cache);
    return search
        .found()
        .orElseThrow(
            () -> new ClipchatException(new Failure.ProgramMissing("ffmpeg", search.reasons())));
  }

  /** Looks in the places in their order until one has programs that start. */
  public static Search search(Map<String, String> environment, Path cache) {
    Search search = looked(environment, cache);
    return new Search(
        search.found().map(b -> b.within(Sandbox.of(b, environment))), search.findings());
  }

  private static Search looked(Map<String, String> environment, Path cache) {
    List<Finding> findings = new ArrayList<>();
    String named = environment.getOrDefault(VARIABLE, "");
    if (!named.isEmpty()) {
      // Whoever names one wants that one: none of the others may take its place in silence.
      Optional<Binaries> found = named(Path.of(named), findings);
      return new Search(found, findings);
    }
    Optional<Binaries> bundled =
        new BundledPrograms(cache.resolve("ffmpeg"), BundledPrograms.platform()).find(findings);
    if (bundled.isPresent()) {
      return new Search(bundled, findings);
    }
    return new Search(onPath(environment.getOrDefault("PATH", ""), findings), findings);
  }

  private static Optional<Binaries> named(Path named, List<Finding> findings) {
    Path folder = Files.isDirectory(named) ? named : named.toAbsolutePath().getParent();
    Path ffmpeg = Files.isDirectory(named) ? named.resolve(program("ffmpeg")) : named;
    if (folder == null) {
      folder = Path.of("/");
    }
    Binaries candidate =
        new Binaries(ffmpeg, folder.resolve(program("ffprobe")), List.of(), Origin.NAMED);
    return judged(
        candidate,
        Text.of("ground.variable_names", "variable", VARIABLE, "place", named),
        findings);
  }

  static Optional<Binaries> onPath(String path, List<Finding> findings) {
    for (String folder : path.split(File.pathSeparator, -1)) {
      if (folder.isEmpty()) {
        continue;
      }
      Path ffmpeg = Path.of(folder, program("ffmpeg"));
      Path ffprobe = Path.of(folder, program("ffprobe"));
      if (Files.isExecutable(ffmpeg) && Files.isExecutable(ffprobe)) {
        Optional<Binaries> found =
            judged(
                new Binaries(ffmpeg, ffprobe, List.of(), Origin.PATH),
                Text.of("ground.on_path", "folder", folder),
                findings);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    findings.add(new Finding(Origin.PATH, false, Text.of("ground.not_on_path")));
    return Optional.empty();
  }

  private static Optional<Binaries> judged(Binaries candidate, Text why, List<Finding> findings) {
    Optional<StartCheck.Problem> problem = StartCheck.problem(candidate);
    findings.add(
        new Finding(
            candidate.origin(),
            problem.isEmpty(),
            problem
                .map(p -> Text.of("ground.does_not_start", "what", why, "why", p.why()))
                .orElse(why)));
    return problem.isPresent() ? Optional.empty() : Optional.of(candidate);
  }

  /** The file name of a program on this system. */
  static String program(String name) {
    return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("win")
        ? name + ".exe"
        : name;
  }
}
