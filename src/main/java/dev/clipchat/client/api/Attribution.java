package dev.clipchat.client.api;

/** On whose behalf every request is made; without it the cloud refuses an export. */
public record Attribution(String source, String version, String platform) {}
