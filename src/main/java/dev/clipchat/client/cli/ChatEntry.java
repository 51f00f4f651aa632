package dev.clipchat.client.cli;

import dev.clipchat.client.intent.Completion;
import dev.clipchat.client.reply.Audience;
import dev.clipchat.client.reply.ChatTerminal;
import dev.clipchat.client.reply.LineSource;
import dev.clipchat.client.reply.Screen;
import dev.clipchat.client.reply.Suggestion;
import java.util.List;

/** The ways into the conversation: a terminal, or lines from a pipe. */
final class ChatEntry {

  private final AppContext app;
  private final Flags flags;

  ChatEntry(AppContext app, Flags flags) {
    this.app = app;
    this.flags = flags;
  }

  ExitCode converse(boolean resume) {
    ChatState state = new ChatState(app);
    ChatTerminal conversation =
        app.parts()
            .terminals()
            .conversation()
            .open(app.wish(Audience.PERSON, flags), (line, at) -> complete(state, line, at));
    app.turns().atEnd(conversation.lines()::close);
    try (LineSource lines = conversation.lines();
        Screen screen = new SlashCommandScreen(app.shown(conversation.screen()), app.table())) {
      return new Chat(state, lines, screen, flags).converse(resume);
    }
  }

  ExitCode readLines() {
    ChatState state = new ChatState(app);
    try (LineSource lines = new StdinLines(app.parts().terminals().in(), flags.manners().yes());
        Screen screen = app.screen(Audience.ANSWERS, flags)) {
      return new Chat(state, lines, screen, flags).readLines();
    }
  }

  private static List<Suggestion> complete(ChatState state, String line, int cursor) {
    Disk disk = new Disk(state.app().parts().places().home());
    return new Completion(state.app().table(), state.app().words().book())
        .at(line.substring(0, cursor), new Completing(state, disk)).stream()
            .map(c -> new Suggestion(c.value(), c.about(), c.whole()))
            .toList();
  }
}
