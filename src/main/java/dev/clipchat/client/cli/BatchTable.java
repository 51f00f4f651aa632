package dev.clipchat.client.cli;

import dev.clipchat.client.cli.CompressBatch.Outcome;
import dev.clipchat.client.reply.Block;
import dev.clipchat.client.reply.Block.Cell;
import dev.clipchat.client.reply.Block.Column;
import dev.clipchat.client.translate.FailureText;
import dev.clipchat.client.translate.Words;
import dev.clipchat.units.Size;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What became of each file of a batch. */
final class BatchTable {

  private BatchTable() {}

  static Block of(List<Outcome> outcomes, Words words) {
    return new Block.Table(
        "files",
        List.of(
            Column.key("input", words.say("client.column_file")),
            Column.number("bytes_before", words.say("client.column_before")),
            Column.number("bytes_after", words.say("client.column_after")),
            Column.text("result", words.say("client.column_result"))),
        outcomes.stream().map(o -> row(o, words)).toList());
  }

  private static List<Cell> row(Outcome outcome, Words words) {
    String result =
        outcome.failure() != null
            ? new FailureText(words).of(outcome.failure()).message()
            : outcome.skipped()
                ? words.say("client.batch_skipped")
                : words.say("client.batch_done");
    return List.of(
        new Cell(outcome.label(), outcome.input().toString()),
        size(outcome.input()),
        outcome.failure() != null ? Cell.empty() : size(outcome.output().target()),
        Cell.of(result));
  }

  private static Cell size(Path file) {
    try {
      long bytes = Files.size(file);
      return Cell.of(new Size(bytes).text(), bytes);
    } catch (IOException e) {
      // A file that is not there has no size.
      return Cell.empty();
    }
  }
}
