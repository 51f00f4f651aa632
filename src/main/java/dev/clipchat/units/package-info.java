/** Quantities as people type them: sizes, times, upload targets. */
@NullMarked
package dev.clipchat.units;

import org.jspecify.annotations.NullMarked;
