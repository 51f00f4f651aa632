package dev.clipchat.client.cli;

import dev.clipchat.client.intent.CompressRequest.Delivery;
import dev.clipchat.client.intent.Deed;
import dev.clipchat.client.settings.Setting;
import dev.clipchat.client.settings.Settings;
import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import org.jspecify.annotations.Nullable;

/**
 * What of a shell's command line cannot be done inside a conversation. It is refused: an option
 * that says where a video goes must never be left out without a word.
 */
record ChatRestrictions(Settings settings) {

  private static final String IN_A_SHELL = "the line without it, or all of it in a shell";

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
      throw refused("-o -", "-o with a file's name, or all of it in a shell");
    }
  }

  private static String first(String command) {
    return command + " first, then the line without it";
  }

  private static ClipchatException refused(String flag, String accepted) {
    return new ClipchatException(
        new Failure.Usage(flag + " does not work inside the chat", accepted));
  }
}
