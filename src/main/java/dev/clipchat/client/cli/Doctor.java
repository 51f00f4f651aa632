package dev.clipchat.client.cli;

import dev.clipchat.client.doctor.Checkup;
import dev.clipchat.client.doctor.Redaction;
import dev.clipchat.client.doctor.Report;
import dev.clipchat.client.doctor.ReportArchive;
import dev.clipchat.client.intent.Deed;
import dev.clipchat.client.reply.Block;
import dev.clipchat.pace.Stop;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Has this computer looked at, shows what was found, and packs it up for a report of a fault. */
record Doctor(AppContext app, Announcer announcer, Stop stop) {

  ExitCode run(@Nullable String bundle) {
    AppParts parts = app.parts();
    Checkup checkup =
        new Checkup(
            new Checkup.Computer(
                app.settings().programs(parts.environment()),
                parts.places(),
                text -> parts.fonts().apply(app.settings(), text),
                parts.terminals().isTerminal(),
                parts.terminals().abilities().apply(app.settings().colour()),
                parts.log(),
                parts.pace()),
            app.settings(),
            app.words());
    Report report = checkup.run(parts.version(), this::ask, stop);
    String text = report.text(app.words().book());
    announcer.screen().show(new Block.Result("checkup", text, text, report.data()));
    if (bundle != null) {
      Path file = new Disk(parts.places().home()).resolved(bundle);
      new ReportArchive(Redaction.of(app.settings(), parts.places().home()))
          .write(file, report, app.settings(), parts.log());
      announcer.answer(file.toString());
    }
    return report.well() ? ExitCode.DONE : ExitCode.OTHER;
  }

  /** The backend in use is opened and asked as by any command. */
  private void ask(Stop tooLong) {
    OpenedBackend opened = app.parts().open().apply(app.settings());
    try (Stop.Hook hook = stop.onStop(() -> tooLong.request(Stop.INTERRUPT))) {
      opened
          .doer()
          .perform(
              new Deed.Credits(),
              tooLong,
              block -> {},
              new PromptedConsent(
                  announcer.screen(),
                  app.words().captions(),
                  app.parts().terminals().in(),
                  false,
                  false));
    }
  }
}
