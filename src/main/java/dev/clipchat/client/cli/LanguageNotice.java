package dev.clipchat.client.cli;

import dev.clipchat.client.settings.Setting;
import dev.clipchat.client.settings.SettingsLoader;
import dev.clipchat.client.translate.Words;

/** A language that was asked for and that the interface does not have: who speaks it instead. */
record LanguageNotice(AppContext app, Announcer announcer) {

  /** Where it was asked for on this command line; what is set for good was told when it was set. */
  void tell(Flags flags) {
    if (flags.settings().containsKey(Setting.LANGUAGE)) {
      tell(app.settings().language());
    }
  }

  void tell(String asked) {
    String language = SettingsLoader.language(asked).orElse("en");
    if (!Words.speaks(language)) {
      boolean cloud = app.settings().cloud();
      announcer.notice(
          cloud ? "client.language_of_cloud" : "client.no_such_language", "language", language);
    }
  }
}
