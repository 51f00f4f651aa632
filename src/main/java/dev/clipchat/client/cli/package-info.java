/** The ways in: the command line, the chat, lines from a pipe. */
@NullMarked
package dev.clipchat.client.cli;

import org.jspecify.annotations.NullMarked;
