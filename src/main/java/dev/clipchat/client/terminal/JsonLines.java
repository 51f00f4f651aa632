package dev.clipchat.client.terminal;

import dev.clipchat.client.reply.Audience;
import dev.clipchat.client.reply.Block;
import dev.clipchat.client.reply.JsonFacts;
import dev.clipchat.client.reply.JsonText;
import dev.clipchat.client.reply.Screen;
import java.util.Map;

/** Results as JSON, one object a line on stdout; an error as one on stderr; nothing else. */
public final class JsonLines implements Screen {

  private final TextOutput output;
  private final Audience audience;
  private final StringBuilder text = new StringBuilder();

  JsonLines(TextOutput output, Audience audience) {
    this.output = output;
    this.audience = audience;
  }

  @Override
  public synchronized void show(Block block) {
    Block inner = block instanceof Block.InLane laned ? laned.block() : block;
    boolean file =
        inner instanceof Block.Saved
            || inner instanceof Block.Planned
            || (inner instanceof Block.Result r && r.kind().equals(Block.Result.SKIPPED));
    if (inner instanceof Block.Saved saved && saved.file().isStream()) {
      return;
    }
    if (audience == Audience.FILES && !file && !(inner instanceof Block.Failed)) {
      // One object a file: what happens on the way is not asked for.
      return;
    }
    if (inner instanceof Block.TextDelta delta) {
      text.append(delta.text());
    } else if (inner instanceof Block.TextEnd) {
      settle();
    } else if (inner instanceof Block.Failed failed) {
      String subject = block instanceof Block.InLane laned ? laned.subject() : "";
      output.screen().accept(JsonText.of(JsonFacts.error(failed, subject)) + "\n");
    } else {
      Map<String, ?> facts = inner.match(new JsonFacts());
      if (!facts.isEmpty()) {
        output.results().accept(JsonText.of(facts) + "\n");
      }
    }
  }

  @Override
  public synchronized void settle() {
    if (text.length() > 0) {
      output.results().accept(JsonText.of(Map.of("text", text.toString().strip())) + "\n");
      text.setLength(0);
    }
  }

  @Override
  public void close() {
    settle();
  }
}
