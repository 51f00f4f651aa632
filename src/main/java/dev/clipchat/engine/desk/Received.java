package dev.clipchat.engine.desk;

import dev.clipchat.engine.edit.Media;
import dev.clipchat.engine.store.Bytes;
import java.nio.file.Path;

/**
 * A file that has come and was looked at, but is not yet the session's.
 *
 * @param facts what it is; its id is not given yet
 */
public record Received(Path content, Bytes.Source source, Media facts) {}
