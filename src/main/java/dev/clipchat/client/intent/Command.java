package dev.clipchat.client.intent;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What concerns the program itself. */
public sealed interface Command extends Intent {

  <R> R match(CommandCases<R> cases);

  /** The conversation; {@code resume} goes on with the last session. */
  record Chat(boolean resume) implements Command {
    @Override
    public <R> R match(CommandCases<R> cases) {
      return cases.chat(this);
    }
  }

  /** The conversation, its lines read from standard input. */
  record Lines() implements Command {
    @Override
    public <R> R match(CommandCases<R> cases) {
      return cases.lines(this);
    }
  }

  /** {@code topic} is a command's word, or empty for the whole. */
  record Help(String topic) implements Command {
    @Override
    public <R> R match(CommandCases<R> cases) {
      return cases.help(this);
    }
  }

  record Version() implements Command {
    @Override
    public <R> R match(CommandCases<R> cases) {
      return cases.version(this);
    }
  }

  record Quit() implements Command {
    @Override
    public <R> R match(CommandCases<R> cases) {
      return cases.quit(this);
    }
  }

  /** An empty line. */
  record Nothing() implements Command {
    @Override
    public <R> R match(CommandCases<R> cases) {
      return cases.nothing(this);
    }
  }

  /** A word with a slash that is none of ours; {@code nearest} is what may have been meant. */
  record Unknown(String word, @Nullable String nearest) implements Command {
    @Override
    public <R> R match(CommandCases<R> cases) {
      return cases.unknown(this);
    }
  }

  /** A shell's command line typed in the chat, split into its words. */
  record CommandLine(List<String> words) implements Command {
    public CommandLine {
      words = List.copyOf(words);
    }

    @Override
    public <R> R match(CommandCases<R> cases) {
      return cases.commandLine(this);
    }
  }

  record UseBackend(boolean cloud) implements Command {
    @Override
    public <R> R match(CommandCases<R> cases) {
      return cases.useBackend(this);
    }
  }

  /** {@code which} is a skill's name or a file; null lists them. */
  record UseSkill(@Nullable String which) implements Command {
    @Override
    public <R> R match(CommandCases<R> cases) {
      return cases.useSkill(this);
    }
  }

  /** What the router makes of a line; {@code schema} asks for that of the edits instead. */
  record Explain(String line, boolean schema) implements Command {
    @Override
    public <R> R match(CommandCases<R> cases) {
      return cases.explain(this);
    }
  }

  /** {@code verb} is list, get, set, unset or path. */
  record Config(String verb, @Nullable String key, @Nullable String value) implements Command {
    @Override
    public <R> R match(CommandCases<R> cases) {
      return cases.config(this);
    }
  }

  /** {@code bundle} is where the archive for a bug report goes, or null. */
  record Doctor(@Nullable String bundle) implements Command {
    @Override
    public <R> R match(CommandCases<R> cases) {
      return cases.doctor(this);
    }
  }

  record Serve(ServeRequest request) implements Command {
    @Override
    public <R> R match(CommandCases<R> cases) {
      return cases.serve(this);
    }
  }

  record Demo(@Nullable String output) implements Command {
    @Override
    public <R> R match(CommandCases<R> cases) {
      return cases.demo(this);
    }
  }

  record Completion(String shell) implements Command {
    @Override
    public <R> R match(CommandCases<R> cases) {
      return cases.completion(this);
    }
  }

  /** {@code output} is the folder or file for the pictures, or null. */
  record Compare(String before, String after, @Nullable String output) implements Command {
    @Override
    public <R> R match(CommandCases<R> cases) {
      return cases.compare(this);
    }
  }
}
