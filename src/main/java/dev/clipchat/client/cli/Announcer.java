package dev.clipchat.client.cli;

import dev.clipchat.client.reply.Block;
import dev.clipchat.client.reply.Screen;
import dev.clipchat.client.translate.FailureText;
import dev.clipchat.client.translate.Words;
import dev.clipchat.failure.Failure;

/** Says things on a screen in the person's language. */
record Announcer(Screen screen, Words words) {

  void notice(String key, Object... named) {
    screen.show(new Block.Notice(words.say(key, named)));
  }

  void hint(String key, Object... named) {
    screen.show(new Block.Hint(words.say(key, named)));
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
