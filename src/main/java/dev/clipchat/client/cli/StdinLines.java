package dev.clipchat.client.cli;

import dev.clipchat.client.reply.LineSource;
import dev.clipchat.pace.Stop;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Lines from a pipe: nobody sees a prompt, nobody can be asked. */
final class StdinLines implements LineSource {

  private final BufferedReader in;
  private final boolean yes;

  StdinLines(InputStream in, boolean yes) {
    this.in = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    this.yes = yes;
  }

  @Override
  public Line next(String prompt) {
    try {
      String line = in.readLine();
      return line == null ? new Line.End() : new Line.Typed(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void during(Stop stop, Runnable turn) {
    turn.run();
  }

  @Override
  public boolean interactive() {
    return false;
  }

  @Override
  public boolean given(String question) {
    return yes;
  }

  @Override
  public void close() {
    // Standard input belongs to the process.
  }
}
