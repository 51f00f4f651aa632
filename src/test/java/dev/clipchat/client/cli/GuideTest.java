package dev.clipchat.client.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clipchat.client.intent.Command;
import dev.clipchat.client.intent.CommandTable;
import dev.clipchat.client.intent.Deed;
import dev.clipchat.client.intent.FileLookup;
import dev.clipchat.client.intent.Intent;
import dev.clipchat.client.intent.Router;
import dev.clipchat.words.Language;
import dev.clipchat.words.Phrasebook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the guide types is what the program reads, and what it shows is what the program says. */
class GuideTest {

  private static final Set<String> FILES =
      Set.of("summer holiday.mp4", "holiday.mp4", "raw.mov", "talk.mkv");
  private static final FileLookup AROUND =
      new FileLookup(
          name -> FILES.contains(name) ? Optional.of(name) : Optional.empty(),
          pattern -> List.of(),
          name -> name);
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

  private static List<String> guide(String beginning) throws IOException {
    return Files.readAllLines(Path.of("docs/guide.md")).stream()
        .filter(line -> line.startsWith("    " + beginning))
        .map(line -> line.substring(4 + beginning.length()))
        .toList();
  }

  @Test
  void everyCommandLineIsOne() throws IOException {
    List<String> lines = guide("$ clipchat");
    assertTrue(lines.size() >= 8, lines.toString());
    for (String line : lines) {
      List<String> words = new ArrayList<>();
      for (Matcher m = WORD.matcher(line); m.find(); ) {
        words.add(m.group(1) == null ? m.group(2) : m.group(1));
      }
      Parsed parsed = new CommandLineParser(CommandTable.standard(), AROUND).parse(words);
      boolean chat = parsed.intent() instanceof Command.Chat;
      assertEquals(line.isBlank(), chat, line);
    }
  }

  @Test
  void everyTypedLineMeansSomething() throws IOException {
    Router router = new Router(CommandTable.standard());
    List<String> lines = guide("> ");
    assertTrue(lines.size() >= 7, lines.toString());
    for (String line : lines) {
      Intent intent = router.route(line, AROUND).intent();
      assertFalse(intent instanceof Command.Unknown, line);
      assertEquals(line.startsWith("'"), intent instanceof Deed.Upload, line);
      assertEquals(line.startsWith("export 3"), intent instanceof Deed.Sequence, line);
    }
  }

  @Test
  void whatTheChatSaysAtItsStartIsWhatItSays() throws IOException {
    String guide = Files.readString(Path.of("docs/guide.md"));
    Phrasebook words = new Phrasebook(Language.ENGLISH);
    for (String key : List.of("client.connecting", "client.ready_local", "client.drop_here")) {
      assertTrue(guide.contains("    " + words.say(key) + "\n"), words.say(key));
    }
  }
}
