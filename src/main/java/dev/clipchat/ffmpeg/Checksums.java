package dev.clipchat.ffmpeg;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * What the jars with the programs have to be, by their SHA-256: a program is unpacked only out of
 * one that is as it was when this version was made.
 */
record Checksums(Map<String, String> byName) {

  private static final String OURS = "/ffmpeg/checksums.txt";

  Checksums {
    byName = Map.copyOf(byName);
  }

  /** Those of this version, as {@code sha256sum} writes them. */
  static Checksums ours() throws IOException {
    try (InputStream in = Checksums.class.getResourceAsStream(OURS)) {
      return in == null
          ? new Checksums(Map.of())
          : read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  static Checksums read(String text) {
    Map<String, String> sums = new HashMap<>();
    for (String line : text.lines().toList()) {
      String[] parts = line.strip().split("\\s+", 2);
      if (parts.length == 2) {
        sums.put(parts[1], parts[0]);
      }
    }
    return new Checksums(sums);
  }

  /** Fails where the jar is not known, or not what it was. */
  void check(Path jar) throws IOException {
    String name = String.valueOf(jar.getFileName());
    if (!of(jar).equals(byName.get(name))) {
      throw new IOException(name + " is not the file that this version came with");
    }
  }

  static String of(Path file) throws IOException {
    try (DigestInputStream in =
        new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
      byte[] some = new byte[1 << 16];
      int read = 0;
      while (read >= 0) {
        read = in.read(some);
      }
      return HexFormat.of().formatHex(in.getMessageDigest().digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IOException("this Java has no SHA-256", e);
    }
  }
}
