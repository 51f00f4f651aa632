/** Edits as documents: read from JSON, written as JSON, and described by a schema, by one table. */
@NullMarked
package dev.clipchat.engine.edit.document;

import org.jspecify.annotations.NullMarked;
