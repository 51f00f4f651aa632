/** What is asked of the backend: tokens and credits, uploads, messages, renders. */
@NullMarked
package dev.clipchat.engine.desk;

import org.jspecify.annotations.NullMarked;
