package dev.clipchat;

import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.failure.Secrets;
import dev.clipchat.files.Places;
import dev.clipchat.files.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The technical side of what happened, for whoever looks into a problem. Secrets are taken out
 * before a line reaches the disk. Set up at the first line, so that a run that has nothing to say
 * does not pay for logging.
 */
final class LogFile implements Consumer<String> {

  private static final long MOST_BYTES = 1_000_000;
  private static final Pattern BACKEND =
      Pattern.compile("(https?://127\\.0\\.0\\.1:\\d+/)[^/\\s\"']+");

  private final Path file;
  private final List<String> known;
  private @Nullable Consumer<String> lines;

  LogFile(Places places, Map<String, String> environment) {
    this.file = places.state().resolve("clipchat.log");
    String token = environment.getOrDefault("NEMO_TOKEN", "").strip();
    this.known = token.isEmpty() ? List.of() : List.of(token);
  }

  Path path() {
    return file;
  }

  @Override
  public synchronized void accept(String line) {
    Consumer<String> ready = lines;
    if (ready == null) {
      makeReady();
      ready = LogLines.into(file, text -> redact(text, known));
      lines = ready;
    }
    ready.accept(line);
  }

  /** What nobody expected, with its trace. */
  void fault(Throwable fault) {
    StringJoiner trace = new StringJoiner("\n  ");
    for (Throwable at = fault; at != null; at = at.getCause()) {
      trace.add((at == fault ? "unexpected: " : "caused by: ") + at);
      for (StackTraceElement frame : at.getStackTrace()) {
        trace.add("at " + frame);
      }
    }
    accept(trace.toString());
  }

  private void makeReady() {
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Places.makePrivate(folder);
      }
      if (Files.exists(file) && Files.size(file) > MOST_BYTES) {
        Files.move(
            file, file.resolveSibling("clipchat.old.log"), StandardCopyOption.REPLACE_EXISTING);
      }
      if (!Files.exists(file)) {
        WholeFile.write(file, "");
      }
    } catch (IOException e) {
      throw new ClipchatException(new Failure.StorageFailed(file, WholeFile.reason(e)), e);
    }
  }

  /** The text without what must not be kept. */
  static String redact(String text, List<String> known) {
    String clean = BACKEND.matcher(Secrets.hidden(text)).replaceAll("$1***");
    for (String secret : known) {
      clean = clean.replace(secret, Secrets.GONE);
    }
    return clean;
  }
}
