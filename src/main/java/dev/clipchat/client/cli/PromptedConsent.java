package dev.clipchat.client.cli;

import dev.clipchat.client.reply.Block;
import dev.clipchat.client.reply.Caption;
import dev.clipchat.client.reply.Captions;
import dev.clipchat.client.reply.Consent;
import dev.clipchat.client.reply.Screen;
import java.io.IOException;
import java.io.InputStream;

/** Asks whoever started a command, where somebody sits there and may be asked. */
record PromptedConsent(
    Screen screen, Captions captions, InputStream in, boolean interactive, boolean yes)
    implements Consent {

  @Override
  public boolean givenBlindly() {
    return yes;
  }

  @Override
  public boolean given(String question) {
    if (yes || !interactive) {
      return yes;
    }
    screen.show(new Block.Notice(question + " " + captions.of(Caption.YES_NO)));
    screen.settle();
    try {
      int first = in.read();
      for (int c = first; c >= 0 && c != '\n'; ) {
        c = in.read();
      }
      return first > 0 && captions.of(Caption.YES_LETTERS).indexOf(first) >= 0;
    } catch (IOException e) {
      // No answer is no consent.
      return false;
    }
  }
}
