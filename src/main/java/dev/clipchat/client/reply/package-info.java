/** What the person is to see, and where typed lines come from: the two ports of the screen. */
@NullMarked
package dev.clipchat.client.reply;

import org.jspecify.annotations.NullMarked;
