package dev.clipchat.engine.desk;

import dev.clipchat.engine.edit.Media;
import dev.clipchat.engine.store.Bytes;

/**
 * A file that has come and was looked at, but is not yet the session's.
 *
 * @param modified of a file that stays the user's, when it was last changed; 0 for a copy
 * @param facts what it is; its id is not given yet
 */
public record ReceivedFile(Bytes.Incoming incoming, long bytes, long modified, Media facts) {}
