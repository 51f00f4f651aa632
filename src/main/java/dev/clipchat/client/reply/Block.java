package dev.clipchat.client.reply;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing that the person is to see. It carries facts; how they look (colour, a plain line, a
 * JSON line) is for whoever shows it, who goes through {@link BlockCases}. Where a block holds
 * words, they are in the person's language already.
 */
public sealed interface Block {

  <R> R match(BlockCases<R> cases);

  /** The next piece of an answer that streams in. What was shown is never taken back. */
  record TextDelta(String text) implements Block {
    @Override
    public <R> R match(BlockCases<R> cases) {
      return cases.textDelta(this);
    }
  }

  /** The streamed answer is complete; the next block starts a line of its own. */
  record TextEnd() implements Block {
    @Override
    public <R> R match(BlockCases<R> cases) {
      return cases.textEnd(this);
    }
  }

  /** A whole text that is an answer (scripts get it on stdout). */
  record Answer(String text) implements Block {
    @Override
    public <R> R match(BlockCases<R> cases) {
      return cases.answer(this);
    }
  }

  /** An answer that is laid out in columns; a narrow screen breaks its lines. */
  record Page(String text) implements Block {
    @Override
    public <R> R match(BlockCases<R> cases) {
      return cases.page(this);
    }
  }

  /** Something worth knowing by the way. */
  record Notice(String text) implements Block {
    @Override
    public <R> R match(BlockCases<R> cases) {
      return cases.notice(this);
    }
  }

  /** What could be done next. */
  record Hint(String text) implements Block {
    @Override
    public <R> R match(BlockCases<R> cases) {
      return cases.hint(this);
    }
  }

  /** Nothing came for a while, and nothing is wrong. */
  record StillWorking(String text, Duration waited) implements Block {
    @Override
    public <R> R match(BlockCases<R> cases) {
      return cases.stillWorking(this);
    }
  }

  /**
   * The timeline; {@code summary} is its one line, {@code inForce} what an export does that no
   * track shows, {@code beside} what else the session holds, a few words each; the tracks are for
   * whoever draws them.
   */
  record Tracks(String summary, List<String> inForce, List<String> beside, List<TrackBar> tracks)
      implements Block {

    /** With nothing beside it. */
    public Tracks(String summary, List<String> inForce, List<TrackBar> tracks) {
      this(summary, inForce, List.of(), tracks);
    }

    public Tracks {
      inForce = List.copyOf(inForce);
      beside = List.copyOf(beside);
      tracks = List.copyOf(tracks);
    }

    @Override
    public <R> R match(BlockCases<R> cases) {
      return cases.tracks(this);
    }
  }

  /**
   * How far a piece of work is. {@code fraction} is negative where it is not known, {@code carried}
   * says how many bytes have gone over, {@code detail} is what the backend says about it, in its
   * own words.
   */
  record Progress(Stage stage, String what, double fraction, Carried carried, String detail)
      implements Block {
    @Override
    public <R> R match(BlockCases<R> cases) {
      return cases.progress(this);
    }
  }

  /** That piece of work is over, well or not; its bar goes away. */
  record ProgressEnd(Stage stage, String what) implements Block {
    @Override
    public <R> R match(BlockCases<R> cases) {
      return cases.progressEnd(this);
    }
  }

  /** A file has arrived at the backend. */
  record Uploaded(String name, Media media) implements Block {
    @Override
    public <R> R match(BlockCases<R> cases) {
      return cases.uploaded(this);
    }
  }

  /** A result that stands under its own name now. */
  record Saved(SavedFile file) implements Block {
    @Override
    public <R> R match(BlockCases<R> cases) {
      return cases.saved(this);
    }
  }

  /** What an export would do. */
  record Planned(String input, ExportPlan plan) implements Block {
    @Override
    public <R> R match(BlockCases<R> cases) {
      return cases.planned(this);
    }
  }

  /**
   * Any other outcome. {@code text} is for people, {@code plain} is what a script gets on stdout
   * (empty: nothing), {@code data} is the JSON object: strings, numbers, truth values, nulls, lists
   * and maps of them. {@code kind} is a stable word.
   */
  record Result(String kind, String text, String plain, Map<String, @Nullable Object> data)
      implements Block {

    /** The kind of a file that was there already, done by an earlier run. */
    public static final String SKIPPED = "skipped";

    @Override
    public <R> R match(BlockCases<R> cases) {
      return cases.result(this);
    }
  }

  /** Rows under headings; {@code name} is the stable word that JSON shows it under. */
  record Table(String name, List<Column> columns, List<List<Cell>> rows) implements Block {
    public Table {
      columns = List.copyOf(columns);
      rows = rows.stream().map(List::copyOf).toList();
    }

    @Override
    public <R> R match(BlockCases<R> cases) {
      return cases.table(this);
    }
  }

  /** {@code code} is a stable word, {@code hint} may be empty. */
  record Failed(String code, String message, String hint, boolean retryable) implements Block {
    @Override
    public <R> R match(BlockCases<R> cases) {
      return cases.failed(this);
    }
  }

  /** The timeline drawn to scale; {@code names} has a name for each track. */
  record Bars(Tracks tracks, List<String> names) implements Block {
    public Bars {
      names = List.copyOf(names);
    }

    @Override
    public <R> R match(BlockCases<R> cases) {
      return cases.bars(this);
    }
  }

  /** Small pictures beside each other, for terminals that can show them. */
  record Pictures(List<Picture> pictures) implements Block {
    public Pictures {
      pictures = List.copyOf(pictures);
    }

    @Override
    public <R> R match(BlockCases<R> cases) {
      return cases.pictures(this);
    }
  }

  /**
   * Any of the others, from one of several pieces of work that go on side by side. {@code lane} is
   * what people know it by, {@code subject} the file as it was named, for scripts.
   */
  record InLane(String lane, String subject, Block block) implements Block {
    public InLane(String lane, Block block) {
      this(lane, lane, block);
    }

    @Override
    public <R> R match(BlockCases<R> cases) {
      return cases.inLane(this);
    }
  }

  /** What {@link Progress} is about. */
  enum Stage {
    /** To a backend on this computer: nothing is sent away. */
    ADDING,
    UPLOADING,
    EDITING,
    WAITING,
    RENDERING,
    DOWNLOADING,
    CHECKING
  }

  /** Bytes done and to do; negative where there are none to speak of. */
  record Carried(long bytes, long total) {
    public static final Carried NOTHING = new Carried(-1, -1);
  }

  /** What is known of a media file; zero or null stands for what is not. */
  record Media(int width, int height, @Nullable Duration duration, long bytes) {}

  record Picture(String caption, Raster raster) {}

  record TrackBar(String kind, List<SegmentBar> segments) {
    public TrackBar {
      segments = List.copyOf(segments);
    }
  }

  record SegmentBar(String label, Duration start, Duration end) {}

  /** {@code heading} is for people, {@code name} for JSON. */
  record Column(String name, String heading, boolean number, boolean key) {
    public static Column text(String name, String heading) {
      return new Column(name, heading, false, false);
    }

    /** Something that is copied into a command: an id, a path. It is never cut. */
    public static Column key(String name, String heading) {
      return new Column(name, heading, false, true);
    }

    public static Column number(String name, String heading) {
      return new Column(name, heading, true, false);
    }
  }

  /** {@code value} is what JSON shows: a string, a number, a truth value, or nothing. */
  record Cell(String shown, @Nullable Object value) {
    public static Cell of(String text) {
      return new Cell(text, text);
    }

    public static Cell of(String shown, long value) {
      return new Cell(shown, value);
    }

    public static Cell empty() {
      return new Cell("", null);
    }
  }
}
