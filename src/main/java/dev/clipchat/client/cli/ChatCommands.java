package dev.clipchat.client.cli;

import dev.clipchat.client.intent.Command;
import dev.clipchat.client.intent.CommandCases;
import dev.clipchat.client.intent.Deed;
import dev.clipchat.client.settings.Setting;
import dev.clipchat.pace.Stop;
import java.util.Objects;

/** The commands that can be typed in the conversation. */
final class ChatCommands implements CommandCases<ExitCode> {

  private final ChatState state;
  private final Flags flags;
  private final Announcer announcer;
  private final Chat chat;

  ChatCommands(ChatState state, Flags flags, Announcer announcer, Chat chat) {
    this.state = state;
    this.flags = flags;
    this.announcer = announcer;
    this.chat = chat;
  }

  @Override
  public ExitCode nothing(Command.Nothing command) {
    return ExitCode.DONE;
  }

  @Override
  public ExitCode quit(Command.Quit command) {
    return ExitCode.DONE;
  }

  @Override
  public ExitCode help(Command.Help command) {
    HelpText help = new HelpText(state.app().table(), state.app().words().book());
    announcer.page(command.topic().isEmpty() ? help.chat() : help.of(command.topic()));
    return ExitCode.DONE;
  }

  @Override
  public ExitCode unknown(Command.Unknown command) {
    if (command.nearest() == null) {
      announcer.notice("client.unknown_slash", "word", command.word());
    } else {
      announcer.notice(
          "client.unknown_slash_near", "word", command.word(), "nearest", command.nearest());
    }
    return ExitCode.USAGE;
  }

  /** The shell's grammar reads it; what it means is done here, or refused where it cannot be. */
  @Override
  public ExitCode commandLine(Command.CommandLine command) {
    Disk disk = new Disk(state.app().parts().places().home());
    Parsed parsed =
        new CommandLineParser(state.app().table(), disk.surroundings()).parseTyped(command.words());
    new ChatRestrictions(state.app().settings()).check(parsed);
    return chat.perform(parsed.intent());
  }

  @Override
  public ExitCode useBackend(Command.UseBackend command) {
    if (state.app().settings().cloud() == command.cloud()) {
      announcer.notice("client.already");
      return ExitCode.DONE;
    }
    String backend = command.cloud() ? "cloud" : "local";
    Runnable back = state.change(flags.settings(), Setting.BACKEND, backend);
    ExitCode code = chat.perform(new Deed.NewSession());
    if (code == ExitCode.DONE) {
      announcer.notice(command.cloud() ? "client.now_cloud" : "client.now_local");
    } else {
      // The next file must not go where nobody knows that it goes.
      back.run();
      announcer.notice(command.cloud() ? "client.still_local" : "client.still_cloud");
    }
    return code;
  }

  @Override
  public ExitCode useSkill(Command.UseSkill command) {
    String which = command.which();
    if (which == null) {
      announcer.screen().show(new SkillList(state.app()).block());
      return ExitCode.DONE;
    }
    state.change(flags.settings(), Setting.SKILL, Objects.requireNonNull(which));
    announcer.notice("client.skill_in_use", "name", state.app().settings().skill().name());
    return ExitCode.DONE;
  }

  private ExitCode asInShell(Command command) {
    return command.match(
        new ShellCommands(
            state.app(), flags, announcer, new Stop(), (deed, stop, screen) -> chat.perform(deed)));
  }

  @Override
  public ExitCode explain(Command.Explain command) {
    return asInShell(command);
  }

  @Override
  public ExitCode config(Command.Config command) {
    return asInShell(command);
  }

  @Override
  public ExitCode doctor(Command.Doctor command) {
    return chat.atLength(command);
  }

  @Override
  public ExitCode compare(Command.Compare command) {
    return chat.atLength(command);
  }

  @Override
  public ExitCode version(Command.Version command) {
    return asInShell(command);
  }

  @Override
  public ExitCode demo(Command.Demo command) {
    return chat.atLength(command);
  }

  @Override
  public ExitCode completion(Command.Completion command) {
    return forShell("completion");
  }

  @Override
  public ExitCode serve(Command.Serve command) {
    return forShell("serve");
  }

  @Override
  public ExitCode chat(Command.Chat command) {
    return ExitCode.DONE;
  }

  @Override
  public ExitCode lines(Command.Lines command) {
    return ExitCode.DONE;
  }

  private ExitCode forShell(String word) {
    announcer.notice("client.not_here", "word", word, "command", word);
    return ExitCode.USAGE;
  }
}
