package dev.clipchat.engine.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.clipchat.engine.agent.Agent;
import dev.clipchat.engine.agent.Reader;
import dev.clipchat.engine.edit.Cut;
import dev.clipchat.engine.store.Session;
import dev.clipchat.engine.store.Stores;
import dev.clipchat.engine.store.disk.DiskStores;
import dev.clipchat.failure.ClipchatException;
import dev.clipchat.ffmpeg.TestClips;
import dev.clipchat.pace.Pace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A reader may take long, and a session may move meanwhile. */
@Timeout(120)
class ReadingTest {

  @TempDir Path data;
  private final Account account = new Account("local", true);
  private Stores stores;
  private Session session;

  @BeforeEach
  void aSessionWithAClip() {
    stores = DiskStores.in(data, Desks.JSON, Pace.real());
    session = stores.sessions().create(account.id(), "project", "en");
    Desks.kept(stores, session, TestClips.noise(64, 36, 25, 2));
  }

  private MessageService conversation(Function<Agent, Reader> reader) {
    return new MessageService(
        new SessionProjects(stores.sessions(), Desks.JSON),
        Desks.planner(stores),
        new Credits(-1, stores.purse()),
        Desks.allowance(stores),
        reader);
  }

  @Test
  void theSessionIsFreeWhileASentenceIsReadAndIsReadAgainIfItMoved()
      throws InterruptedException, ExecutionException, TimeoutException {
    List<Integer> clipsSeen = new ArrayList<>();
    try (MessageService conversation =
        conversation(
            agent ->
                (sentence, talk, stop) -> {
                  clipsSeen.add(talk.history().now().media().size());
                  if (clipsSeen.size() == 1) {
                    // It would wait for ever if the session were held now.
                    Desks.kept(stores, session, TestClips.noise(64, 36, 25, 1));
                  }
                  return agent.read(sentence, talk, stop);
                })) {
      Reply reply = conversation.say(account, session.id(), "mute it").get(60, TimeUnit.SECONDS);
      assertEquals(true, reply.changed(), reply.text());
    }
    assertEquals(List.of(1, 2), clipsSeen);
    Cut current =
        new SessionProjects(stores.sessions(), Desks.JSON)
            .read(session)
            .now()
            .current()
            .orElseThrow();
    assertEquals("m2", current.pieces().get(0).mediaId(), "the edit is one of what is there now");
  }

  @Test
  void aSessionThatNeverRestsIsGivenUpAndNothingIsDone() {
    int[] reads = {0};
    try (MessageService conversation =
        conversation(
            agent ->
                (sentence, talk, stop) -> {
                  reads[0]++;
                  Desks.kept(stores, session, TestClips.noise(64, 36, 25, 1));
                  return agent.read(sentence, talk, stop);
                })) {
      ExecutionException e =
          assertThrows(
              ExecutionException.class,
              () -> conversation.say(account, session.id(), "mute it").get(60, TimeUnit.SECONDS));
      assertInstanceOf(ClipchatException.class, e.getCause());
    }
    assertEquals(5, reads[0]);
  }
}
