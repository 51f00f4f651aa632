package dev.clipchat.engine.desk;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.clipchat.engine.edit.Cut;
import dev.clipchat.engine.edit.CutJson;
import dev.clipchat.engine.store.Session;
import dev.clipchat.engine.store.Stores;
import dev.clipchat.ffmpeg.TestClips;
import dev.clipchat.pace.Pace;
import dev.clipchat.pace.Stop;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What a desk is made of, over stores of the test's own. */
final class Desks {

  static final ObjectMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private Desks() {}

  static MediaTools tools() {
    return new MediaTools(Map.of(), TestClips.places().cache(), Pace.real());
  }

  static Planner planner(Stores stores) {
    return new Planner(stores.bytes(), tools(), new Stop());
  }

  static Allowance allowance(Stores stores) {
    return new Allowance(stores.purse(), Pace.real());
  }

  static Intake intake(Stores stores) {
    return new Intake(
        new SessionProjects(stores.sessions(), JSON),
        stores.bytes(),
        tools(),
        planner(stores),
        new Intake.Rules(-1, false, allowance(stores), new Stop()));
  }

  static RenderQueue queue(Stores stores, Pace pace, Consumer<String> log) {
    Planner planner = planner(stores);
    RenderSupervisor watch =
        new RenderSupervisor(
            stores, new RenderSupervisor.Limits(Duration.ofHours(1), 0), Pace.real());
    RenderWorker worker = new RenderWorker(stores, new Rendering(planner, tools()), watch, JSON);
    return new RenderQueue(stores, planner, worker, pace, log);
  }

  /** Makes the file an upload of the session by reference. */
  static Cut kept(Stores stores, Session session, Path file) {
    Intake intake = intake(stores);
    Account own = new Account(session.account(), true);
    List<ReceivedFile> received = List.of(intake.fetch(own, session, file.toUri().toString()));
    try {
      return Cut.of(intake.keep(session, received).get(0));
    } finally {
      intake.discard(received);
    }
  }

  static Renders.Order order(String id, Cut cut) {
    return new Renders.Order(id, CutJson.write(cut, null), null);
  }
}
