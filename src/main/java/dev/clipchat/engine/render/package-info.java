/** From a cut to ffmpeg's arguments, and to a file. */
@NullMarked
package dev.clipchat.engine.render;

import org.jspecify.annotations.NullMarked;
