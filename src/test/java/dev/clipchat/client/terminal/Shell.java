package dev.clipchat.client.terminal;

import dev.clipchat.client.cli.AppParts;
import dev.clipchat.client.cli.Cli;
import dev.clipchat.client.cli.DeedRunner;
import dev.clipchat.client.cli.OpenedBackend;
import dev.clipchat.client.cli.Terminals;
import dev.clipchat.client.intent.Deed;
import dev.clipchat.client.reply.Screen;
import dev.clipchat.client.reply.ScreenWish;
import dev.clipchat.files.Places;
import dev.clipchat.pace.Pace;
import dev.clipchat.words.Text;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Command lines as a script runs them: no terminal, stdout and stderr apart. */
final class Shell {

  private final Path home;
  private final DeedRunner doer;
  private final StringBuilder out = new StringBuilder();
  private final StringBuilder err = new StringBuilder();
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private boolean unicode = true;
  private final Map<String, String> more = new TreeMap<>();
  private final List<Deed> deeds = new CopyOnWriteArrayList<>();

  Shell(Path home, DeedRunner doer) {
    this.home = home;
    this.doer = doer;
  }

  /** What a command left. */
  record Ran(int code, String out, String err, String bytes, List<Deed> deeds) {}

  Shell with(String variable, String value) {
    more.put(variable, value);
    return this;
  }

  /** On a screen that shows ASCII only. */
  Shell withoutUnicode() {
    unicode = false;
    return this;
  }

  Ran run(String... args) {
    return feed("", args);
  }

  Ran feed(String input, String... args) {
    out.setLength(0);
    err.setLength(0);
    bytes.reset();
    deeds.clear();
    Map<String, String> environment = new TreeMap<>(more);
    environment.put("HOME", home.toString());
    environment.put("LANG", "C.UTF-8");
    Terminals terminals =
        new Terminals(
            this::screen,
            (wish, completion) -> {
              throw new IllegalStateException("no terminal here");
            },
            stream -> false,
            colour -> Map.of("colours", Text.asItIs(colour)),
            unicode,
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            bytes);
    AppParts parts =
        new AppParts(
            environment,
            Places.of(environment, "Linux"),
            terminals,
            settings ->
                new OpenedBackend(
                    (deed, stop, sink, consent) -> {
                      deeds.add(deed);
                      doer.perform(deed, stop, sink, consent);
                    },
                    () -> 0,
                    List::of,
                    List::of,
                    Optional::empty),
            (request, settings) -> {
              throw new IllegalStateException("nothing is served here");
            },
            (settings, text) -> Optional.empty(),
            () -> "{\"title\":\"edits\"}",
            Pace.real(),
            home.resolve("log"),
            "1.2.3");
    int code = new Cli(parts).run(List.of(args));
    return new Ran(
        code,
        out.toString(),
        err.toString(),
        bytes.toString(StandardCharsets.UTF_8),
        List.copyOf(deeds));
  }

  private Screen screen(ScreenWish wish) {
    TextOutput output = new TextOutput(out::append, err::append);
    if (wish.json()) {
      return new JsonLines(output, wish.audience());
    }
    LiveScreen live =
        new LiveScreen(
            output, () -> ScreenAbilities.PLAIN, wish.captions(), wish.audience(), wish.quiet());
    return new PlainLines(live, output, wish.captions(), Pace.real(), wish.quiet());
  }
}
