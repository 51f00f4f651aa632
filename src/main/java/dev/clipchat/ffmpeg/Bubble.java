package dev.clipchat.ffmpeg;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A run's own small system, made by bubblewrap: the system's libraries to read, the run's input to
 * read, its output's folder to write, and nothing else: no network, no home, no other processes.
 */
record Bubble(Path program, List<Path> libraries, Reach reach, boolean root) {

  /** What programs and their libraries are made of, on the usual systems and the less usual. */
  private static final List<String> SYSTEM =
      List.of(
          "/usr",
          "/bin",
          "/lib",
          "/lib64",
          "/etc/ld.so.cache",
          "/etc/alternatives",
          "/etc/fonts",
          "/nix/store",
          "/gnu/store",
          "/home/linuxbrew/.linuxbrew");

  List<String> command(String bwrap) {
    List<String> c = new ArrayList<>(List.of(bwrap, "--unshare-ipc", "--unshare-pid"));
    c.addAll(List.of("--unshare-net", "--unshare-uts", "--die-with-parent", "--new-session"));
    c.addAll(List.of("--cap-drop", "ALL"));
    if (root) {
      c.addAll(List.of("--cap-add", "CAP_DAC_OVERRIDE"));
    }
    SYSTEM.forEach(place -> c.addAll(List.of("--ro-bind-try", place, place)));
    c.addAll(List.of("--dev", "/dev"));
    for (Path place : own()) {
      c.addAll(List.of("--ro-bind-try", place.toString(), place.toString()));
    }
    for (Path folder : reach.folders()) {
      c.addAll(List.of("--bind-try", real(folder).toString(), folder.toString()));
    }
    for (Path file : reach.files()) {
      Path real = real(file);
      if (SYSTEM.stream().anyMatch(file::startsWith)) {
        continue;
      }
      boolean within = reach.folders().stream().anyMatch(file::startsWith);
      // A link in a folder that is there already leads to its file's own place.
      Path at = within ? real : file;
      c.addAll(List.of("--ro-bind-try", real.toString(), at.toString()));
    }
    if (!libraries.isEmpty()) {
      String folders =
          libraries.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
      c.addAll(List.of("--setenv", "LD_LIBRARY_PATH", folders));
    }
    c.addAll(List.of("--chdir", "/", "--"));
    return c;
  }

  /** The program's and its libraries' folders, where they are none of the system's. */
  private List<Path> own() {
    List<Path> own = new ArrayList<>(libraries);
    for (Path name : List.of(program.toAbsolutePath(), real(program))) {
      Path folder = name.getParent();
      if (folder != null && SYSTEM.stream().noneMatch(folder::startsWith)) {
        own.add(folder);
        own.add(folder.resolveSibling("lib"));
      }
    }
    return own.stream().distinct().toList();
  }

  /** Without links on the way; as it is where it is not there: whoever opens it says so. */
  private static Path real(Path path) {
    try {
      return Files.exists(path) ? path.toRealPath() : path;
    } catch (IOException e) {
      return path;
    }
  }
}
