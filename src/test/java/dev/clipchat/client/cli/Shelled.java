package dev.clipchat.client.cli;

import java.util.ArrayList;
import java.util.List;

/** A line of a shell as far as documents use it: words, quotes, operators, redirections. */
final class Shelled {

  private final String line;
  private final List<List<String>> commands = new ArrayList<>();
  private List<String> words = new ArrayList<>();
  private int at;

  private Shelled(String line) {
    this.line = line;
  }

  /** The arguments of each clipchat that the line starts. */
  static List<List<String>> commands(String line) {
    Shelled shelled = new Shelled(line);
    shelled.read();
    return shelled.commands.stream()
        .map(Shelled::withoutAssignments)
        .filter(c -> !c.isEmpty() && c.get(0).matches("(.*/)?clipchat"))
        .map(c -> c.subList(1, c.size()))
        .toList();
  }

  private static List<String> withoutAssignments(List<String> command) {
    int first = 0;
    while (first < command.size() && command.get(first).matches("[A-Z_]+=.*")) {
      first++;
    }
    return command.subList(first, command.size());
  }

  private void read() {
    while (at < line.length()) {
      char c = line.charAt(at);
      if (Character.isWhitespace(c)) {
        at++;
      } else if (c == '#') {
        at = line.length();
      } else if (";&|()".indexOf(c) >= 0) {
        at++;
        end();
      } else if (c == '>' || c == '<') {
        at++;
        skipTarget();
      } else {
        words.add(word());
      }
    }
    end();
  }

  private void end() {
    if (!words.isEmpty()) {
      commands.add(words);
      words = new ArrayList<>();
    }
  }

  /** The file that is written to or read from is no argument; "<(...)" is a command of its own. */
  private void skipTarget() {
    while (at < line.length() && " >&".indexOf(line.charAt(at)) >= 0) {
      at++;
    }
    if (at < line.length() && line.charAt(at) == '(') {
      end();
      at++;
    } else if (at < line.length()) {
      word();
    }
  }

  private String word() {
    StringBuilder word = new StringBuilder();
    while (at < line.length()) {
      char c = line.charAt(at);
      if (Character.isWhitespace(c) || ";&|()<>".indexOf(c) >= 0) {
        break;
      }
      at++;
      if (c == '"' || c == '\'') {
        int close = line.indexOf(c, at);
        int to = close < 0 ? line.length() : close;
        word.append(line, at, to);
        at = Math.min(line.length(), to + 1);
      } else if (c == '\\' && at < line.length()) {
        word.append(line.charAt(at++));
      } else {
        word.append(c);
      }
    }
    return word.toString();
  }
}
