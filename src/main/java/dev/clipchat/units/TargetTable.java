package dev.clipchat.units;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Reads {@code targets.txt}, when the first target is asked for. */
final class TargetTable {

  private static final int COLUMNS = 9;
  private static final String NONE = "-";

  static final List<Target> ALL = read();

  private TargetTable() {}

  private static List<Target> read() {
    try (InputStream in =
        Objects.requireNonNull(TargetTable.class.getResourceAsStream("/targets.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(TargetTable::row)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Target row(String line) {
    String[] cells = line.split("\\|", -1);
    if (cells.length != COLUMNS) {
      throw new IllegalStateException("targets.txt: " + line);
    }
    return new Target(
        cells[0].strip(),
        list(cells[1]),
        list(cells[2]),
        Size.parse(cells[3]),
        list(cells[4]),
        Math.round(number(cells[5])),
        number(cells[6]),
        NONE.equals(cells[7].strip()) ? "" : cells[7].strip(),
        cells[8].strip());
  }

  private static List<String> list(String cell) {
    String text = cell.strip();
    return text.isEmpty() || text.equals(NONE)
        ? List.of()
        : Arrays.stream(text.split(",")).map(String::strip).toList();
  }

  private static double number(String cell) {
    String text = cell.strip();
    return text.equals(NONE) ? 0 : Double.parseDouble(text);
  }
}
