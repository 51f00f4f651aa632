package dev.clipchat.client.api;

import java.time.Duration;

/** A picture of the timeline; {@code rgb} holds three bytes a pixel, row by row, in Base64. */
public record PreviewPicture(Duration at, int width, String rgb) {}
