package dev.clipchat.client.cli;

import dev.clipchat.client.action.CompareFiles;
import dev.clipchat.client.intent.Command;
import dev.clipchat.client.intent.CommandCases;
import dev.clipchat.client.intent.Deed;
import dev.clipchat.client.intent.Router;
import dev.clipchat.client.reply.Block;
import dev.clipchat.client.reply.Screen;
import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.ffmpeg.Ffmpeg;
import dev.clipchat.pace.Stop;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The commands of the shell that concern the program itself. */
final class ShellCommands implements CommandCases<ExitCode> {

  private final Office office;
  private final Flags flags;
  private final Mouth mouth;
  private final Stop stop;
  private final Performing performing;

  ShellCommands(Office office, Flags flags, Mouth mouth, Stop stop, Performing performing) {
    this.office = office;
    this.flags = flags;
    this.mouth = mouth;
    this.stop = stop;
    this.performing = performing;
  }

  /** How a deed is done on the way. */
  interface Performing {
    ExitCode perform(Deed deed, Stop stop, Screen screen);
  }

  @Override
  public ExitCode explain(Command.Explain command) {
    if (command.schema()) {
      mouth.answer(office.parts().editSchema().get());
      return ExitCode.DONE;
    }
    Disk disk = new Disk(office.parts().places().home());
    Explanation explanation =
        Explanation.of(new Router(office.table()).route(command.line(), disk.surroundings()));
    mouth.screen().show(explanation.block());
    return ExitCode.DONE;
  }

  @Override
  public ExitCode useSkill(Command.UseSkill command) {
    mouth.screen().show(new SkillList(office).block());
    return ExitCode.DONE;
  }

  @Override
  public ExitCode config(Command.Config command) {
    return new ConfigWay(office, mouth).run(command);
  }

  @Override
  public ExitCode doctor(Command.Doctor command) {
    return new Doctor(office, mouth, stop).run(command.bundle());
  }

  @Override
  public ExitCode serve(Command.Serve command) {
    try (Serving.Served served =
        office.parts().serving().start(command.request(), office.settings())) {
      Map<String, @Nullable Object> data = new LinkedHashMap<>();
      data.put("url", served.url().toString());
      mouth
          .screen()
          .show(
              new Block.Result(
                  "serving",
                  mouth.words(Phrase.SERVING, served.url()),
                  served.url().toString(),
                  data));
      mouth.notice(Phrase.SERVING, served.url());
      served.await(stop);
    }
    return ExitCode.DONE;
  }

  @Override
  public ExitCode demo(Command.Demo command) {
    return new Demo(mouth, stop, programs()).run(command.output(), performing);
  }

  @Override
  public ExitCode completion(Command.Completion command) {
    mouth.answer(new CompletionScript(office.table(), office.language()).of(command.shell()));
    return ExitCode.DONE;
  }

  @Override
  public ExitCode compare(Command.Compare command) {
    boolean stills = office.parts().terminals().isTerminal().test(1);
    new CompareFiles(programs(), office.words(), stop, mouth.screen())
        .run(command.before(), command.after(), command.output(), stills);
    return ExitCode.DONE;
  }

  private Ffmpeg programs() {
    return new Ffmpeg(office.binaries(), office.parts().pace());
  }

  @Override
  public ExitCode help(Command.Help command) {
    mouth.page(new HelpText(office.table(), office.language()).of(command.topic()));
    return ExitCode.DONE;
  }

  @Override
  public ExitCode version(Command.Version command) {
    mouth.answer("clipchat " + office.parts().version());
    return ExitCode.DONE;
  }

  @Override
  public ExitCode chat(Command.Chat command) {
    return new ChatWay(office, flags).readLines();
  }

  @Override
  public ExitCode lines(Command.Lines command) {
    return new ChatWay(office, flags).readLines();
  }

  @Override
  public ExitCode quit(Command.Quit command) {
    return ExitCode.DONE;
  }

  @Override
  public ExitCode nothing(Command.Nothing command) {
    return ExitCode.DONE;
  }

  @Override
  public ExitCode unknown(Command.Unknown command) {
    throw notHere(command.word());
  }

  @Override
  public ExitCode commandLine(Command.CommandLine command) {
    throw notHere(String.join(" ", command.words()));
  }

  @Override
  public ExitCode useBackend(Command.UseBackend command) {
    throw notHere(command.cloud() ? "cloud" : "local");
  }

  private static ClipchatException notHere(String word) {
    return new ClipchatException(
        new Failure.Usage("\"" + word + "\" belongs into the chat", "clipchat, then /help"));
  }
}
