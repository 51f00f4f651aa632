/** What the embedded backend keeps on disk, whole after any crash and shared by processes. */
@NullMarked
package dev.clipchat.engine.store;

import org.jspecify.annotations.NullMarked;
