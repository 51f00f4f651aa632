package dev.clipchat.client.cli;

import dev.clipchat.client.intent.Command;
import dev.clipchat.client.intent.CompressRequest;
import dev.clipchat.client.intent.Deed;
import dev.clipchat.client.intent.Intent;
import dev.clipchat.client.reply.Audience;
import dev.clipchat.client.reply.Screen;
import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.pace.Stop;

/** One command of the shell, from the intent to the exit code. */
final class OneShot {

  private final AppContext app;
  private final Flags flags;

  OneShot(AppContext app, Flags flags) {
    this.app = app;
    this.flags = flags;
  }

  ExitCode run(Intent intent) {
    Stop stop = new Stop();
    ExitCode[] code = {ExitCode.OTHER};
    try (Screen screen = app.screen(audience(intent), flags)) {
      app.turns().run(stop, () -> code[0] = run(intent, stop, screen));
    }
    return code[0];
  }

  private ExitCode run(Intent intent, Stop stop, Screen raw) {
    WithoutEcho screen = new WithoutEcho(raw);
    Announcer announcer = new Announcer(screen, app.words());
    try {
      new LanguageNotice(app, announcer).tell(flags);
      return intent instanceof Deed deed
          ? perform(deed, stop, screen)
          : ((Command) intent).match(new ShellCommands(app, flags, announcer, stop, this::perform));
    } catch (ClipchatException e) {
      screen.settle();
      told(e.failure(), screen, announcer);
      return ExitCode.of(e.failure());
    } finally {
      if (flags.manners().verbose()) {
        announcer.notice("client.log_at", "file", app.parts().log());
      }
    }
  }

  /** What the answer on stdout has said is not said again on stderr. */
  private void told(Failure failure, WithoutEcho screen, Announcer announcer) {
    boolean said =
        (failure instanceof Failure.EditRefused refused && screen.hasShown(refused.words()))
            || (failure instanceof Failure.SizeUnreachable f && screen.hasShown(f.words()));
    if (!said || flags.json()) {
      announcer.failed(failure);
    }
  }

  /** Only files on stdout where files are what was asked for. */
  private static Audience audience(Intent intent) {
    boolean files =
        intent instanceof Deed.Compress
            || intent instanceof Deed.Export
            || intent instanceof Deed.ResumeJobs
            || intent instanceof Command.Demo;
    return files ? Audience.FILES : Audience.ANSWERS;
  }

  /** A shell's command is about all that is left, in whichever terminal it was begun. */
  private static Deed everybodys(Deed deed) {
    return deed instanceof Deed.ResumeJobs jobs ? new Deed.ResumeJobs(jobs.which()) : deed;
  }

  ExitCode perform(Deed asked, Stop stop, Screen screen) {
    Deed deed = everybodys(asked);
    PromptedConsent consent = questions(screen);
    if (deed instanceof Deed.Compress compress) {
      CompressRequest request = new SettingsDefaults(app.settings()).applied(compress.request());
      Inputs.check(request);
      OpenedBackend opened = app.parts().open().apply(app.settings());
      // The backend's answer is for a conversation; a refusal comes as a failure.
      return new CompressBatch(opened.doer(), app, new WithoutTalk(screen), consent)
          .run(request, stop);
    }
    OpenedBackend opened = app.parts().open().apply(app.settings());
    if (deed instanceof Deed.Export export
        && CompressRequest.Delivery.STDOUT.equals(export.output())) {
      exportToStdout(opened, export, stop, screen, consent);
    } else {
      opened.doer().perform(deed, stop, screen, consent);
    }
    return ExitCode.DONE;
  }

  private PromptedConsent questions(Screen screen) {
    boolean interactive =
        app.parts().terminals().isTerminal().test(0)
            && app.parts().terminals().isTerminal().test(2)
            && !flags.manners().noInput()
            && !flags.json();
    return new PromptedConsent(
        screen,
        app.words().captions(),
        app.parts().terminals().in(),
        interactive,
        flags.manners().yes());
  }

  private void exportToStdout(
      OpenedBackend opened, Deed.Export export, Stop stop, Screen screen, PromptedConsent consent) {
    new StandardOutput(app.parts().terminals().out())
        .take(
            screen,
            (folder, sink) ->
                opened
                    .doer()
                    .perform(
                        new Deed.Export(export.format(), folder.toString(), true),
                        stop,
                        sink,
                        consent));
  }
}
