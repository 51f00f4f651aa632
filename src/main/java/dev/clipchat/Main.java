package dev.clipchat;

import java.util.List;

/** Where the program starts. */
public final class Main {

  private static final int FAULT = 1;

  private Main() {}

  public static void main(String[] args) {
    int code;
    try (Assembly assembly = new Assembly(System.getenv())) {
      Thread.currentThread()
          .setUncaughtExceptionHandler(
              (thread, fault) -> {
                assembly.confess(fault);
                System.exit(FAULT);
              });
      code = assembly.run(List.of(args));
    }
    System.exit(code);
  }
}
