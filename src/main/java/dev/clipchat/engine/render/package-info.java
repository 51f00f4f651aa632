/** From a cut to ffmpeg's arguments, and with them to a file that was checked. */
@NullMarked
package dev.clipchat.engine.render;

import org.jspecify.annotations.NullMarked;
