/** Puts the program together, and closes it in order. */
@NullMarked
package dev.clipchat;

import org.jspecify.annotations.NullMarked;
