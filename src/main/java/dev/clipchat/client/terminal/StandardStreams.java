package dev.clipchat.client.terminal;

import dev.clipchat.client.reply.Audience;
import dev.clipchat.client.reply.Screen;
import dev.clipchat.client.reply.ScreenWish;
import dev.clipchat.client.reply.Suggestion;
import dev.clipchat.pace.Pace;
import dev.clipchat.words.Text;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/** The standard streams of this process, and screens on them. */
public final class StandardStreams {

  private final Map<String, String> environment;
  private final Pace pace;
  private final OutputStream out = new FileOutputStream(FileDescriptor.out);
  private final OutputStream err = new FileOutputStream(FileDescriptor.err);
  private final InputStream in = new FileInputStream(FileDescriptor.in);

  public StandardStreams(Map<String, String> environment, Pace pace) {
    this.environment = environment;
    this.pace = pace;
  }

  /** Whether stream 0, 1 or 2 is a terminal. */
  public boolean isTerminal(int stream) {
    return ScreenAbilities.isTerminal(stream, System::getProperty);
  }

  /** What stdout can show besides letters, in words. */
  public Map<String, Text> abilities(String colour) {
    return ScreenAbilities.of(1, environment, System::getProperty, colour).abilities();
  }

  /** Whether more than ASCII can be shown. */
  public boolean isUnicode() {
    return ScreenAbilities.of(2, environment, System::getProperty, "auto").unicode();
  }

  public InputStream in() {
    return in;
  }

  /** For results that are no text. */
  public OutputStream out() {
    return out;
  }

  /** The screen of a command: results on stdout, talk and progress on stderr. */
  public Screen screen(ScreenWish wish) {
    TextOutput exact = new TextOutput(writer(out), writer(err));
    boolean names = wish.audience() == Audience.FILES && !wish.json();
    TextOutput raw = names && isTerminal(1) ? exact.seen() : exact;
    if (wish.json()) {
      return new JsonLines(raw, wish.audience());
    }
    // Answers go to stdout, whatever stderr is.
    boolean whole = !isTerminal(wish.audience() == Audience.ANSWERS ? 1 : 2);
    ScreenAbilities looks =
        ScreenAbilities.of(2, environment, System::getProperty, wish.colour())
            .withWhole(whole)
            .suiting(wish);
    ScreenAbilities results =
        ScreenAbilities.of(1, environment, System::getProperty, wish.colour());
    TextOutput output = raw.suited(looks).resultsFor(results, wish.audience());
    LiveScreen live =
        new LiveScreen(output, () -> looks, wish.captions(), wish.audience(), wish.quiet());
    return looks.live() && !wish.quiet()
        ? new Painter(live, pace)
        : new PlainLines(live, output, wish.captions(), pace, wish.quiet());
  }

  /** The terminal for a conversation. */
  public Console console(
      ScreenWish wish, Path history, BiFunction<String, Integer, List<Suggestion>> completion) {
    ScreenAbilities looks =
        ScreenAbilities.of(1, environment, System::getProperty, wish.colour()).suiting(wish);
    return Console.open(Console.system(), looks, wish, history, completion, pace);
  }

  private static Consumer<String> writer(OutputStream stream) {
    return text -> {
      try {
        stream.write(text.getBytes(StandardCharsets.UTF_8));
      } catch (IOException e) {
        // Whoever read it has gone (a closed pipe); the work itself goes on.
        closed(stream);
      }
    };
  }

  private static void closed(OutputStream stream) {
    try {
      stream.close();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
