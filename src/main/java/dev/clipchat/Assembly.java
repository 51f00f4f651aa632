package dev.clipchat;

import dev.clipchat.client.cli.AppParts;
import dev.clipchat.client.cli.Cli;
import dev.clipchat.client.cli.OpenedBackend;
import dev.clipchat.client.cli.Terminals;
import dev.clipchat.client.settings.Settings;
import dev.clipchat.client.terminal.Console;
import dev.clipchat.client.terminal.StandardStreams;
import dev.clipchat.files.Places;
import dev.clipchat.pace.Pace;
import dev.clipchat.pace.Stop;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Puts the two wings together: nothing is made before somebody needs it. */
final class Assembly implements AutoCloseable {

  private final Places places;
  private final Map<String, String> environment;
  private final Pace pace = Pace.real();
  private final LogFile log;
  private final LocalBackend local;
  private final List<Runnable> atEnd = new CopyOnWriteArrayList<>();
  private final Cli cli;
  private volatile boolean signalled;

  Assembly(Map<String, String> environment) {
    this.environment = environment;
    this.places = Places.of(environment, System.getProperty("os.name", ""));
    this.log = new LogFile(places, environment);
    this.local = new LocalBackend(places, environment, pace, log);
    this.cli =
        new Cli(
            new AppParts(
                environment,
                places,
                terminals(),
                this::open,
                local,
                local::font,
                local::editSchema,
                pace,
                log.path(),
                version()));
  }

  /** Runs to the end; a signal meanwhile ends the turn, the programs, the server, the terminal. */
  int run(List<String> args) {
    Thread ending = new Thread(this::end, "ending");
    Runtime.getRuntime().addShutdownHook(ending);
    int code = cli.run(args);
    try {
      Runtime.getRuntime().removeShutdownHook(ending);
    } catch (IllegalStateException e) {
      signalled = true; // the hook is at work, and the process ends when it is done
    }
    return code;
  }

  /**
   * Whether a signal is ending the process, with the exit code that belongs to it. A second exit
   * that comes between the last hook and the end would put its own code in that one's place.
   */
  boolean signalled() {
    return signalled;
  }

  /** Nobody expected this: one line, and the trace in the log. */
  void confess(Throwable fault) {
    log.fault(fault);
    cli.confess(fault);
  }

  private void end() {
    signalled = true;
    cli.end(Stop.TERMINATE);
    close();
  }

  private OpenedBackend open(Settings settings) {
    boolean unicode = new StandardStreams(environment, pace).isUnicode();
    return new Wiring(places, environment, pace, log, unicode).open(settings, local);
  }

  private Terminals terminals() {
    StandardStreams standard = new StandardStreams(environment, pace);
    return new Terminals(
        standard::screen,
        (wish, completion) -> {
          Console console = standard.console(wish, places.state().resolve("history"), completion);
          atEnd.add(console::close);
          return console.conversation();
        },
        standard::isTerminal,
        standard::abilities,
        standard.isUnicode(),
        standard.in(),
        standard.out());
  }

  static String version() {
    return Optional.ofNullable(Assembly.class.getPackage().getImplementationVersion())
        .orElse("(unpacked)");
  }

  @Override
  public void close() {
    local.close();
    atEnd.forEach(Runnable::run);
  }
}
