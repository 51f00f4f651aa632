package dev.clipchat.client.intent;

import dev.clipchat.client.intent.CommandSpec.Syntax;
import dev.clipchat.client.intent.CommandSpec.Where;
import dev.clipchat.words.Text;
import java.util.List;

/** The commands that concern sessions, unfinished work and the backend. */
final class SessionCommands {

  private SessionCommands() {}

  static List<CommandSpec> rows() {
    return List.of(
        plain("new", Where.CHAT, "commands.new", new Deed.NewSession()),
        new CommandSpec(
            "sessions",
            List.of(),
            Where.BOTH,
            "commands.sessions",
            new Syntax(
                "[list | new | use ID | rm ID]",
                List.of(Values.oneOf("list", "new", "use", "rm"), Values.SESSION),
                List.of()),
            SessionCommands::sessions),
        new CommandSpec(
            "switch",
            List.of(),
            Where.CHAT,
            "commands.switch",
            new Syntax("ID", List.of(Values.SESSION), List.of()),
            a -> new Deed.SwitchSession(a.neededText("ID", "sessions"))),
        new CommandSpec(
            "jobs",
            List.of(),
            Where.BOTH,
            "commands.jobs",
            new Syntax(
                "[list | resume [ID] | cancel ID]",
                List.of(Values.oneOf("list", "resume", "cancel"), Values.JOB),
                List.of(OptionSpec.flag("--all", "commands.jobs_all"))),
            SessionCommands::jobs),
        new CommandSpec(
            "open",
            List.of(),
            Where.BOTH,
            "commands.open",
            new Syntax(
                "", List.of(), List.of(OptionSpec.flag("--browser", "commands.open_browser"))),
            a -> new Deed.BrowserLink(a.has("--browser"))),
        plain("skills", Where.SHELL, "commands.skills", new Command.UseSkill(null)),
        new CommandSpec(
            "skill",
            List.of(),
            Where.CHAT,
            "commands.skill",
            new Syntax("[NAME]", List.of(Values.SKILL), List.of()),
            a -> new Command.UseSkill(a.wordOrNull(0))),
        plain("cloud", Where.CHAT, "commands.cloud", new Command.UseBackend(true)),
        plain("local", Where.CHAT, "commands.local", new Command.UseBackend(false)));
  }

  static CommandSpec plain(String word, Where where, String help, Intent intent) {
    return new CommandSpec(
        word, List.of(), where, help, new Syntax("", List.of(), List.of()), a -> intent);
  }

  private static Intent sessions(Arguments a) {
    return switch (a.word(0, "list")) {
      case "list" -> new Deed.ListSessions();
      case "new" -> new Deed.NewSession();
      case "use" -> new Deed.SwitchSession(a.needed(1, "ID", "sessions"));
      case "rm" -> new Deed.RemoveSession(a.needed(1, "ID", "sessions"));
      default ->
          throw Arguments.usage(
              Text.of("client.unknown_action", "word", a.word(0, "")),
              Text.of("client.usage_choose", "choices", "list, new, use ID, rm ID"));
    };
  }

  private static Intent jobs(Arguments a) {
    return switch (a.word(0, "list")) {
      case "list" -> new Deed.ListJobs();
      case "resume" -> new Deed.ResumeJobs(a.wordOrNull(1), a.has("--all"));
      case "cancel" -> new Deed.CancelJob(a.needed(1, "ID", "jobs"));
      default ->
          throw Arguments.usage(
              Text.of("client.unknown_action", "word", a.word(0, "")),
              Text.of("client.usage_choose", "choices", "list, resume [ID], cancel ID"));
    };
  }
}
