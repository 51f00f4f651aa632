/** The wire protocol as the embedded backend serves it, and nothing else. */
@NullMarked
package dev.clipchat.engine.http;

import org.jspecify.annotations.NullMarked;
