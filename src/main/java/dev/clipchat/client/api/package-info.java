/** The only room that talks to the network: the protocol's calls, one by one. */
@NullMarked
package dev.clipchat.client.api;

import org.jspecify.annotations.NullMarked;
