package dev.clipchat.client.reply;

/** How a screen is wanted; {@code colour} is auto, always or never. */
public record ScreenWish(
    Audience audience, boolean json, boolean quiet, String colour, Captions captions) {}
