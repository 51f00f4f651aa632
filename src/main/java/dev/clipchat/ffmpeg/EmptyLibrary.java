package dev.clipchat.ffmpeg;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The bytes of a shared library for Linux (64 bits, little endian) that has a name, versions of
 * symbols, and no symbol at all. A program that is linked to it starts, as long as it enters none
 * of its functions: the loader looks those up when they are first called.
 */
final class EmptyLibrary {

  private static final int X86_64 = 62;
  private static final int AARCH64 = 183;

  private static final int HEADER = 64;
  private static final int SEGMENT = 56;
  private static final int SEGMENTS = 3;
  private static final int SYMBOL = 24;
  private static final int DYNAMIC_ENTRY = 16;
  private static final int VERSION = 28;

  private final String name;
  private final List<String> versions;
  private final boolean arm;

  EmptyLibrary(String name, List<String> versions, boolean arm) {
    this.name = name;
    this.versions = versions;
    this.arm = arm;
  }

  byte[] bytes() {
    ByteArrayOutputStream strings = new ByteArrayOutputStream();
    strings.write(0);
    int nameAt = add(strings, name);
    List<Integer> versionsAt = new ArrayList<>();
    versions.forEach(v -> versionsAt.add(add(strings, v)));

    int symbols = HEADER + SEGMENTS * SEGMENT;
    int hash = symbols + SYMBOL;
    int text = hash + 4 * 4;
    int versionTable = align(text + strings.size());
    int versionSymbols = versionTable + VERSION * (versions.isEmpty() ? 0 : versions.size() + 1);
    int dynamic = align(versionSymbols + 2);
    List<long[]> entries = new ArrayList<>();
    entries.add(new long[] {14, nameAt}); // DT_SONAME
    entries.add(new long[] {4, hash}); // DT_HASH
    entries.add(new long[] {5, text}); // DT_STRTAB
    entries.add(new long[] {6, symbols}); // DT_SYMTAB
    entries.add(new long[] {10, strings.size()}); // DT_STRSZ
    entries.add(new long[] {11, SYMBOL}); // DT_SYMENT
    if (!versions.isEmpty()) {
      entries.add(new long[] {0x6ffffff0L, versionSymbols}); // DT_VERSYM
      entries.add(new long[] {0x6ffffffcL, versionTable}); // DT_VERDEF
      entries.add(new long[] {0x6ffffffdL, versions.size() + 1L}); // DT_VERDEFNUM
    }
    entries.add(new long[] {0, 0}); // DT_NULL
    int size = dynamic + entries.size() * DYNAMIC_ENTRY;

    ByteBuffer file = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    header(file);
    segment(file, 1, 6, 0, size, 0x10000); // PT_LOAD, readable and writable
    segment(file, 2, 6, dynamic, size - dynamic, 8); // PT_DYNAMIC
    segment(file, 0x6474e551, 6, 0, 0, 16); // PT_GNU_STACK: no executable stack
    file.position(hash);
    file.putInt(1).putInt(1).putInt(0).putInt(0); // one bucket, one symbol: the null one
    file.position(text);
    file.put(strings.toByteArray());
    if (!versions.isEmpty()) {
      file.position(versionTable);
      version(file, 1, 1, name, nameAt); // VER_FLG_BASE: the library itself
      for (int i = 0; i < versions.size(); i++) {
        version(file, 0, i + 2, versions.get(i), versionsAt.get(i));
      }
    }
    file.position(dynamic);
    entries.forEach(e -> file.putLong(e[0]).putLong(e[1]));
    return file.array();
  }

  private void header(ByteBuffer file) {
    file.put(new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0});
    file.putShort((short) 3); // a shared object
    file.putShort((short) (arm ? AARCH64 : X86_64));
    file.putInt(1);
    file.putLong(0).putLong(HEADER).putLong(0); // no entry point, segments follow, no sections
    file.putInt(0);
    file.putShort((short) HEADER).putShort((short) SEGMENT).putShort((short) SEGMENTS);
    file.putShort((short) 64).putShort((short) 0).putShort((short) 0);
  }

  private static void segment(
      ByteBuffer file, int type, int flags, long at, long size, long alignment) {
    file.putInt(type).putInt(flags);
    file.putLong(at).putLong(at).putLong(at); // offset, virtual and physical address
    file.putLong(size).putLong(size).putLong(alignment);
  }

  /** A version definition and its one name; the last of the table has no next. */
  private void version(ByteBuffer file, int flags, int index, String text, int textAt) {
    boolean last = index == versions.size() + 1;
    file.putShort((short) 1).putShort((short) flags).putShort((short) index).putShort((short) 1);
    file.putInt(elfHash(text)).putInt(20).putInt(last ? 0 : VERSION);
    file.putInt(textAt).putInt(0);
  }

  private static int elfHash(String text) {
    long h = 0;
    for (byte b : text.getBytes(StandardCharsets.US_ASCII)) {
      h = (h << 4) + b;
      long high = h & 0xf0000000L;
      h = (h ^ (high >> 24)) & ~high;
    }
    return (int) h;
  }

  private static int add(ByteArrayOutputStream strings, String text) {
    int at = strings.size();
    strings.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    strings.write(0);
    return at;
  }

  private static int align(int at) {
    return (at + 7) & ~7;
  }
}
