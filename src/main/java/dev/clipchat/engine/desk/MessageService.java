package dev.clipchat.engine.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clipchat.engine.agent.Agent;
import dev.clipchat.engine.agent.Heard;
import dev.clipchat.engine.agent.Language;
import dev.clipchat.engine.agent.Memory;
import dev.clipchat.engine.agent.MemoryJson;
import dev.clipchat.engine.agent.Proposal;
import dev.clipchat.engine.agent.Prospect;
import dev.clipchat.engine.agent.Reader;
import dev.clipchat.engine.agent.Talk;
import dev.clipchat.engine.agent.Understood;
import dev.clipchat.engine.edit.Cut;
import dev.clipchat.engine.edit.Frame;
import dev.clipchat.engine.edit.History;
import dev.clipchat.engine.edit.Media;
import dev.clipchat.engine.edit.Plan;
import dev.clipchat.engine.edit.Project;
import dev.clipchat.engine.render.Fonts;
import dev.clipchat.engine.store.Purse;
import dev.clipchat.engine.store.Session;
import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.words.Text;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A message in, an edit and an answer out; and the state in between. */
public final class MessageService implements AutoCloseable {

  /** Others who change the session all the while are not waited for. */
  private static final int MOST_READINGS = 5;

  private final SessionProjects projects;
  private final Planner planner;
  private final Credits credits;
  private final Allowance allowance;
  private final Function<Agent, Reader> reader;
  private @Nullable Agent agent;
  private final ExecutorService turns =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "clipchat-turn");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * @param reader who reads the sentences; it can fall back on what is known here without asking
   *     anybody
   */
  public MessageService(
      SessionProjects projects,
      Planner planner,
      Credits credits,
      Allowance allowance,
      Function<Agent, Reader> reader) {
    this.projects = projects;
    this.planner = planner;
    this.credits = credits;
    this.allowance = allowance;
    this.reader = reader;
  }

  public Session begin(Account account, String name, String language) {
    allowance.use(account, Purse.Daily.SESSIONS, 1);
    return projects.create(account.id(), name, language);
  }

  /**
   * Hears a message. What is refused is refused at once, before anything runs; the rest goes on to
   * its end even if nobody waits for the answer.
   */
  public Future<Reply> say(Account account, String sessionId, String text) {
    Session session = projects.open(account.id(), sessionId);
    allowance.use(account, Purse.Daily.MESSAGES, 1);
    Credits.Hold hold = credits.hold(account);
    return turns.submit(
        () -> {
          try (hold) {
            Reply reply = hear(session, text);
            if (reply.changed()) {
              hold.charge();
            }
            return reply;
          }
        });
  }

  /** Learns its words when the first sentence comes: most short commands say none. */
  private synchronized Agent agent() {
    Agent ready = agent;
    if (ready == null) {
      ready = new Agent();
      agent = ready;
    }
    return ready;
  }

  /** What is read may take long, so nobody is kept out meanwhile; it is read again if it moved. */
  private Reply hear(Session session, String text) {
    Reader reads = reader.apply(agent());
    for (int i = 0; i < MOST_READINGS; i++) {
      SessionProjects.Entry entry = projects.entry(session);
      History before = entry.history();
      Memory memory = MemoryJson.read(projects.memory(session), before.now());
      Understood understood =
          reads.read(
              text,
              new Talk(before, memory, prospect(session), session.language()),
              planner.stop());
      Optional<Reply> reply =
          projects.changeFrom(
              session, entry.version(), now -> carryOut(session, now, memory, understood));
      if (reply.isPresent()) {
        return reply.get();
      }
    }
    throw new ClipchatException(new Failure.ServerFailed(409, Text.of("engine.session_changing")));
  }

  private SessionProjects.Change<Reply> carryOut(
      Session session, History before, Memory memory, Understood understood) {
    Heard heard = agent().carryOut(understood, before, memory);
    String error = heard.errorCode();
    if (error != null) {
      Reply reply = new Reply(heard.text(null), error, 0, false);
      return new SessionProjects.Change<>(before, null, reply, MemoryJson.write(heard.memory()));
    }
    return accept(session, before, heard, MemoryJson.write(memory.lapsed()));
  }

  /** What an export would be, for questions; nothing where it cannot be made at all. */
  private Prospect prospect(Session session) {
    return project -> {
      try {
        return planner.plan(session, project);
      } catch (ClipchatException e) {
        return null;
      }
    };
  }

  /**
   * What was done, where it can be rendered.
   *
   * @param lapsed what is remembered where it cannot
   */
  private SessionProjects.Change<Reply> accept(
      Session session, History before, Heard heard, ObjectNode lapsed) {
    String missing = planner.undrawable(heard.history().now());
    if (!missing.isEmpty()) {
      // Refused when it is asked for, not when it is rendered.
      String words = Agent.undrawable(missing, Fonts.VARIABLE, heard.language());
      Reply reply = new Reply(words, Heard.IMPOSSIBLE, 0, false);
      return new SessionProjects.Change<>(before, null, reply, lapsed);
    }
    try {
      Plan plan = planner.plan(session, heard.history().now());
      Memory memory = heard.memory().planning(plan == null ? 0 : plan.bytes());
      Reply reply = new Reply(heard.text(plan), null, 0, heard.changed());
      return new SessionProjects.Change<>(heard.history(), plan, reply, MemoryJson.write(memory));
    } catch (ClipchatException e) {
      return new SessionProjects.Change<>(before, null, refusal(e, heard.language()), lapsed);
    }
  }

  /** What the edit would make cannot be rendered: nothing is changed, and the answer says why. */
  private static Reply refusal(ClipchatException e, Language language) {
    Failure failure = e.failure();
    if (failure instanceof Failure.SizeUnreachable f) {
      String words = Agent.unreachable(f.ceiling(), f.smallest(), language);
      return new Reply(words, "SIZE_UNREACHABLE", f.smallest(), false);
    }
    if (failure instanceof Failure.EditRefused f) {
      return new Reply(f.words(), "IMPOSSIBLE", 0, false);
    }
    throw e;
  }

  /** The wire's {@code state}. */
  public ObjectNode state(Session session) {
    ObjectNode state = JsonNodeFactory.instance.objectNode();
    SessionProjects.Entry entry = projects.entry(session);
    Project project = entry.history().now();
    state.set("draft", entry.draft().orElseGet(MessageService::emptyDraft));
    ArrayNode infos = state.putArray("video_infos");
    project.media().forEach(media -> infos.add(info(media, project.currentId())));
    ObjectNode canvas = state.putObject("canvas_config");
    Cut cut = project.current().orElse(null);
    if (cut != null) {
      Frame frame = project.frame(cut).orElse(null);
      if (frame != null) {
        canvas.put("width", frame.width()).put("height", frame.height());
        canvas.put("fps", project.fps(cut));
      }
    }
    canvas.put("stills", cut != null && cut.hasPicture() && !cut.output().format().isSound());
    state.putArray("generated_media");
    Proposal open = MemoryJson.read(projects.memory(session), project).open();
    if (open != null) {
      Language language = Language.of(session.language());
      state.set("proposal", MemoryJson.state(open, project, language));
    }
    return state;
  }

  private static JsonNode emptyDraft() {
    ObjectNode draft = JsonNodeFactory.instance.objectNode().put("d", 0);
    draft.putArray("t");
    return draft;
  }

  private static ObjectNode info(Media media, @Nullable String current) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("id", media.id())
        .put("name", media.name())
        .put("type", media.kind().word())
        .put("duration", media.durationMs())
        .put("width", media.width())
        .put("height", media.height())
        .put("fps", media.fps())
        .put("size", media.bytes())
        .put("codec", media.codec())
        .put("current", media.id().equals(current));
  }

  @Override
  public void close() {
    turns.shutdownNow();
  }
}
