/** A typed line or command line and its meaning; nothing here executes anything. */
@NullMarked
package dev.clipchat.client.intent;

import org.jspecify.annotations.NullMarked;
