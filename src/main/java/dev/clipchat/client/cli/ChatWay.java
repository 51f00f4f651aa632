package dev.clipchat.client.cli;

import dev.clipchat.client.intent.Completion;
import dev.clipchat.client.reply.Audience;
import dev.clipchat.client.reply.Conversation;
import dev.clipchat.client.reply.LineSource;
import dev.clipchat.client.reply.Screen;
import dev.clipchat.client.reply.Suggestion;
import java.util.List;

/** The ways into the conversation: a terminal, or lines from a pipe. */
final class ChatWay {

  private final Office office;
  private final Flags flags;

  ChatWay(Office office, Flags flags) {
    this.office = office;
    this.flags = flags;
  }

  ExitCode converse(boolean resume) {
    ChatState state = new ChatState(office);
    Conversation conversation =
        office
            .parts()
            .terminals()
            .conversation()
            .open(office.wish(Audience.PERSON, flags), (line, at) -> complete(state, line, at));
    office.turns().atEnd(conversation.lines()::close);
    try (LineSource lines = conversation.lines();
        Screen screen = new AsTypedHere(office.shown(conversation.screen()), office.table())) {
      return new Chat(state, lines, screen, flags).converse(resume);
    }
  }

  ExitCode readLines() {
    ChatState state = new ChatState(office);
    try (LineSource lines = new StdinLines(office.parts().terminals().in(), flags.manners().yes());
        Screen screen = office.screen(Audience.ANSWERS, flags)) {
      return new Chat(state, lines, screen, flags).readLines();
    }
  }

  private static List<Suggestion> complete(ChatState state, String line, int cursor) {
    Disk disk = new Disk(state.office().parts().places().home());
    return new Completion(state.office().table(), state.office().language())
        .at(line.substring(0, cursor), new Completing(state, disk)).stream()
            .map(c -> new Suggestion(c.value(), c.about(), c.whole()))
            .toList();
  }
}
