package dev.clipchat.client.cli;

import dev.clipchat.client.intent.CommandTable;
import dev.clipchat.client.reply.Audience;
import dev.clipchat.client.reply.Screen;
import dev.clipchat.client.reply.ScreenWish;
import dev.clipchat.client.settings.Settings;
import dev.clipchat.client.translate.Words;
import dev.clipchat.ffmpeg.Binaries;

/** What every way in works with, once the settings are known. */
record AppContext(
    AppParts parts, CommandTable table, RunningTurns turns, Settings settings, Words words) {

  String language() {
    return words.language();
  }

  Screen screen(Audience audience, Flags flags) {
    return shown(parts.terminals().screen().apply(wish(audience, flags)));
  }

  ScreenWish wish(Audience audience, Flags flags) {
    return new ScreenWish(
        audience,
        flags.json(),
        flags.quiet(),
        settings.colour(),
        settings.progress(),
        words.captions());
  }

  /** The screen with no more on it than is wanted. */
  Screen shown(Screen screen) {
    return settings.progress().equals("none") ? new WithoutProgress(screen) : screen;
  }

  /** The ffmpeg that is set, else the one to be found. */
  Binaries binaries() {
    return Binaries.find(settings.programs(parts.environment()), parts.places().cache());
  }

  AppContext with(Settings others) {
    return new AppContext(
        parts, table, turns, others, Words.of(parts.terminals().spoken(others.language())));
  }
}
