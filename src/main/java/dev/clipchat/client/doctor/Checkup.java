package dev.clipchat.client.doctor;

import dev.clipchat.client.settings.Settings;
import dev.clipchat.client.translate.Words;
import dev.clipchat.ffmpeg.Binaries;
import dev.clipchat.files.Places;
import dev.clipchat.pace.Pace;
import dev.clipchat.pace.Stop;
import dev.clipchat.words.Text;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntPredicate;

/** Everything that is looked at, in the order in which one thing needs the other. */
public final class Checkup {

  private final Computer computer;
  private final Settings settings;
  private final Words words;

  /**
   * What is looked at. {@code fonts} names the file that would draw a text, {@code isTerminal}
   * answers for streams 0, 1 and 2, {@code abilities} are what the screen can show, {@code log} is
   * where technical things are.
   */
  public record Computer(
      Map<String, String> environment,
      Places places,
      Function<String, Optional<Path>> fonts,
      IntPredicate isTerminal,
      Map<String, Text> abilities,
      Path log,
      Pace pace) {}

  public Checkup(Computer computer, Settings settings, Words words) {
    this.computer = computer;
    this.settings = settings;
    this.words = words;
  }

  /**
   * Looks at everything; a fault in one thing keeps none of the others from being looked at.
   *
   * @param ask asks the backend something small, and fails where it does not answer
   */
  public Report run(String version, Consumer<Stop> ask, Stop stop) {
    List<Finding> findings = new ArrayList<>();
    findings.add(Finding.fine("clipchat", version));
    findings.addAll(new JavaCheck().findings());
    findings.addAll(
        new ProgramsCheck(computer.pace(), stop)
            .findings(Binaries.search(computer.environment(), computer.places().cache())));
    findings.addAll(new FontsCheck(computer.fonts()).findings());
    findings.addAll(new FoldersCheck(computer.places()).findings());
    findings.add(Finding.fine("log", computer.log().toString()));
    findings.addAll(new TerminalCheck(computer.environment(), computer.isTerminal()).findings());
    computer.abilities().forEach((what, found) -> findings.add(Finding.fine(what, found)));
    findings.addAll(new NetworkCheck(settings, words, computer.pace()).findings(ask));
    Redaction redaction = Redaction.of(settings, Path.of("/"));
    return new Report(findings, redaction::clean);
  }
}
