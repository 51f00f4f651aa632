package dev.clipchat;

import java.util.List;

/** Where the program starts. */
public final class Main {

  private static final int FAULT = 1;

  private Main() {}

  public static void main(String[] args) {
    Assembly assembly = new Assembly(System.getenv());
    Thread.currentThread()
        .setUncaughtExceptionHandler(
            (thread, fault) -> {
              assembly.confess(fault);
              exit(assembly, FAULT);
            });
    int code;
    try (assembly) {
      code = assembly.run(List.of(args));
    }
    exit(assembly, code);
  }

  private static void exit(Assembly assembly, int code) {
    if (!assembly.signalled()) {
      System.exit(code);
    }
  }
}
