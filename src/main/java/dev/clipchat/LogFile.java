package dev.clipchat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.FileAppender;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.files.Places;
import dev.clipchat.files.WholeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.slf4j.LoggerFactory;
import org.slf4j.helpers.NOPLogger;

/**
 * The technical side of what happened, for whoever looks into a problem. Secrets are taken out
 * before a line reaches the disk. Set up at the first line, so that a run that has nothing to say
 * does not pay for logging.
 */
final class LogFile implements Consumer<String> {

  private static final long MOST_BYTES = 1_000_000;
  private static final Pattern SECRETS =
      Pattern.compile(
          "\\b(nmv_usr_|clm_)[A-Za-z0-9_.-]+"
              + "|(?i)(\\bBearer\\s+)[^\\s\"',]+"
              + "|(https?://127\\.0\\.0\\.1:\\d+/)[^/\\s\"']+");

  private final Path file;
  private final List<String> known;
  private org.slf4j.Logger log = NOPLogger.NOP_LOGGER;

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
    if (log == NOPLogger.NOP_LOGGER) {
      log = open();
    }
    log.info(line);
  }

  private org.slf4j.Logger open() {
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
    // Configured in code: reading an XML configuration costs more than all the rest of it.
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    context.reset();
    Redacting layout = new Redacting(known);
    layout.setContext(context);
    layout.setPattern("%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5level %logger{20} %msg%n%ex{full}");
    layout.start();
    LayoutWrappingEncoder<ILoggingEvent> encoder = new LayoutWrappingEncoder<>();
    encoder.setContext(context);
    encoder.setCharset(StandardCharsets.UTF_8);
    encoder.setLayout(layout);
    encoder.start();
    FileAppender<ILoggingEvent> appender = new FileAppender<>();
    appender.setContext(context);
    appender.setFile(file.toString());
    appender.setEncoder(encoder);
    appender.start();
    Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    root.setLevel(Level.INFO);
    root.addAppender(appender);
    return context.getLogger("clipchat");
  }

  /** The text without what must not be kept. */
  static String redact(String text, List<String> known) {
    String clean =
        SECRETS.matcher(text).replaceAll(m -> replacement(m.group(1), m.group(2), m.group(3)));
    for (String secret : known) {
      clean = clean.replace(secret, "***");
    }
    return clean;
  }

  private static String replacement(String... kept) {
    for (String part : kept) {
      if (part != null) {
        return java.util.regex.Matcher.quoteReplacement(part) + "***";
      }
    }
    return "***";
  }

  private static final class Redacting extends PatternLayout {
    private final List<String> known;

    Redacting(List<String> known) {
      this.known = known;
    }

    @Override
    public String doLayout(ILoggingEvent event) {
      return redact(super.doLayout(event), known);
    }
  }
}
