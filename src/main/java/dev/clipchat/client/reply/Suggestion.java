package dev.clipchat.client.reply;

/**
 * Something that could stand at the cursor: {@code value} replaces the word there, {@code about}
 * says what it is, and {@code whole} that a space follows.
 */
public record Suggestion(String value, String about, boolean whole) {}
