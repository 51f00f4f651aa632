package dev.clipchat.engine.store;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.files.LockFile;
import dev.clipchat.files.WholeFile;
import dev.clipchat.pace.Pace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** The sessions, a folder each. */
public final class Sessions {

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{1,64}");

  private final Path folder;
  private final Pace pace;
  private final Shelf<Session> shelf;

  public Sessions(Path data, ObjectMapper json, Pace pace) {
    this.folder = data.resolve("sessions");
    this.pace = pace;
    this.shelf = new Shelf<>(folder, Session.class, json);
  }

  public Session create(String account, String name, String language) {
    Session session =
        new Session(
            UUID.randomUUID().toString(),
            account,
            UUID.randomUUID().toString(),
            name,
            language,
            pace.now().toEpochMilli());
    shelf.write(folderOf(session).resolve("session.json"), session);
    return session;
  }

  /** The session, if there is one and it belongs to that account. */
  public Session open(String account, String id) {
    return find(id)
        .filter(session -> session.account().equals(account))
        .orElseThrow(() -> new ClipchatException(new Failure.SessionLost(id)));
  }

  private Optional<Session> find(String id) {
    if (!ID.matcher(id).matches()) {
      return Optional.empty();
    }
    Optional<Session> found = shelf.read(folder.resolve(id).resolve("session.json"));
    found.ifPresent(this::touch);
    return found;
  }

  /** So that the cleaner sees that it is in use. */
  private void touch(Session session) {
    try {
      Files.setLastModifiedTime(
          folderOf(session).resolve("session.json"), FileTime.from(pace.now()));
    } catch (IOException e) {
      throw new ClipchatException(
          new Failure.StorageFailed(folderOf(session), WholeFile.reason(e)), e);
    }
  }

  /** Throws it away with all that was uploaded to it. */
  public void remove(Session session) {
    try (LockFile held = lock(session)) {
      Tree.delete(folderOf(session));
    } catch (IOException e) {
      throw new ClipchatException(
          new Failure.StorageFailed(folderOf(session), WholeFile.reason(e)), e);
    }
  }

  public Path folderOf(Session session) {
    return folder.resolve(session.id());
  }

  /** Held while the session is read, changed and written: one message or upload at a time. */
  public LockFile lock(Session session) {
    LockFile lock = LockFile.take(folderOf(session).resolve("lock"));
    if (!Files.exists(folderOf(session).resolve("session.json"))) {
      lock.close();
      // Whoever held it before us was the cleaner.
      throw new ClipchatException(new Failure.SessionLost(session.id()));
    }
    return lock;
  }

  public Optional<String> project(Session session) {
    return WholeFile.read(folderOf(session).resolve("project.json"));
  }

  public void saveProject(Session session, String project) {
    WholeFile.write(folderOf(session).resolve("project.json"), project);
  }
}
