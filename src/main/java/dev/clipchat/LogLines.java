package dev.clipchat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.FileAppender;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.slf4j.LoggerFactory;

/** Logback, set up for one file: the one class that a run without a line for it never loads. */
final class LogLines {

  private LogLines() {}

  /** What is given to it, and what libraries log, ends up in the file. */
  static Consumer<String> into(Path file, UnaryOperator<String> redaction) {
    // Configured in code: reading an XML configuration costs more than all the rest of it.
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    context.reset();
    Redacting layout = new Redacting(redaction);
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
    return context.getLogger("clipchat")::info;
  }

  private static final class Redacting extends PatternLayout {
    private final UnaryOperator<String> redaction;

    Redacting(UnaryOperator<String> redaction) {
      this.redaction = redaction;
    }

    @Override
    public String doLayout(ILoggingEvent event) {
      return redaction.apply(super.doLayout(event));
    }
  }
}
