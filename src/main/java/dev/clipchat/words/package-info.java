/**
 * What the program says: texts by key in the code, their words in files, one a room and language.
 */
@NullMarked
package dev.clipchat.words;

import org.jspecify.annotations.NullMarked;
