package dev.clipchat.client.intent;

import dev.clipchat.client.intent.CommandSpec.Syntax;
import dev.clipchat.client.intent.CommandSpec.Where;
import java.util.List;

/** The commands that concern sessions, unfinished work and the backend. */
final class SessionCommands {

  private SessionCommands() {}

  static List<CommandSpec> rows() {
    return List.of(
        plain("new", Where.CHAT, new Label("start a new session", "开始新会话"), new Deed.NewSession()),
        new CommandSpec(
            "sessions",
            List.of(),
            Where.BOTH,
            new Label("list, make, choose or remove sessions", "查看、新建、选择或删除会话"),
            new Syntax(
                "[list | new | use ID | rm ID]",
                List.of(Values.oneOf("list", "new", "use", "rm"), Values.SESSION),
                List.of()),
            SessionCommands::sessions),
        new CommandSpec(
            "switch",
            List.of(),
            Where.CHAT,
            new Label("go on in another session", "切换会话"),
            new Syntax("ID", List.of(Values.SESSION), List.of()),
            a -> new Deed.SwitchSession(a.neededText("ID", "clipchat sessions"))),
        new CommandSpec(
            "jobs",
            List.of(),
            Where.BOTH,
            new Label("unfinished exports: list, resume, cancel", "未完成的导出：查看、继续、取消"),
            new Syntax(
                "[list | resume [ID] | cancel ID]",
                List.of(Values.oneOf("list", "resume", "cancel"), Values.JOB),
                List.of()),
            SessionCommands::jobs),
        new CommandSpec(
            "open",
            List.of(),
            Where.BOTH,
            new Label("a cloud session's link for the browser", "云端会话的浏览器链接"),
            new Syntax(
                "",
                List.of(),
                List.of(OptionSpec.flag("--browser", "open it there at once", "直接在浏览器中打开"))),
            a -> new Deed.BrowserLink(a.has("--browser"))),
        plain(
            "skills",
            Where.SHELL,
            new Label("the skills that are built in or installed", "内置和已安装的技能"),
            new Command.UseSkill(null)),
        new CommandSpec(
            "skill",
            List.of(),
            Where.CHAT,
            new Label("choose a skill, or list them", "选择或查看技能"),
            new Syntax("[NAME]", List.of(Values.SKILL), List.of()),
            a -> new Command.UseSkill(a.wordOrNull(0))),
        plain(
            "cloud",
            Where.CHAT,
            new Label("go on with the cloud service", "改用云服务"),
            new Command.UseBackend(true)),
        plain(
            "local",
            Where.CHAT,
            new Label("go on on this computer", "改为在本机处理"),
            new Command.UseBackend(false)));
  }

  static CommandSpec plain(String word, Where where, Label help, Intent intent) {
    return new CommandSpec(
        word, List.of(), where, help, new Syntax("", List.of(), List.of()), a -> intent);
  }

  private static Intent sessions(Arguments a) {
    return switch (a.word(0, "list")) {
      case "list" -> new Deed.ListSessions();
      case "new" -> new Deed.NewSession();
      case "use" -> new Deed.SwitchSession(a.needed(1, "ID", "clipchat sessions"));
      case "rm" -> new Deed.RemoveSession(a.needed(1, "ID", "clipchat sessions"));
      default ->
          throw Arguments.usage(
              "\"" + a.word(0, "") + "\" is nothing to do with sessions",
              "list, new, use ID, rm ID");
    };
  }

  private static Intent jobs(Arguments a) {
    return switch (a.word(0, "list")) {
      case "list" -> new Deed.ListJobs();
      case "resume" -> new Deed.ResumeJobs(a.wordOrNull(1));
      case "cancel" -> new Deed.CancelJob(a.needed(1, "ID", "clipchat jobs"));
      default ->
          throw Arguments.usage(
              "\"" + a.word(0, "") + "\" is nothing to do with jobs",
              "list, resume [ID], cancel ID");
    };
  }
}
