package dev.clipchat.client.translate;

/**
 * In which turn an answer comes.
 *
 * @param interactive somebody is there to see an edit that is sent in their name
 * @param fileWanted the person asked for the file in this turn
 */
public record TurnContext(boolean interactive, boolean fileWanted) {}
