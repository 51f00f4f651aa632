/**
 * What the backend keeps, as ports: sessions, renders, who may come in and what each has left, and
 * the large bytes. A path that goes through here is one of the machine that asks.
 */
@NullMarked
package dev.clipchat.engine.store;

import org.jspecify.annotations.NullMarked;
