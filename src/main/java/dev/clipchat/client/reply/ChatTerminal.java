package dev.clipchat.client.reply;

/** Both ends of a conversation: what is shown, and what is typed. */
public record ChatTerminal(Screen screen, LineSource lines) {}
