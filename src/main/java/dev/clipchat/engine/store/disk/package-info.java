/** The stores on the disk of one machine: whole after any crash, and shared by processes. */
@NullMarked
package dev.clipchat.engine.store.disk;

import org.jspecify.annotations.NullMarked;
