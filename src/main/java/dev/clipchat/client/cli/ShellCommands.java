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
import dev.clipchat.words.Text;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The commands of the shell that concern the program itself. */
final class ShellCommands implements CommandCases<ExitCode> {

  private final AppContext app;
  private final Flags flags;
  private final Announcer announcer;
  private final Stop stop;
  private final Performing performing;

  ShellCommands(
      AppContext app, Flags flags, Announcer announcer, Stop stop, Performing performing) {
    this.app = app;
    this.flags = flags;
    this.announcer = announcer;
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
      announcer.answer(app.parts().editSchema().get());
      return ExitCode.DONE;
    }
    Disk disk = new Disk(app.parts().places().home());
    Explanation explanation =
        Explanation.of(new Router(app.table()).route(command.line(), disk.surroundings()));
    announcer.screen().show(explanation.block());
    return ExitCode.DONE;
  }

  @Override
  public ExitCode useSkill(Command.UseSkill command) {
    announcer.screen().show(new SkillList(app).block());
    return ExitCode.DONE;
  }

  @Override
  public ExitCode config(Command.Config command) {
    return new ConfigCommand(app, announcer).run(command);
  }

  @Override
  public ExitCode doctor(Command.Doctor command) {
    return new Doctor(app, announcer, stop).run(command.bundle());
  }

  @Override
  public ExitCode serve(Command.Serve command) {
    try (Serving.Served served = app.parts().serving().start(command.request(), app.settings())) {
      Map<String, @Nullable Object> data = new LinkedHashMap<>();
      data.put("url", served.url().toString());
      announcer
          .screen()
          .show(
              new Block.Result(
                  "serving",
                  app.words().say("client.serving", "url", served.url()),
                  served.url().toString(),
                  data));
      announcer.notice("client.serving", "url", served.url());
      served.await(stop);
    }
    return ExitCode.DONE;
  }

  @Override
  public ExitCode demo(Command.Demo command) {
    return new Demo(announcer, stop, programs()).run(command.output(), performing);
  }

  @Override
  public ExitCode completion(Command.Completion command) {
    announcer.answer(new CompletionScript(app.table(), app.words().book()).of(command.shell()));
    return ExitCode.DONE;
  }

  @Override
  public ExitCode compare(Command.Compare command) {
    boolean stills = app.parts().terminals().isTerminal().test(1);
    new CompareFiles(programs(), app.words(), stop, announcer.screen())
        .run(command.before(), command.after(), command.output(), stills);
    return ExitCode.DONE;
  }

  private Ffmpeg programs() {
    return new Ffmpeg(app.binaries(), app.parts().pace());
  }

  @Override
  public ExitCode help(Command.Help command) {
    announcer.page(new HelpText(app.table(), app.words().book()).of(command.topic()));
    return ExitCode.DONE;
  }

  @Override
  public ExitCode version(Command.Version command) {
    announcer.answer("clipchat " + app.parts().version());
    return ExitCode.DONE;
  }

  @Override
  public ExitCode chat(Command.Chat command) {
    return new ChatEntry(app, flags).readLines();
  }

  @Override
  public ExitCode lines(Command.Lines command) {
    return new ChatEntry(app, flags).readLines();
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
        new Failure.Usage(
            Text.of("client.only_in_chat", "word", word),
            Text.of("client.usage_try", "command", "clipchat")));
  }
}
