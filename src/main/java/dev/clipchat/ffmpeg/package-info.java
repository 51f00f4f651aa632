/** Runs ffmpeg and ffprobe: finds them, starts them, reads what they say, ends them. */
@NullMarked
package dev.clipchat.ffmpeg;

import org.jspecify.annotations.NullMarked;
