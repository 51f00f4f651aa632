/** What outlives the process: who we are, our sessions, and the work that is under way. */
@NullMarked
package dev.clipchat.client.journal;

import org.jspecify.annotations.NullMarked;
