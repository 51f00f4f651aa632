package dev.clipchat.client.terminal;

import dev.clipchat.client.reply.ScreenWish;
import dev.clipchat.words.Text;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a screen can show. {@code live} lines are painted over again; without {@code unicode} only
 * ASCII reaches it. Nothing is cut to the width where it is {@code whole}: in a file or a pipe.
 */
public record ScreenAbilities(
    boolean live, boolean colour, boolean unicode, int columns, Imaging imaging, boolean whole) {

  private static final int USUAL_COLUMNS = 80;
  private static final int MOST_COLUMNS = 120;

  /** Lines and nothing else, as for a file. */
  public static final ScreenAbilities PLAIN =
      new ScreenAbilities(false, false, true, MOST_COLUMNS, Imaging.CELLS, true);

  public ScreenAbilities {
    columns = Math.max(20, columns);
  }

  ScreenAbilities(boolean live, boolean colour, boolean unicode, int columns) {
    this(live, colour, unicode, columns, Imaging.CELLS);
  }

  ScreenAbilities(boolean live, boolean colour, boolean unicode, int columns, Imaging imaging) {
    this(live, colour, unicode, columns, imaging, false);
  }

  /**
   * What the environment and the launcher tell about the stream with that number (1 is stdout, 2
   * stderr). {@code properties} are Java's, which the launcher fills.
   */
  public static ScreenAbilities of(
      int stream,
      Map<String, String> environment,
      UnaryOperator<@Nullable String> properties,
      String colour) {
    boolean terminal = isTerminal(stream, properties);
    boolean dumb = "dumb".equals(environment.getOrDefault("TERM", ""));
    boolean robot = isSet(environment, "CI");
    boolean live = terminal && !dumb && !robot;
    boolean colours = colour(environment, colour, terminal && !dumb);
    return new ScreenAbilities(
        live,
        colours,
        !"ascii".equals(properties.apply("clipchat.screen")),
        columns(environment, properties),
        live && colours ? Imaging.of(environment) : Imaging.CELLS,
        !terminal);
  }

  /** Whether that stream is a terminal, as the launcher saw it. */
  public static boolean isTerminal(int stream, UnaryOperator<@Nullable String> properties) {
    String terminals = properties.apply("clipchat.tty");
    return terminals != null && terminals.indexOf('0' + stream) >= 0;
  }

  private static boolean colour(
      Map<String, String> environment, String wish, boolean ableTerminal) {
    if (!wish.equals("auto")) {
      return wish.equals("always");
    }
    if (isSet(environment, "NO_COLOR")) {
      return false;
    }
    String force = environment.getOrDefault("CLICOLOR_FORCE", "");
    return (!force.isEmpty() && !force.equals("0")) || ableTerminal;
  }

  private static int columns(
      Map<String, String> environment, UnaryOperator<@Nullable String> properties) {
    int set = number(environment.get("COLUMNS"));
    int measured = set > 0 ? set : number(properties.apply("clipchat.columns"));
    return measured > 0 ? measured : USUAL_COLUMNS;
  }

  private static int number(@Nullable String text) {
    return text != null && text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
  }

  private static boolean isSet(Map<String, String> environment, String name) {
    return !environment.getOrDefault(name, "").isEmpty();
  }

  /** Painted over only where nobody asked for plain lines. */
  ScreenAbilities suiting(ScreenWish wish) {
    return wish.plain()
        ? new ScreenAbilities(false, colour, unicode, columns, imaging, whole)
        : this;
  }

  /** In words, for somebody who wonders why it looks as it does. */
  private static Text shown(boolean shown) {
    return Text.of(shown ? "doctor.shown" : "doctor.not_shown");
  }

  Map<String, Text> abilities() {
    Map<String, Text> abilities = new LinkedHashMap<>();
    abilities.put("colours", shown(colour));
    abilities.put("columns", Text.asItIs(String.valueOf(columns)));
    abilities.put("pictures", live ? pictures() : shown(false));
    return Collections.unmodifiableMap(abilities);
  }

  private Text pictures() {
    boolean shades = imaging == Imaging.CELLS && !(colour && unicode);
    return shades
        ? Text.of("doctor.ascii_shades")
        : imaging == Imaging.CELLS ? Text.of("doctor.half_blocks") : Text.asItIs(imaging.text());
  }

  ScreenAbilities withColumns(int now) {
    return now <= 0 || now == columns
        ? this
        : new ScreenAbilities(live, colour, unicode, now, imaging, whole);
  }

  ScreenAbilities withWhole(boolean other) {
    return new ScreenAbilities(live, colour, unicode, columns, imaging, other);
  }
}
