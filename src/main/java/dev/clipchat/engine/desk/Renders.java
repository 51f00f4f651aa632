package dev.clipchat.engine.desk;

import com.fasterxml.jackson.databind.JsonNode;
import dev.clipchat.engine.store.Bytes;
import dev.clipchat.engine.store.Job;
import dev.clipchat.engine.store.Jobs;
import dev.clipchat.engine.store.Session;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The renders, as whoever asks for them sees them; where they are made is their own affair. */
public interface Renders extends AutoCloseable {

  /**
   * What is to be rendered.
   *
   * @param id the client's name for it
   * @param format the wanted one; null for the draft's own
   */
  record Order(String id, JsonNode draft, @Nullable String format) {}

  /** A render as it stands. */
  record View(Job job, Jobs.Progress progress, Duration retryAfter) {}

  /** A finished file, to be closed; {@code tag} changes with its content. */
  record Result(Bytes.Content content, String name, String tag) {}

  /** Takes it on. The same id again is the same render. */
  Job start(Account account, Session session, Order order);

  /** Takes up what nobody works on. */
  void adopt();

  /** How far it is. */
  View look(Account account, String id);

  /** Calls it off. What has ended stays as it ended. */
  View cancel(Account account, String id);

  /** Throws a session's renders away; refused while there is one that has not ended. */
  void forget(Session session);

  Result result(Account account, String id);

  /** The same for whoever holds the download's own key. */
  Result byKey(String id, String key);

  @Override
  void close();
}
