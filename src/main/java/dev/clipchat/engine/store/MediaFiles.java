package dev.clipchat.engine.store;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.files.Places;
import dev.clipchat.files.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The bytes of the uploads. No name of a user's ever becomes a file name here. */
public final class MediaFiles {

  private static final Pattern ID = Pattern.compile("m[1-9][0-9]{0,5}");

  private final Sessions sessions;
  private final Shelf<Source> shelf;

  public MediaFiles(Sessions sessions, ObjectMapper json) {
    this.sessions = sessions;
    this.shelf = new Shelf<>(Path.of("media"), Source.class, json);
  }

  /**
   * Where an upload's bytes are.
   *
   * @param reference the user's own file, where it was neither copied nor linked
   * @param bytes its size when it was uploaded
   * @param modified of a file that is also the user's: when it was last changed then, in
   *     milliseconds since 1970; 0 for a copy
   */
  public record Source(@Nullable String reference, long bytes, long modified) {}

  /** A file for bytes that are still coming, on the same disk as their later place. */
  public Path incoming(Session session) {
    Path folder = sessions.folderOf(session).resolve("incoming");
    try {
      Places.makePrivate(folder);
    } catch (IOException e) {
      throw new ClipchatException(new Failure.StorageFailed(folder, WholeFile.reason(e)), e);
    }
    return folder.resolve(UUID.randomUUID().toString());
  }

  /** Takes in a file under a new id; the session must be locked. */
  public String keep(Session session, Source source, Path content) {
    int number = 1;
    while (Files.exists(folderOf(session, "m" + number))) {
      number++;
    }
    String id = "m" + number;
    Path folder = folderOf(session, id);
    try {
      Places.makePrivate(folder);
      if (source.reference() == null) {
        Files.move(content, folder.resolve("source"), StandardCopyOption.ATOMIC_MOVE);
      }
    } catch (IOException e) {
      throw new ClipchatException(new Failure.StorageFailed(folder, WholeFile.reason(e)), e);
    }
    shelf.write(folder.resolve("source.json"), source);
    return id;
  }

  /**
   * The file of an upload. One that the user can change must still be what was uploaded.
   *
   * @param name what the user calls it
   */
  public Path file(Session session, String id, String name) {
    if (!ID.matcher(id).matches()) {
      throw new ClipchatException(
          new Failure.Usage("\"" + id + "\" is no upload of this session", "m1, m2, …"));
    }
    Path folder = folderOf(session, id);
    Source source =
        shelf
            .read(folder.resolve("source.json"))
            .orElseThrow(
                () ->
                    new ClipchatException(
                        new Failure.Usage(
                            "\"" + id + "\" is no upload of this session", "m1, m2, …")));
    String reference = source.reference();
    Path file = reference == null ? folder.resolve("source") : Path.of(reference);
    return source.modified() == 0 ? file : unchanged(file, source, Path.of(name));
  }

  private static Path unchanged(Path file, Source source, Path name) {
    try {
      if (Files.size(file) == source.bytes()
          && Files.getLastModifiedTime(file).toMillis() == source.modified()) {
        return file;
      }
    } catch (IOException e) {
      throw new ClipchatException(new Failure.InputMissing(name), e);
    }
    throw new ClipchatException(
        new Failure.InputUnreadable(name, "it has changed since it was uploaded; upload it again"));
  }

  private Path folderOf(Session session, String id) {
    return sessions.folderOf(session).resolve("media").resolve(id);
  }
}
