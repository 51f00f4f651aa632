package dev.clipchat.client.api;

import dev.clipchat.client.timeline.Snapshot;

/** A session as it stands; {@code bind} is the id for a registration link, or empty. */
public record State(Snapshot snapshot, String bind) {}
