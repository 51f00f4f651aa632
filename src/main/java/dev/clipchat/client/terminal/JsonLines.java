package dev.clipchat.client.terminal;

import dev.clipchat.client.reply.Block;
import dev.clipchat.client.reply.Screen;
import java.util.Map;

/** Results as JSON, one object a line on stdout; an error as one on stderr; nothing else. */
public final class JsonLines implements Screen {

  private final Output output;
  private final StringBuilder text = new StringBuilder();

  JsonLines(Output output) {
    this.output = output;
  }

  @Override
  public synchronized void show(Block block) {
    Block inner = block instanceof Block.InLane laned ? laned.block() : block;
    if (inner instanceof Block.TextDelta delta) {
      text.append(delta.text());
    } else if (inner instanceof Block.TextEnd) {
      settle();
    } else if (inner instanceof Block.Failed failed) {
      output.screen().accept(JsonText.of(JsonFacts.error(failed)) + "\n");
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
