package dev.clipchat.client.cli;

import dev.clipchat.client.intent.CompressRequest.Delivery;
import dev.clipchat.client.intent.Deed;
import dev.clipchat.client.settings.Setting;
import dev.clipchat.client.settings.Settings;
import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.words.Text;
import org.jspecify.annotations.Nullable;

/**
 * What of a shell's command line cannot be done inside a conversation. It is refused: an option
 * that says where a video goes must never be left out without a word.
 */
record ChatRestrictions(Settings settings) {

  private static final Text IN_A_SHELL = Text.of("client.chat_without_it");

  void check(Parsed parsed) {
    Flags flags = parsed.flags();
    flags.settings().forEach(this::check);
    refuse(flags.json(), "--json");
    refuse(flags.quiet(), "--quiet");
    refuse(flags.manners().verbose(), "--verbose");
    refuse(flags.manners().yes(), "--yes");
    refuse(flags.manners().noInput(), "--no-input");
    if (parsed.intent() instanceof Deed.Compress compress) {
      Delivery delivery = compress.request().delivery();
      refuse(delivery.jobs() > 1, "--jobs");
      checkOutput(delivery.output());
    } else if (parsed.intent() instanceof Deed.Export export) {
      checkOutput(export.output());
    }
  }

  private void check(Setting setting, String value) {
    if (value.equals(settings.value(setting).or(() -> settings.defaultOf(setting)).orElse(""))) {
      return;
    }
    switch (setting) {
      case BACKEND -> throw refused("--" + value, first("/" + value));
      case SKILL -> throw refused(setting.flag(), first("/skill " + value));
      case SESSION -> throw refused(setting.flag(), first("/switch " + value));
      default -> throw refused(setting.flag(), IN_A_SHELL);
    }
  }

  private static void refuse(boolean given, String flag) {
    if (given) {
      throw refused(flag, IN_A_SHELL);
    }
  }

  private static void checkOutput(@Nullable String output) {
    if (Delivery.STDOUT.equals(output)) {
      throw refused("-o -", Text.of("client.chat_file_name"));
    }
  }

  private static Text first(String command) {
    return Text.of("client.chat_first", "command", command);
  }

  private static ClipchatException refused(String flag, Text hint) {
    return new ClipchatException(
        new Failure.Usage(Text.of("client.not_in_chat", "flag", flag), hint));
  }
}
