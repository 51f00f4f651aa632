package dev.clipchat.engine.store.disk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.clipchat.engine.store.Keys;
import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.files.WholeFile;
import dev.clipchat.words.Text;
import java.nio.file.Path;
import java.util.Optional;

/** Records of one kind, one small file each. Keys come from strangers and never become names. */
final class RecordFolder<T> {

  private final Path folder;
  private final Class<T> kind;
  private final ObjectMapper json;

  RecordFolder(Path folder, Class<T> kind, ObjectMapper json) {
    this.folder = folder;
    this.kind = kind;
    this.json = json;
  }

  Optional<T> get(String key) {
    return read(file(key));
  }

  void put(String key, T value) {
    write(file(key), value);
  }

  void remove(String key) {
    WholeFile.discard(file(key));
  }

  /** To be locked while a value is read, changed and written. */
  Path lockOf(String key) {
    return folder.resolve(Keys.hash(key) + ".lock");
  }

  /** Reads one such record from a file of any name. */
  Optional<T> read(Path file) {
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

  void write(Path file, T value) {
    try {
      WholeFile.write(file, json.writeValueAsBytes(value));
    } catch (JsonProcessingException e) {
      throw new ClipchatException(
          new Failure.StorageFailed(file, Text.asItIs(e.getOriginalMessage())), e);
    }
  }

  private T parse(Path file, String text) {
    try {
      return json.readValue(text, kind);
    } catch (JsonProcessingException e) {
      throw new ClipchatException(
          new Failure.StorageFailed(file, Text.asItIs(e.getOriginalMessage())), e);
    }
  }

  private Path file(String key) {
    return folder.resolve(Keys.hash(key) + ".json");
  }
}
