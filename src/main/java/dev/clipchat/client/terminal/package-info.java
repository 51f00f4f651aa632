/** Keys and screen: the only room that reads the keyboard and writes to the standard streams. */
@NullMarked
package dev.clipchat.client.terminal;

import org.jspecify.annotations.NullMarked;
