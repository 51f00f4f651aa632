package dev.clipchat.client.intent;

/** One answer for each command: whoever implements it has thought of all of them. */
public interface CommandCases<R> {
  R chat(Command.Chat command);

  R lines(Command.Lines command);

  R help(Command.Help command);

  R version(Command.Version command);

  R quit(Command.Quit command);

  R nothing(Command.Nothing command);

  R unknown(Command.Unknown command);

  R commandLine(Command.CommandLine command);

  R useBackend(Command.UseBackend command);

  R useSkill(Command.UseSkill command);

  R explain(Command.Explain command);

  R config(Command.Config command);

  R doctor(Command.Doctor command);

  R serve(Command.Serve command);

  R demo(Command.Demo command);

  R completion(Command.Completion command);

  R compare(Command.Compare command);
}
