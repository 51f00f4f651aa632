package dev.clipchat.client.standin;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.clipchat.client.action.Actions;
import dev.clipchat.client.action.GivenToken;
import dev.clipchat.client.action.KeptToken;
import dev.clipchat.client.action.Release;
import dev.clipchat.client.action.Schedule;
import dev.clipchat.client.action.SessionChoice;
import dev.clipchat.client.action.SessionLanguage;
import dev.clipchat.client.action.Turn;
import dev.clipchat.client.action.Workplace;
import dev.clipchat.client.api.Attribution;
import dev.clipchat.client.api.Connection;
import dev.clipchat.client.api.Network;
import dev.clipchat.client.api.Service;
import dev.clipchat.client.api.TokenSource;
import dev.clipchat.client.intent.Deed;
import dev.clipchat.client.journal.Identity;
import dev.clipchat.client.journal.Journal;
import dev.clipchat.client.journal.SessionBook;
import dev.clipchat.client.translate.Words;
import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.ffmpeg.TestClips;
import dev.clipchat.files.Places;
import dev.clipchat.pace.Pace;
import dev.clipchat.pace.Stop;
import dev.clipchat.units.Target;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** One client as the assembly would build it, in a home of its own. */
public final class Client {

  private static final Attribution SKILL = new Attribution("a-skill", "1.2.3", "unknown");

  private final Path home;
  private final Connection connection;
  private final TestPace pace = new TestPace();
  private final ObjectMapper json = new ObjectMapper();
  private final List<String> log = new ArrayList<>();
  private final Screen screen = new Screen();
  private final Stop stop = new Stop();
  private final String token;
  private Pace time = pace;
  private Supplier<Workplace> here =
      () -> {
        throw new AssertionError("nobody agreed that it is done on this computer");
      };
  private SessionLanguage language = new SessionLanguage("en", false);
  private Runnable beforeRelease = () -> {};
  private SessionChoice choice = new SessionChoice.Current();

  public Client(Path home, URI base, String token) {
    this(
        home,
        Connection.remote(base, URI.create("https://web.example"), SKILL, Network.DIRECT),
        token);
  }

  public Client(Path home, Connection connection, String token) {
    this.home = home;
    this.connection = connection;
    this.token = token;
  }

  /** One of a backend on this computer, whose work takes real time. */
  public static Client here(Path home, String url, String token) {
    URI web = URI.create("https://web.example");
    return new Client(home, Connection.local(URI.create(url), web, SKILL), token).real();
  }

  /** For a backend whose work takes real time. */
  public Client real() {
    time = Pace.real();
    return this;
  }

  /** With another one for what its backend does not take. */
  public Client falling(Client local) {
    here = local::workplace;
    return this;
  }

  public Client speaking(SessionLanguage other) {
    language = other;
    return this;
  }

  /** Something that happens between the download and the name. */
  public Client beforeRelease(Runnable happens) {
    beforeRelease = happens;
    return this;
  }

  public Client choosing(SessionChoice other) {
    choice = other;
    return this;
  }

  public Places places() {
    return Places.of(Map.of("HOME", home.toString()), "Linux");
  }

  public TokenSource tokens() {
    KeptToken kept = new KeptToken(new Identity(places(), json), connection, time, "");
    return token.isEmpty() ? kept : new GivenToken(token, kept);
  }

  public Service service() {
    return new Service(connection, tokens(), time, json, log::add);
  }

  public Workplace workplace() {
    return new Workplace(
        service(),
        new SessionBook(places(), json),
        new Journal(places(), json),
        new Release(
            () -> {
              beforeRelease.run();
              return TestClips.ffmpeg();
            }),
        Words.of("en"),
        language,
        connection.isLocal() ? Schedule.local() : Schedule.cloud(),
        Target::size,
        time,
        home);
  }

  public Actions actions() {
    return new Actions(workplace(), choice, uri -> log.add("opened " + uri), here);
  }

  public Turn turn() {
    return new Turn(stop, screen, screen);
  }

  public void perform(Deed... deeds) {
    Actions actions = actions();
    for (Deed deed : deeds) {
      actions.perform(deed, turn());
    }
  }

  /** The failure that the deed ends in. */
  public Failure fails(Deed deed) {
    try {
      actions().perform(deed, turn());
    } catch (ClipchatException e) {
      return e.failure();
    }
    throw new AssertionError("it did not fail");
  }

  public Journal journal() {
    return new Journal(places(), json);
  }

  public SessionBook book() {
    return new SessionBook(places(), json);
  }

  public Identity identity() {
    return new Identity(places(), json);
  }

  public Connection connection() {
    return connection;
  }

  public Screen screen() {
    return screen;
  }

  public TestPace pace() {
    return pace;
  }

  public Stop stop() {
    return stop;
  }

  public List<String> log() {
    return log;
  }
}
