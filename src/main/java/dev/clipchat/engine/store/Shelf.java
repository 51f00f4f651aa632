package dev.clipchat.engine.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.files.WholeFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/** Records of one kind, one small file each. Keys come from strangers and never become names. */
public final class Shelf<T> {

  private final Path folder;
  private final Class<T> kind;
  private final ObjectMapper json;

  public Shelf(Path folder, Class<T> kind, ObjectMapper json) {
    this.folder = folder;
    this.kind = kind;
    this.json = json;
  }

  public Optional<T> get(String key) {
    return read(file(key));
  }

  public void put(String key, T value) {
    write(file(key), value);
  }

  public void remove(String key) {
    WholeFile.discard(file(key));
  }

  /** To be locked while a value is read, changed and written. */
  public Path lockOf(String key) {
    return folder.resolve(hash(key) + ".lock");
  }

  /** Reads one such record from a file of any name. */
  public Optional<T> read(Path file) {
    return WholeFile.read(file).map(text -> parse(file, text));
  }

  /** The same for whoever goes through all records: one that is broken counts as none. */
  Optional<T> readIfWhole(Path file) {
    try {
      return read(file);
    } catch (ClipchatException e) {
      return Optional.empty();
    }
  }

  public void write(Path file, T value) {
    try {
      WholeFile.write(file, json.writeValueAsBytes(value));
    } catch (JsonProcessingException e) {
      throw new ClipchatException(new Failure.StorageFailed(file, e.getOriginalMessage()), e);
    }
  }

  private T parse(Path file, String text) {
    try {
      return json.readValue(text, kind);
    } catch (JsonProcessingException e) {
      throw new ClipchatException(new Failure.StorageFailed(file, e.getOriginalMessage()), e);
    }
  }

  private Path file(String key) {
    return folder.resolve(hash(key) + ".json");
  }

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
}
