package dev.clipchat.client.cli;

import dev.clipchat.client.reply.ChatTerminal;
import dev.clipchat.client.reply.Screen;
import dev.clipchat.client.reply.ScreenWish;
import dev.clipchat.client.reply.Suggestion;
import dev.clipchat.words.Text;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntPredicate;

/**
 * The screens and streams of this process. {@code isTerminal} answers for streams 0, 1 and 2;
 * {@code abilities} says what stdout can show where colour is wished so; {@code conversation} opens
 * the terminal for a chat; without {@code unicode} only ASCII can be shown.
 */
public record Terminals(
    Function<ScreenWish, Screen> screen,
    ConversationOpener conversation,
    IntPredicate isTerminal,
    Function<String, Map<String, Text>> abilities,
    boolean unicode,
    InputStream in,
    OutputStream out) {

  /** The language of our own words: English where the screen has no letters for another. */
  public String spoken(String language) {
    return unicode ? language : "en";
  }

  /** Opens the terminal for a chat, with completion by the line and the cursor in it. */
  @FunctionalInterface
  public interface ConversationOpener {
    ChatTerminal open(ScreenWish wish, BiFunction<String, Integer, List<Suggestion>> completion);
  }
}
