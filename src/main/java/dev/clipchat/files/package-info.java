/** Files that are whole or absent, and the folders they live in. */
@NullMarked
package dev.clipchat.files;

import org.jspecify.annotations.NullMarked;
