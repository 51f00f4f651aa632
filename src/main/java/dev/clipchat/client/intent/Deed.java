package dev.clipchat.client.intent;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is to be done with a session and its videos. */
public sealed interface Deed extends Intent {

  <R> R match(DeedCases<R> cases);

  /** Everything that is not one of the others: the backend is to understand it. */
  record Message(String text) implements Deed {
    @Override
    public <R> R match(DeedCases<R> cases) {
      return cases.message(this);
    }
  }

  /** Files (paths that the system understands) and http addresses, in the order they were named. */
  record Upload(List<String> sources) implements Deed {
    public Upload {
      sources = List.copyOf(sources);
    }

    @Override
    public <R> R match(DeedCases<R> cases) {
      return cases.upload(this);
    }
  }

  /**
   * The current video as a file. {@code format} null keeps what the draft says; {@code output} is a
   * file or folder as it was named, or null for a name of our choosing in the working folder.
   */
  record Export(@Nullable String format, @Nullable String output, boolean replace) implements Deed {
    /** As it is, under a name of our choosing. */
    public static final Export PLAIN = new Export(null, null, false);

    @Override
    public <R> R match(DeedCases<R> cases) {
      return cases.export(this);
    }
  }

  record Credits() implements Deed {
    @Override
    public <R> R match(DeedCases<R> cases) {
      return cases.credits(this);
    }
  }

  /** What is on the timeline. */
  record Status() implements Deed {
    @Override
    public <R> R match(DeedCases<R> cases) {
      return cases.status(this);
    }
  }

  /** The files of the session: what was uploaded, what the backend made. */
  record Media() implements Deed {
    @Override
    public <R> R match(DeedCases<R> cases) {
      return cases.media(this);
    }
  }

  /** The timeline to look at: bars and stills. */
  record Preview() implements Deed {
    @Override
    public <R> R match(DeedCases<R> cases) {
      return cases.preview(this);
    }
  }

  /** Upload, the request as a sentence, export. */
  record Compress(CompressRequest request) implements Deed {
    @Override
    public <R> R match(DeedCases<R> cases) {
      return cases.compress(this);
    }
  }

  /** One after the other; the first that fails ends it. */
  record Sequence(List<Deed> steps) implements Deed {
    public Sequence {
      steps = List.copyOf(steps);
    }

    @Override
    public <R> R match(DeedCases<R> cases) {
      return cases.sequence(this);
    }
  }

  record NewSession() implements Deed {
    @Override
    public <R> R match(DeedCases<R> cases) {
      return cases.newSession(this);
    }
  }

  record ListSessions() implements Deed {
    @Override
    public <R> R match(DeedCases<R> cases) {
      return cases.listSessions(this);
    }
  }

  /** {@code which} is an id, the beginning of one, a name, or a number in the list. */
  record SwitchSession(String which) implements Deed {
    @Override
    public <R> R match(DeedCases<R> cases) {
      return cases.switchSession(this);
    }
  }

  record RemoveSession(String which) implements Deed {
    @Override
    public <R> R match(DeedCases<R> cases) {
      return cases.removeSession(this);
    }
  }

  record ListJobs() implements Deed {
    @Override
    public <R> R match(DeedCases<R> cases) {
      return cases.listJobs(this);
    }
  }

  /**
   * {@code which} is a render's id or the beginning of one; null means all of this terminal, and
   * with {@code everybodys} those of other terminals too.
   */
  record ResumeJobs(@Nullable String which, boolean everybodys) implements Deed {

    public ResumeJobs(@Nullable String which) {
      this(which, true);
    }

    @Override
    public <R> R match(DeedCases<R> cases) {
      return cases.resumeJobs(this);
    }
  }

  record CancelJob(String which) implements Deed {
    @Override
    public <R> R match(DeedCases<R> cases) {
      return cases.cancelJob(this);
    }
  }

  /** The session's address in a browser, printed or opened. */
  record BrowserLink(boolean open) implements Deed {
    @Override
    public <R> R match(DeedCases<R> cases) {
      return cases.browserLink(this);
    }
  }
}
