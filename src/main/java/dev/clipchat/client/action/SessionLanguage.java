package dev.clipchat.client.action;

import dev.clipchat.client.intent.SpokenLanguage;

/**
 * The language of new sessions: what was asked for, else what somebody plainly types in, else the
 * usual one.
 *
 * @param usual such as {@code en}
 * @param asked whether that was asked for, so that nothing else counts
 */
public record SessionLanguage(String usual, boolean asked) {

  String of(String said) {
    return asked ? usual : SpokenLanguage.of(said).orElse(usual);
  }
}
