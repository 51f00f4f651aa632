package dev.clipchat.engine.store;

/** All that a backend keeps, in whichever way. */
public record Stores(Sessions sessions, Jobs jobs, Purse purse, Bytes bytes) {}
