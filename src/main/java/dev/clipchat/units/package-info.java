/** What people type, measured: sizes, times, upload targets, and how far a word is from another. */
@NullMarked
package dev.clipchat.units;

import org.jspecify.annotations.NullMarked;
