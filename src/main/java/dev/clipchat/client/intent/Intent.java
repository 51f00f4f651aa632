package dev.clipchat.client.intent;

/**
 * What a person wants. A {@link Deed} works on a session and goes to {@code client.action}; a
 * {@link Command} concerns the program itself and is carried out where it was typed.
 */
public sealed interface Intent permits Deed, Command {}
