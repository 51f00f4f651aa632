/** What the person is to see, as values and as JSON, and where typed lines come from. */
@NullMarked
package dev.clipchat.client.reply;

import org.jspecify.annotations.NullMarked;
