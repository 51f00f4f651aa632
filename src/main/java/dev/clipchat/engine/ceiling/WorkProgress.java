package dev.clipchat.engine.ceiling;

/**
 * How far the work is.
 *
 * @param stage what is done now, in a word or two
 * @param fraction of all the work, 0 to 1; never falls
 */
public record WorkProgress(String stage, double fraction) {}
