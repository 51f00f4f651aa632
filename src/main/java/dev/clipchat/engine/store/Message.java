package dev.clipchat.engine.store;

/** One thing said, by {@code user} or {@code agent}; {@code at} in milliseconds since 1970. */
public record Message(long at, String author, String text) {}
