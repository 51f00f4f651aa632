package dev.clipchat.client.intent;

/** What a line means and why. */
public record Routed(Intent intent, String reason) {}
