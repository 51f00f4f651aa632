/** A backend that is not ours, and time that passes at once: what the client's tests talk to. */
@NullMarked
package dev.clipchat.client.standin;

import org.jspecify.annotations.NullMarked;
