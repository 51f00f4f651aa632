/** A session's state as the backend tells it: read leniently, kept losslessly, compared. */
@NullMarked
package dev.clipchat.client.timeline;

import org.jspecify.annotations.NullMarked;
