package dev.clipchat.engine.store.disk;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.clipchat.engine.store.Keys;
import dev.clipchat.engine.store.Lease;
import dev.clipchat.engine.store.Session;
import dev.clipchat.engine.store.Sessions;
import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.files.LockFile;
import dev.clipchat.files.WholeFile;
import dev.clipchat.pace.Pace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The sessions, a folder each. */
public final class DiskSessions implements Sessions {

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{1,64}");

  private final Folders folders;
  private final Pace pace;
  private final RecordFolder<Session> shelf;

  public DiskSessions(Path data, ObjectMapper json, Pace pace) {
    this.folders = new Folders(data);
    this.pace = pace;
    this.shelf = new RecordFolder<>(folders.sessions(), Session.class, json);
  }

  @Override
  public Session create(String account, String name, String language) {
    Session session =
        new Session(
            UUID.randomUUID().toString(),
            account,
            UUID.randomUUID().toString(),
            name,
            language,
            pace.now().toEpochMilli());
    try {
      shelf.write(folders.of(session).resolve("session.json"), session);
    } catch (ClipchatException e) {
      Tree.deleteIfEmptyBut(folders.of(session), "session.json");
      throw e;
    }
    return session;
  }

  @Override
  public Session open(String account, String id) {
    return find(id)
        .filter(session -> session.account().equals(account))
        .orElseThrow(() -> new ClipchatException(new Failure.SessionLost(id)));
  }

  private Optional<Session> find(String id) {
    if (!ID.matcher(id).matches()) {
      return Optional.empty();
    }
    Optional<Session> found = shelf.read(folders.sessions().resolve(id).resolve("session.json"));
    found.ifPresent(this::touch);
    return found;
  }

  @Override
  public List<Session> of(String account) {
    try (Stream<Path> all = Files.list(folders.sessions())) {
      return all.map(folder -> shelf.read(folder.resolve("session.json")))
          .flatMap(Optional::stream)
          .filter(session -> session.account().equals(account))
          .sorted(Comparator.comparingLong(Session::created).reversed())
          .toList();
    } catch (NoSuchFileException e) {
      return List.of();
    } catch (IOException e) {
      throw new ClipchatException(
          new Failure.StorageFailed(folders.sessions(), WholeFile.reason(e)), e);
    }
  }

  /** So that the cleaner sees that it is in use. */
  private void touch(Session session) {
    try {
      Files.setLastModifiedTime(
          folders.of(session).resolve("session.json"), FileTime.from(pace.now()));
    } catch (IOException e) {
      throw new ClipchatException(
          new Failure.StorageFailed(folders.of(session), WholeFile.reason(e)), e);
    }
  }

  @Override
  public void remove(Session session) {
    try (Lease held = lock(session)) {
      Tree.delete(folders.of(session));
    } catch (IOException e) {
      throw new ClipchatException(
          new Failure.StorageFailed(folders.of(session), WholeFile.reason(e)), e);
    }
  }

  @Override
  public Lease lock(Session session) {
    LockFile lock = LockFile.take(folders.of(session).resolve("lock"));
    if (!Files.exists(folders.of(session).resolve("session.json"))) {
      // Whoever held it before us was the cleaner; only the lock made the folder anew.
      Tree.deleteIfEmptyBut(folders.of(session), "lock");
      lock.close();
      throw new ClipchatException(new Failure.SessionLost(session.id()));
    }
    return lock::close;
  }

  @Override
  public Optional<Kept> project(Session session) {
    return WholeFile.read(folders.of(session).resolve("project.json"))
        .map(project -> new Kept(Keys.hash(project), project));
  }

  @Override
  public void saveProject(Session session, String project) {
    WholeFile.write(folders.of(session).resolve("project.json"), project);
  }
}
