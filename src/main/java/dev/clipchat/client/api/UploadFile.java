package dev.clipchat.client.api;

import java.nio.file.Path;

/** A file to be sent under a name, with its size as it was looked at. */
public record UploadFile(Path path, String name, String mediaType, long bytes) {}
