/** What went wrong, as facts; the words come later, in the user's language. */
@NullMarked
package dev.clipchat.failure;

import org.jspecify.annotations.NullMarked;
