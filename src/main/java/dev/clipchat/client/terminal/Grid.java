package dev.clipchat.client.terminal;

import dev.clipchat.client.reply.Block;
import dev.clipchat.client.reply.Block.Cell;
import dev.clipchat.client.reply.Block.Column;
import java.util.ArrayList;
import java.util.List;

/** A table in columns; where the screen is too narrow for them, each row as a few lines. */
record Grid(ScreenAbilities looks) {

  private static final int GAP = 2;
  private static final int LEAST = 12;

  String of(Block.Table table) {
    List<Column> columns = table.columns();
    int[] widths = new int[columns.size()];
    int all = -GAP;
    for (int c = 0; c < widths.length; c++) {
      widths[c] = Width.of(columns.get(c).heading());
      for (List<Cell> row : table.rows()) {
        widths[c] = Math.max(widths[c], Width.of(SafeText.line(row.get(c).shown())));
      }
      all += widths[c] + GAP;
    }
    // The widest column gives way first, down to something that can still be read.
    while (all > looks.columns() && !looks.whole()) {
      int widest = widest(columns, widths);
      if (widest < 0) {
        return asLines(table);
      }
      widths[widest]--;
      all--;
    }
    return asColumns(table, widths);
  }

  /** Of those that may be cut; -1 where there is none left. */
  private static int widest(List<Column> columns, int[] widths) {
    int widest = -1;
    for (int c = 0; c < widths.length; c++) {
      boolean may = !columns.get(c).key() && widths[c] > LEAST;
      widest = may && (widest < 0 || widths[c] > widths[widest]) ? c : widest;
    }
    return widest;
  }

  private String asColumns(Block.Table table, int[] widths) {
    List<String> lines = new ArrayList<>();
    List<String> headings = table.columns().stream().map(Column::heading).toList();
    lines.add(Ink.BOLD.on(looks, row(table.columns(), headings, widths)));
    for (List<Cell> cells : table.rows()) {
      lines.add(row(table.columns(), cells.stream().map(Cell::shown).toList(), widths));
    }
    return String.join("\n", lines);
  }

  private String row(List<Column> columns, List<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int c = 0; c < widths.length; c++) {
      String text = Width.fit(SafeText.line(cells.get(c)), widths[c], looks.unicode() ? "…" : "~");
      String blank = " ".repeat(widths[c] - Width.of(text));
      line.append(columns.get(c).number() ? blank + text : text + blank).append(" ".repeat(GAP));
    }
    return line.toString().stripTrailing();
  }

  private String asLines(Block.Table table) {
    List<String> lines = new ArrayList<>();
    for (List<Cell> cells : table.rows()) {
      for (int c = 0; c < cells.size(); c++) {
        String shown = SafeText.line(cells.get(c).shown());
        if (!shown.isEmpty()) {
          lines.add((c == 0 ? "" : "  ") + table.columns().get(c).heading() + ": " + shown);
        }
      }
    }
    return String.join("\n", lines);
  }
}
