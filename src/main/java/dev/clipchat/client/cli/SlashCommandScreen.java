package dev.clipchat.client.cli;

import dev.clipchat.client.intent.CommandTable;
import dev.clipchat.client.reply.Block;
import dev.clipchat.client.reply.Screen;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Advice names commands as the shell takes them ("clipchat jobs"); in the conversation they are
 * shown as they are typed there ("/jobs").
 */
final class SlashCommandScreen implements Screen {

  private final Screen screen;
  private final Pattern commands;

  SlashCommandScreen(Screen screen, CommandTable table) {
    this.screen = screen;
    String words =
        table
            .inChat()
            .flatMap(c -> c.names().stream())
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    this.commands = Pattern.compile("\\bclipchat (" + words + ")\\b");
  }

  private String here(String text) {
    return commands.matcher(text).replaceAll("/$1");
  }

  @Override
  public void show(Block block) {
    if (block instanceof Block.Notice notice) {
      screen.show(new Block.Notice(here(notice.text())));
    } else if (block instanceof Block.Hint hint) {
      screen.show(new Block.Hint(here(hint.text())));
    } else if (block instanceof Block.Failed f) {
      screen.show(new Block.Failed(f.code(), here(f.message()), here(f.hint()), f.retryable()));
    } else {
      screen.show(block);
    }
  }

  @Override
  public void settle() {
    screen.settle();
  }

  @Override
  public void close() {
    screen.close();
  }
}
