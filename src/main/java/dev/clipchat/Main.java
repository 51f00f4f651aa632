package dev.clipchat;

import java.util.List;

/** Where the program starts. */
public final class Main {

  private static final int FAULT = 1;
  private static final int TERMINATED = 143;

  private Main() {}

  public static void main(String[] args) {
    Assembly assembly = new Assembly(System.getenv());
    Thread.currentThread()
        .setUncaughtExceptionHandler(
            (thread, fault) -> {
              assembly.confess(fault);
              exit(assembly, FAULT);
            });
    endWithTheTerminal();
    int code;
    try (assembly) {
      code = assembly.run(List.of(args));
    }
    exit(assembly, code);
  }

  /** A closed terminal ends the program as the request to end does, with the same code. */
  private static void endWithTheTerminal() {
    try {
      sun.misc.Signal.handle(new sun.misc.Signal("HUP"), signal -> System.exit(TERMINATED));
    } catch (IllegalArgumentException e) {
      // Where there is no such signal, none comes.
      return;
    }
  }

  private static void exit(Assembly assembly, int code) {
    if (!assembly.signalled()) {
      System.exit(code);
    }
  }
}
