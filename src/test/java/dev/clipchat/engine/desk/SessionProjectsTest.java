package dev.clipchat.engine.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.clipchat.engine.edit.History;
import dev.clipchat.engine.edit.Media;
import dev.clipchat.engine.edit.Project;
import dev.clipchat.engine.store.Session;
import dev.clipchat.engine.store.Sessions;
import dev.clipchat.engine.store.Stores;
import dev.clipchat.engine.store.disk.DiskStores;
import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.pace.Pace;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionProjectsTest {

  @TempDir Path data;

  private static History with(String name) {
    Media clip = new Media("m1", name, Media.Kind.VIDEO, 1_000, 64, 64, 25, 9_000, true, "h264");
    return History.of(Project.EMPTY.with(clip));
  }

  @Test
  void whatCouldNotBeReadAgainIsRefusedAndNothingIsChanged() {
    ObjectMapper json = new ObjectMapper();
    Stores stores = DiskStores.in(data, json, Pace.real());
    Sessions sessions = stores.sessions();
    SessionProjects projects = new SessionProjects(sessions, json);
    Session session = sessions.create("someone", "project", "en");
    projects.change(session, before -> new SessionProjects.Change<>(with("a.mp4"), null, ""));

    History endless = with("x".repeat(20_000));
    ClipchatException e =
        assertThrows(
            ClipchatException.class,
            () ->
                projects.change(
                    session, before -> new SessionProjects.Change<>(endless, null, "")));

    assertInstanceOf(Failure.EditRefused.class, e.failure());
    assertEquals(with("a.mp4"), projects.read(session));
  }
}
