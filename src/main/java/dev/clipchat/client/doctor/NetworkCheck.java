package dev.clipchat.client.doctor;

import dev.clipchat.client.settings.Setting;
import dev.clipchat.client.settings.Settings;
import dev.clipchat.client.translate.FailureText;
import dev.clipchat.client.translate.Words;
import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.pace.Pace;
import dev.clipchat.pace.Stop;
import dev.clipchat.words.Text;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The way out, and whether the backend that is in use answers. */
final class NetworkCheck {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Settings settings;
  private final Words words;
  private final Pace pace;

  NetworkCheck(Settings settings, Words words, Pace pace) {
    this.settings = settings;
    this.words = words;
    this.pace = pace;
  }

  /**
   * @param ask asks the backend something small, and fails where it does not answer
   */
  List<Finding> findings(Consumer<Stop> ask) {
    List<Finding> findings = new ArrayList<>();
    findings.add(Finding.fine("settings", settings.file().toString()));
    for (Setting way : List.of(Setting.PROXY, Setting.HTTP_PROXY, Setting.NO_PROXY)) {
      findings.add(
          Finding.fine(
              way.key(), settings.value(way).map(Text::asItIs).orElse(Text.of("doctor.none"))));
    }
    findings.add(backend(ask));
    return findings;
  }

  private Finding backend(Consumer<Stop> ask) {
    Text name =
        settings.cloud()
            ? Text.of("doctor.cloud", "url", settings.apiUrl())
            : Text.of("doctor.this_computer");
    Stop tooLong = new Stop();
    Stop answered = new Stop();
    Thread clock = new Thread(() -> ring(tooLong, answered), "clipchat-doctor");
    clock.setDaemon(true);
    clock.start();
    try {
      ask.accept(tooLong);
      return Finding.fine("backend", Text.of("doctor.answers", "who", name));
    } catch (ClipchatException e) {
      if (e.failure() instanceof Failure.Stopped) {
        return Finding.broken(
            "backend",
            Text.of("doctor.no_answer", "who", name, "seconds", PATIENCE.toSeconds()),
            Text.of("doctor.later_or_local"));
      }
      FailureText.Told told = new FailureText(words).of(e.failure());
      return Finding.broken(
          "backend",
          Text.of("doctor.fails", "who", name, "why", told.message()),
          Text.asItIs(told.hint()));
    } finally {
      answered.request(Stop.INTERRUPT);
    }
  }

  private void ring(Stop tooLong, Stop answered) {
    try {
      pace.pause(PATIENCE, answered);
      tooLong.request(Stop.INTERRUPT);
    } catch (ClipchatException e) {
      // It answered in time.
      answered.request(Stop.INTERRUPT);
    }
  }
}
