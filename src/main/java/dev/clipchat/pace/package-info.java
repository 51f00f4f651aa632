/** Time and stopping, so that waiting can be tested and interrupted. */
@NullMarked
package dev.clipchat.pace;

import org.jspecify.annotations.NullMarked;
