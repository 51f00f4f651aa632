/** The size promise: the best picture at a number of bytes that always holds. */
@NullMarked
package dev.clipchat.engine.ceiling;

import org.jspecify.annotations.NullMarked;
