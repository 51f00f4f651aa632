package dev.clipchat.client.cli;

import dev.clipchat.client.intent.Deed;
import dev.clipchat.client.reply.Consent;
import dev.clipchat.client.reply.ReplySink;
import dev.clipchat.pace.Stop;

/** Performs deeds; failures come as {@code ClipchatException}. */
@FunctionalInterface
public interface DeedRunner {

  void perform(Deed deed, Stop stop, ReplySink sink, Consent consent);
}
