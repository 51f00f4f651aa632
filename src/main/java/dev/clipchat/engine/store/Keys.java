package dev.clipchat.engine.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Words that nobody can guess, and words from which nobody learns what they stand for. */
public final class Keys {

  private Keys() {}

  /** Twice as many hexadecimal digits, which nobody can guess. */
  public static String secret(int bytes) {
    byte[] secret = new byte[bytes];
    new SecureRandom().nextBytes(secret);
    return HexFormat.of().formatHex(secret);
  }

  /** A name of 32 hexadecimal digits for any text; a token cannot be read back from it. */
  public static String hash(String key) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** A download's key for that render: which one it is, and what nobody can guess. */
  public static String ofRender(String account, String id) {
    return hash(account + "/" + id) + "." + secret(16);
  }

  /** Takes as long for any two texts, so that the time tells nothing. */
  public static boolean same(String a, String b) {
    return MessageDigest.isEqual(
        a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
  }
}
