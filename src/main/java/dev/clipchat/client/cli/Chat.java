package dev.clipchat.client.cli;

import dev.clipchat.client.intent.Command;
import dev.clipchat.client.intent.CompressRequest;
import dev.clipchat.client.intent.Deed;
import dev.clipchat.client.intent.Intent;
import dev.clipchat.client.intent.Router;
import dev.clipchat.client.journal.OpenChats;
import dev.clipchat.client.reply.Block;
import dev.clipchat.client.reply.LineSource;
import dev.clipchat.client.reply.LineSource.Line;
import dev.clipchat.client.reply.ReplySink;
import dev.clipchat.client.reply.Screen;
import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.pace.Stop;
import java.util.List;
import java.util.function.Function;

/** The conversation: a line, what is meant by it, the turn that does it, the next line. */
final class Chat {

  private static final String PROMPT = "> ";
  private static final int EXAMPLES = 3;

  private final ChatState state;
  private final LineSource lines;
  private final WithoutEcho screen;
  private final Flags flags;
  private final Router router;

  Chat(ChatState state, LineSource lines, Screen screen, Flags flags) {
    this.state = state;
    this.lines = lines;
    this.screen = new WithoutEcho(screen);
    this.flags = flags;
    this.router = new Router(state.app().table());
  }

  ExitCode converse(boolean resume) {
    new LanguageNotice(state.app(), announcer()).tell(flags);
    announcer().notice("client.connecting");
    boolean chosen = resume || state.app().settings().session().isPresent();
    OpenChats chats = new OpenChats(state.app().parts().places());
    boolean cutOff = chats.anyCutOff();
    try (OpenChats.Going going = chats.begin()) {
      if (chosen || begin()) {
        greet(cutOff && !chosen);
      }
      return talk();
    }
  }

  private ExitCode talk() {
    while (true) {
      Line line = lines.next(PROMPT);
      if (line instanceof Line.End) {
        return ExitCode.DONE;
      }
      if (line instanceof Line.Interrupted interrupted) {
        if (interrupted.emptyLine()) {
          announcer().hint("client.how_to_leave");
        }
      } else if (leaves(((Line.Typed) line).text())) {
        return ExitCode.DONE;
      }
    }
  }

  /** A session of its own for this conversation; that there is one now need not be said. */
  private boolean begin() {
    Stop stop = new Stop();
    boolean[] begun = {false};
    Runnable work =
        () -> begun[0] = attempt(new Deed.NewSession(), stop, block -> {}) == ExitCode.DONE;
    state.app().turns().run(stop, () -> lines.during(stop, work));
    return begun[0];
  }

  /**
   * Lines from a pipe. The first that fails ends it: what stands behind it was written for a clip
   * and an edit that are not there now, and would be done to something else.
   */
  ExitCode readLines() {
    new LanguageNotice(state.app(), announcer()).tell(flags);
    for (int n = 1; lines.next("") instanceof Line.Typed typed; n++) {
      ExitCode code;
      try {
        Intent intent = routed(typed.text());
        if (intent instanceof Command.Quit) {
          break;
        }
        code = perform(intent);
      } catch (ClipchatException e) {
        announcer().failed(e.failure());
        code = ExitCode.of(e.failure());
      }
      if (code != ExitCode.DONE) {
        announcer().notice("client.lines_end", "line", n);
        return code;
      }
    }
    return ExitCode.DONE;
  }

  private void greet(boolean cutOff) {
    AppContext app = state.app();
    Announcer announcer = announcer();
    boolean cloud = app.settings().cloud();
    announcer.notice(cloud ? "client.ready_cloud" : "client.ready_local");
    String greeting = app.settings().skill().greeting(cloud);
    if (greeting.isEmpty()) {
      announcer.notice("client.drop_here");
    } else {
      screen.show(new Block.Notice(greeting));
    }
    List<String> examples = app.settings().skill().examples();
    examples.stream()
        .limit(EXAMPLES)
        .forEach(example -> screen.show(new Block.Hint("  " + example)));
    announcer.hint("client.help_is_there");
    if (cutOff && state.opened().sessions().get().size() > 1) {
      announcer.notice("client.cut_off");
    }
    int unfinished = unfinished();
    if (unfinished > 0) {
      announcer.notice("client.unfinished", "count", unfinished);
    }
  }

  private int unfinished() {
    try {
      return state.opened().unfinished().getAsInt();
    } catch (ClipchatException e) {
      announcer().failed(e.failure());
      return 0;
    }
  }

  private Announcer announcer() {
    return new Announcer(screen, state.app().words());
  }

  private boolean leaves(String text) {
    Intent intent = route(text);
    if (intent instanceof Command.Quit) {
      return true;
    }
    perform(intent);
    return false;
  }

  private Intent route(String text) {
    try {
      return routed(text);
    } catch (ClipchatException e) {
      announcer().failed(e.failure());
      return new Command.Nothing();
    }
  }

  private Intent routed(String text) {
    return router
        .route(text, new Disk(state.app().parts().places().home()).surroundings())
        .intent();
  }

  ExitCode perform(Intent intent) {
    return intent instanceof Deed deed ? turn(deed) : command((Command) intent);
  }

  private ExitCode command(Command command) {
    try {
      return command.match(new ChatCommands(state, flags, announcer(), this));
    } catch (ClipchatException e) {
      announcer().failed(e.failure());
      return ExitCode.of(e.failure());
    }
  }

  /** A command of the program itself that takes its time. */
  ExitCode atLength(Command command) {
    return watched(
        stop -> {
          try {
            return command.match(
                new ShellCommands(state.app(), flags, announcer(), stop, this::attempt));
          } catch (ClipchatException e) {
            told(e.failure());
            return ExitCode.of(e.failure());
          }
        });
  }

  private ExitCode turn(Deed deed) {
    if (deed instanceof Deed.Upload upload && upload.sources().isEmpty()) {
      announcer().notice("client.how_to_upload");
      return ExitCode.DONE;
    }
    return watched(stop -> attempt(deed, stop, screen));
  }

  /** Work while the keys are watched; Ctrl-C ends the waiting, not the conversation. */
  private ExitCode watched(Function<Stop, ExitCode> work) {
    Stop stop = new Stop();
    ExitCode[] code = {ExitCode.DONE};
    state.app().turns().run(stop, () -> lines.during(stop, () -> code[0] = work.apply(stop)));
    screen.settle();
    return code[0];
  }

  private ExitCode attempt(Deed deed, Stop stop, ReplySink sink) {
    int[] noticesBefore = {0};
    stop.onStop(() -> noticesBefore[0] = screen.notices());
    try {
      DeedRunner doer = state.opened().doer();
      if (deed instanceof Deed.Compress compress) {
        CompressRequest request =
            new SettingsDefaults(state.app().settings())
                .applied(compress.request())
                .inThisSession();
        return new CompressBatch(doer, state.app(), screen, lines).run(request, stop);
      }
      doer.perform(deed, stop, sink, lines);
      return ExitCode.DONE;
    } catch (ClipchatException e) {
      screen.settle();
      boolean explained = stop.requested() && screen.notices() > noticesBefore[0];
      if (!explained) {
        told(e.failure());
      }
      return ExitCode.of(e.failure());
    }
  }

  private void told(Failure failure) {
    if (failure instanceof Failure.Stopped stopped && lines.interactive()) {
      announcer()
          .notice(stopped.next().isEmpty() ? "client.stopped_waiting" : "client.stopped_export");
    } else if (!(failure instanceof Failure.EditRefused refused && screen.hasShown(refused.words()))
        && !(failure instanceof Failure.SizeUnreachable unreachable
            && screen.hasShown(unreachable.words()))) {
      announcer().failed(failure);
    }
  }
}
