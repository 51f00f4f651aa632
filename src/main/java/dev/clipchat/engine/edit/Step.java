package dev.clipchat.engine.edit;

import org.jspecify.annotations.Nullable;

/** An edit and the clip whose timeline it changes; null for the current one when its turn comes. */
public record Step(@Nullable String clipId, Edit edit) {}
