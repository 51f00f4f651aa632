package dev.clipchat.engine.render;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The two things that we need to know of a font: which characters it can draw, and how wide they
 * are. Read from the file itself (TrueType or OpenType, the first face of a collection).
 */
final class FontFile {

  private static final long LARGEST = 64L << 20;
  private static final int COLLECTION = 0x74746366;

  private final Path path;
  private final ByteBuffer file;
  private final Map<String, Integer> tables;
  private final int segments;
  private final int unitsPerEm;
  private final int widths;

  private FontFile(Path path, ByteBuffer file) {
    this.path = path;
    this.file = file;
    this.tables = tables(file);
    this.segments = bestMap();
    this.unitsPerEm = Math.max(16, unsigned(table("head") + 18));
    this.widths = Math.max(1, unsigned(table("hhea") + 34));
  }

  /** Nothing where the file is no font whose letters are outlines. */
  static Optional<FontFile> open(Path path) {
    try (FileChannel channel = FileChannel.open(path)) {
      if (channel.size() > LARGEST) {
        return Optional.empty();
      }
      ByteBuffer file = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
      FontFile font = new FontFile(path, file);
      boolean outlines = font.tables.containsKey("glyf") || font.tables.containsKey("CFF ");
      return outlines && font.segments > 0 ? Optional.of(font) : Optional.empty();
    } catch (IOException | IndexOutOfBoundsException | BufferUnderflowException e) {
      return Optional.empty(); // no font, or a broken one: as good as none
    }
  }

  Path path() {
    return path;
  }

  private static Map<String, Integer> tables(ByteBuffer file) {
    int start = file.getInt(0) == COLLECTION ? file.getInt(12) : 0;
    int count = file.getShort(start + 4) & 0xffff;
    Map<String, Integer> tables = new HashMap<>();
    for (int i = 0; i < count; i++) {
      int entry = start + 12 + i * 16;
      StringBuilder tag = new StringBuilder();
      for (int j = 0; j < 4; j++) {
        tag.append((char) (file.get(entry + j) & 0xff));
      }
      tables.put(tag.toString(), file.getInt(entry + 8));
    }
    return tables;
  }

  private int table(String tag) {
    Integer at = tables.get(tag);
    if (at == null) {
      throw new IndexOutOfBoundsException("no table " + tag);
    }
    return at;
  }

  private int unsigned(int at) {
    return file.getShort(at) & 0xffff;
  }

  /** The map of all characters (format 12), else that of the common ones (format 4), else 0. */
  private int bestMap() {
    int cmap = table("cmap");
    int best = 0;
    for (int i = 0; i < unsigned(cmap + 2); i++) {
      int entry = cmap + 4 + i * 8;
      int platform = unsigned(entry);
      int at = cmap + file.getInt(entry + 4);
      int format = unsigned(at);
      if (platform != 0 && platform != 3) {
        continue;
      }
      if (format == 12) {
        return at;
      }
      if (format == 4) {
        best = at;
      }
    }
    return best;
  }

  /** Where the file is broken at that place, it does not have it. */
  boolean has(int character) {
    try {
      return glyph(character) != 0 && width(character) >= 0;
    } catch (IndexOutOfBoundsException e) {
      return false;
    }
  }

  /** Relative to the size of the letters. */
  double width(int character) {
    int index = Math.min(glyph(character), widths - 1);
    return (double) unsigned(table("hmtx") + index * 4) / unitsPerEm;
  }

  private int glyph(int character) {
    return unsigned(segments) == 12 ? inGroups(character) : inSegments(character);
  }

  private int inGroups(int character) {
    int low = 0;
    int high = file.getInt(segments + 12) - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int group = segments + 16 + middle * 12;
      if (character < file.getInt(group)) {
        high = middle - 1;
      } else if (character > file.getInt(group + 4)) {
        low = middle + 1;
      } else {
        return file.getInt(group + 8) + character - file.getInt(group);
      }
    }
    return 0;
  }

  private int inSegments(int character) {
    if (character > 0xffff) {
      return 0;
    }
    int doubled = unsigned(segments + 6);
    int ends = segments + 14;
    int starts = ends + doubled + 2;
    int deltas = starts + doubled;
    int offsets = deltas + doubled;
    for (int i = 0; i < doubled; i += 2) {
      if (character > unsigned(ends + i)) {
        continue;
      }
      if (character < unsigned(starts + i)) {
        return 0;
      }
      int offset = unsigned(offsets + i);
      int delta = unsigned(deltas + i);
      if (offset == 0) {
        return (character + delta) & 0xffff;
      }
      int glyph = unsigned(offsets + i + offset + 2 * (character - unsigned(starts + i)));
      return glyph == 0 ? 0 : (glyph + delta) & 0xffff;
    }
    return 0;
  }
}
