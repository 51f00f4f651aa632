package dev.clipchat.client.cli;

import dev.clipchat.client.reply.Block;
import dev.clipchat.client.reply.Screen;
import dev.clipchat.client.translate.FailureText;
import dev.clipchat.client.translate.Words;
import dev.clipchat.failure.Failure;

/** Says things on a screen in the person's language. */
record Announcer(Screen screen, Words words) {

  String language() {
    return words.language();
  }

  String words(Phrase phrase, Object... values) {
    return phrase.in(words.language(), values);
  }

  void notice(Phrase phrase, Object... values) {
    screen.show(new Block.Notice(words(phrase, values)));
  }

  void hint(Phrase phrase, Object... values) {
    screen.show(new Block.Hint(words(phrase, values)));
  }

  void answer(String text) {
    screen.show(new Block.Answer(text));
  }

  void page(String text) {
    screen.show(new Block.Page(text));
  }

  void failed(Failure failure) {
    screen.show(new FailureText(words).block(failure));
  }
}
