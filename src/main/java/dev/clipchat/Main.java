package dev.clipchat;

import java.util.List;

/** Where the program starts. */
public final class Main {

  private Main() {}

  public static void main(String[] args) {
    int code;
    try (Assembly assembly = new Assembly(System.getenv())) {
      code = assembly.run(List.of(args));
    }
    System.exit(code);
  }
}
