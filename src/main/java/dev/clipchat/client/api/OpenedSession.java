package dev.clipchat.client.api;

/** {@code bind} is the id for a registration link; empty where the backend gives none. */
public record OpenedSession(String session, String task, String bind) {}
