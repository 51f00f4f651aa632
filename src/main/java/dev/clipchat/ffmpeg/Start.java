package dev.clipchat.ffmpeg;

import java.nio.file.Path;
import java.util.List;

/**
 * How a program is to be started.
 *
 * @param libraries folders of shared libraries that it loads from
 * @param gently giving way to everything else that wants the processor
 */
record Start(
    Path program,
    List<String> arguments,
    List<Path> libraries,
    Sandbox sandbox,
    Reach reach,
    Bounds bounds,
    boolean gently) {

  Start {
    arguments = List.copyOf(arguments);
    libraries = List.copyOf(libraries);
  }

  /** Without anything around it: for what no stranger has a part in. */
  Start(Path program, List<String> arguments, List<Path> libraries) {
    this(program, arguments, libraries, Sandbox.NONE, Reach.NOTHING, Bounds.NONE, false);
  }

  Start within(Sandbox around, Reach seen, Bounds most) {
    return new Start(program, arguments, libraries, around, seen, most, gently);
  }

  Start gentle() {
    return new Start(program, arguments, libraries, sandbox, reach, bounds, true);
  }

  /** What stands before the program and its arguments. */
  List<String> before() {
    return sandbox.before(program, libraries, reach);
  }
}
