package dev.clipchat.engine.edit;

/** An edit and the clip whose timeline it changes. */
public record Step(String clipId, Edit edit) {}
