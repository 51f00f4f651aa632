package dev.clipchat.engine.desk;

import org.jspecify.annotations.Nullable;

/**
 * What the agent answers.
 *
 * @param errorCode set where nothing was changed: {@code NOT_UNDERSTOOD}, {@code IMPOSSIBLE} or
 *     {@code SIZE_UNREACHABLE}
 * @param smallest the least ceiling that can be met, 0 where that is not the question
 * @param changed whether the project is another one now
 */
public record Reply(String text, @Nullable String errorCode, long smallest, boolean changed) {}
