package dev.clipchat.ffmpeg;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The same by macOS' sandbox-exec: no network, nothing written but to the output's folder, nothing
 * read of the users' folders but the input and the libraries.
 */
record Seatbelt(Path program, List<Path> libraries, Reach reach) {

  List<String> command(String tool) {
    List<String> c = new ArrayList<>(List.of(tool, "-p", profile()));
    if (!libraries.isEmpty()) {
      // The system's own programs drop it on the way.
      String folders =
          libraries.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
      c.addAll(List.of("/usr/bin/env", "DYLD_LIBRARY_PATH=" + folders));
    }
    return c;
  }

  String profile() {
    StringBuilder profile = new StringBuilder("(version 1)(allow default)(deny network*)");
    profile.append("(deny file-write*)(deny file-read* (subpath \"/Users\"))");
    profile.append("(allow file-read-metadata)(allow file-write* (literal \"/dev/null\"))");
    List<Path> readable = new ArrayList<>(libraries);
    Path folder = program.toAbsolutePath().getParent();
    if (folder != null) {
      readable.add(folder);
    }
    readable.forEach(place -> profile.append(rule("file-read*", "subpath", place)));
    reach.files().forEach(file -> profile.append(rule("file-read*", "literal", file)));
    reach.folders().forEach(place -> profile.append(rule("file*", "subpath", place)));
    return profile.toString();
  }

  private static String rule(String what, String kind, Path place) {
    String name = place.toString().replace("\\", "\\\\").replace("\"", "\\\"");
    return "(allow " + what + " (" + kind + " \"" + name + "\"))";
  }
}
