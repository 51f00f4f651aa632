package dev.clipchat.engine.desk;

/**
 * Whom a token stands for. Sessions and renders are an account's.
 *
 * @param own whether it is this process talking to itself: files by reference, no limits
 */
public record Account(String id, boolean own) {}
