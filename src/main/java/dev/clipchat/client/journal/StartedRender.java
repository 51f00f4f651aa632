package dev.clipchat.client.journal;

import java.nio.file.Path;
import java.time.Instant;

/**
 * A render whose file is not in place yet.
 *
 * @param draft what is rendered, as JSON, so that it can be started again
 * @param target where the file is to stand
 * @param part where its bytes lie until then
 * @param replace whether a file that stands at the target may go
 * @param ourName whether the target's name was our choice, so that its ending may follow what comes
 * @param ceiling the most bytes that it may have; 0 without a limit
 * @param input the one file that it was made from, or empty
 * @param wish {@link RequestKey#of}, where one deed made it in a session of its own; or empty
 */
public record StartedRender(
    String id,
    String backend,
    String session,
    String draft,
    String format,
    Path target,
    Path part,
    boolean replace,
    boolean ourName,
    long ceiling,
    String input,
    String wish,
    Instant started) {

  public StartedRender withId(String other) {
    return new StartedRender(
        other, backend, session, draft, format, target, part, replace, ourName, ceiling, input,
        wish, started);
  }
}
