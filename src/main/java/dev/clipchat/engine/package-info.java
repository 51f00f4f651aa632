/** The embedded backend's life: start, where it answers, close. */
@NullMarked
package dev.clipchat.engine;

import org.jspecify.annotations.NullMarked;
