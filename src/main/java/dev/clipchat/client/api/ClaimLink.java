package dev.clipchat.client.api;

import java.net.URI;
import java.time.Duration;

/** Opens a session in a browser; {@code expiresIn} is zero where the backend does not say. */
public record ClaimLink(URI address, Duration expiresIn) {}
