package dev.clipchat.engine.agent;

import dev.clipchat.engine.edit.History;

/**
 * What a sentence is said to.
 *
 * @param memory what was said before
 * @param prospect tells what an export would be, for who asks
 * @param language of the session: {@code en} or {@code zh}
 */
public record Talk(History history, Memory memory, Prospect prospect, String language) {}
