package dev.clipchat.client.cli;

import dev.clipchat.client.doctor.Bundle;
import dev.clipchat.client.doctor.Checkup;
import dev.clipchat.client.doctor.Redaction;
import dev.clipchat.client.doctor.Report;
import dev.clipchat.client.intent.Deed;
import dev.clipchat.client.reply.Block;
import dev.clipchat.pace.Stop;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Has this computer looked at, shows what was found, and packs it up for a report of a fault. */
record Doctor(Office office, Mouth mouth, Stop stop) {

  ExitCode run(@Nullable String bundle) {
    Parts parts = office.parts();
    Checkup checkup =
        new Checkup(
            new Checkup.Computer(
                office.settings().programs(parts.environment()),
                parts.places(),
                text -> parts.fonts().apply(office.settings(), text),
                parts.terminals().isTerminal(),
                parts.terminals().abilities().apply(office.settings().colour()),
                parts.log(),
                parts.pace()),
            office.settings(),
            office.words());
    Report report = checkup.run(parts.version(), this::ask, stop);
    String text = report.text(office.words()::known);
    mouth.screen().show(new Block.Result("checkup", text, text, report.data()));
    if (bundle != null) {
      Path file = new Disk(parts.places().home()).resolved(bundle);
      new Bundle(Redaction.of(office.settings(), parts.places().home()))
          .write(file, report, office.settings(), parts.log());
      mouth.answer(file.toString());
    }
    return report.well() ? ExitCode.DONE : ExitCode.OTHER;
  }

  /** The backend in use is opened and asked as by any command. */
  private void ask(Stop tooLong) {
    Opened opened = office.parts().open().apply(office.settings());
    try (Stop.Hook hook = stop.onStop(() -> tooLong.request(Stop.INTERRUPT))) {
      opened
          .doer()
          .perform(
              new Deed.Credits(),
              tooLong,
              block -> {},
              new Questions(
                  mouth.screen(),
                  office.words().captions(),
                  office.parts().terminals().in(),
                  false,
                  false));
    }
  }
}
