/** Facts become words and deeds. */
@NullMarked
package dev.clipchat.client.translate;

import org.jspecify.annotations.NullMarked;
