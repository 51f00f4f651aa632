/** What is cut from what: timelines and edits as values, and the pure functions between them. */
@NullMarked
package dev.clipchat.engine.edit;

import org.jspecify.annotations.NullMarked;
