/** From a sentence to edits, or to what was not understood; and the answer in words. */
@NullMarked
package dev.clipchat.engine.agent;

import org.jspecify.annotations.NullMarked;
