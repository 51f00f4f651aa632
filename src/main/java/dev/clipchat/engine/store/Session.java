package dev.clipchat.engine.store;

/**
 * One conversation about some clips.
 *
 * @param account whose it is
 * @param created in milliseconds since 1970
 */
public record Session(
    String id, String account, String task, String name, String language, long created) {}
