package dev.clipchat.client.terminal;

import dev.clipchat.client.reply.Block.Picture;
import dev.clipchat.client.reply.Raster;
import java.util.ArrayList;
import java.util.List;

/** Pictures beside each other, as many as the screen is wide, each with its caption below. */
record PictureRow(ScreenAbilities looks) {

  private static final int WIDEST = 40;
  private static final int NARROWEST = 20;
  private static final int MOST_ROWS = 14;
  private static final int GAP = 2;

  /** What a cell is taken to be, where pictures have pixels of their own. */
  private static final int CELL_WIDTH = 10;

  private static final int CELL_HEIGHT = 20;

  String of(List<Picture> pictures) {
    int room = looks.columns() - 1;
    int beside = Math.max(1, Math.min(pictures.size(), (room + GAP) / (NARROWEST + GAP)));
    int wide = Math.min(WIDEST, (room - GAP * (beside - 1)) / beside);
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < pictures.size(); i += beside) {
      rows.add(row(pictures.subList(i, Math.min(pictures.size(), i + beside)), wide));
    }
    return String.join("\n", rows);
  }

  private String row(List<Picture> pictures, int wide) {
    List<Box> boxes = pictures.stream().map(p -> box(p.raster(), wide)).toList();
    int rows = boxes.stream().mapToInt(Box::rows).max().orElse(1);
    int columns = boxes.stream().mapToInt(b -> b.columns() + GAP).sum() - GAP;
    StringBuilder captions = new StringBuilder();
    List<Raster> scaled = new ArrayList<>();
    boolean cells = looks.imaging() == Imaging.CELLS;
    for (int i = 0; i < boxes.size(); i++) {
      int width = boxes.get(i).columns() * (cells ? 1 : CELL_WIDTH);
      int height = rows * (cells ? 2 : CELL_HEIGHT);
      scaled.add(pictures.get(i).raster().scaled(width, height));
      String caption = SafeText.line(pictures.get(i).caption());
      String end = looks.unicode() ? "…" : "~";
      captions
          .append(
              Width.pad(Width.fit(caption, boxes.get(i).columns(), end), boxes.get(i).columns()))
          .append(" ".repeat(GAP));
    }
    Raster strip = Raster.beside(scaled, GAP * (cells ? 1 : CELL_WIDTH));
    String drawn =
        switch (looks.imaging()) {
          case CELLS -> new HalfBlocks(looks).of(strip);
          case KITTY -> InlineImages.kitty(strip, columns, rows);
          case ITERM -> InlineImages.iterm(strip, columns, rows);
          case SIXEL -> Sixel.of(strip);
        };
    return drawn + "\n" + captions.toString().stripTrailing();
  }

  /** A picture's place in cells; a cell is twice as high as it is wide. */
  private record Box(int columns, int rows) {}

  private static Box box(Raster picture, int wide) {
    double rows = wide * (double) picture.height() / picture.width() / 2;
    double scale = Math.min(1, MOST_ROWS / rows);
    int columns = (int) Math.max(2, Math.round(wide * scale));
    return new Box(columns, (int) Math.max(1, Math.round(rows * scale)));
  }
}
