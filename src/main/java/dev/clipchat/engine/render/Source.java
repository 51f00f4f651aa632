package dev.clipchat.engine.render;

import dev.clipchat.ffmpeg.Probe;
import java.nio.file.Path;

/** An uploaded file on the disk, and what it is. */
public record Source(Path file, Probe probe) {}
