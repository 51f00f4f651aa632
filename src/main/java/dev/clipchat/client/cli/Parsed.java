package dev.clipchat.client.cli;

import dev.clipchat.client.intent.Intent;

/** What a command line means, and the options that hold for all of it. */
record Parsed(Intent intent, Flags flags) {}
