package dev.clipchat.client.cli;

import dev.clipchat.client.intent.CommandTable;
import dev.clipchat.client.reply.Audience;
import dev.clipchat.client.reply.Screen;
import dev.clipchat.client.reply.ScreenWish;
import dev.clipchat.client.settings.Setting;
import dev.clipchat.client.settings.Settings;
import dev.clipchat.client.translate.Words;

/** What every way in works with, once the settings are known. */
record Office(Parts parts, CommandTable table, Turns turns, Settings settings, Words words) {

  String language() {
    return words.language();
  }

  Screen screen(Audience audience, Flags flags) {
    return parts.terminals().screen().apply(wish(audience, flags));
  }

  ScreenWish wish(Audience audience, Flags flags) {
    String colour = settings.value(Setting.COLOR).orElse("auto");
    return new ScreenWish(audience, flags.json(), flags.quiet(), colour, words.captions());
  }

  Office with(Settings others) {
    return new Office(parts, table, turns, others, Words.of(others.language()));
  }
}
