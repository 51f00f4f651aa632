package dev.clipchat.engine;

import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.clipchat.engine.desk.Accounts;
import dev.clipchat.engine.desk.Allowance;
import dev.clipchat.engine.desk.Credits;
import dev.clipchat.engine.desk.Desk;
import dev.clipchat.engine.desk.Intake;
import dev.clipchat.engine.desk.MediaTools;
import dev.clipchat.engine.desk.MessageService;
import dev.clipchat.engine.desk.Planner;
import dev.clipchat.engine.desk.PreviewFrames;
import dev.clipchat.engine.desk.RenderQueue;
import dev.clipchat.engine.desk.RenderSupervisor;
import dev.clipchat.engine.desk.RenderWorker;
import dev.clipchat.engine.desk.Rendering;
import dev.clipchat.engine.desk.SessionProjects;
import dev.clipchat.engine.edit.document.Edits;
import dev.clipchat.engine.http.Calls;
import dev.clipchat.engine.http.Listening;
import dev.clipchat.engine.http.Server;
import dev.clipchat.engine.render.Fonts;
import dev.clipchat.engine.store.Keys;
import dev.clipchat.engine.store.Stores;
import dev.clipchat.engine.store.disk.Cleaner;
import dev.clipchat.engine.store.disk.DiskStores;
import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.pace.Stop;
import dev.clipchat.words.Text;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** A running backend. It answers until it is closed; nothing of it outlives that. */
public final class Backend implements AutoCloseable {

  private final Server server;
  private final Desk desk;
  private final Stop stop;
  private final String url;
  private final Accounts.@Nullable Own own;
  private final CountDownLatch closed = new CountDownLatch(1);

  private Backend(Server server, Desk desk, Stop stop, String url, Accounts.@Nullable Own own) {
    this.server = server;
    this.desk = desk;
    this.stop = stop;
    this.url = url;
    this.own = own;
  }

  /**
   * Starts to listen. Nothing is made on disk before it is needed.
   *
   * @throws ClipchatException {@link Failure.BadConfiguration} where it cannot listen there, or
   *     must not without a token file
   */
  public static Backend start(BackendSettings settings) {
    InetAddress address = address(settings);
    ObjectMapper json =
        JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            // A draft comes back as it went out, to the last digit.
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();
    Stop stop = new Stop();
    Accounts.Own own =
        settings.address().inProcess()
            ? new Accounts.Own(UUID.randomUUID().toString(), "nmv_usr_" + Keys.secret(24))
            : null;
    String base = settings.address().inProcess() ? "/" + Keys.secret(24) : "";
    Desk desk = desk(settings, own, json, stop);
    Server server =
        Server.start(
            new Listening(
                new InetSocketAddress(address, settings.address().port()),
                base,
                names(settings),
                !settings.address().inProcess(),
                settings.surroundings().log()),
            new Calls(desk, settings.surroundings().pace()),
            json);
    if (!settings.address().inProcess()) {
      desk.renders().adopt();
    }
    Maintenance maintenance =
        new Maintenance(cleaner(settings, json), settings.surroundings().log());
    stop.onStop(maintenance::close);
    String host =
        settings.address().host().contains(":")
            ? "[" + settings.address().host() + "]"
            : settings.address().host();
    return new Backend(server, desk, stop, "http://" + host + ":" + server.port() + base, own);
  }

  /** The font file that a title would be drawn with, where there is one that has all of it. */
  public static Optional<Path> font(String text, Map<String, String> environment, Path cache) {
    return new Fonts(environment, cache).fileFor(text);
  }

  /** The JSON Schema of the documents that a message can be in place of a sentence. */
  public static String editSchema() {
    return Edits.schema().toPrettyString();
  }

  private static InetAddress address(BackendSettings settings) {
    try {
      InetAddress address = InetAddress.getByName(settings.address().host());
      if (!address.isLoopbackAddress() && settings.access().tokenFile() == null) {
        throw new ClipchatException(
            new Failure.BadConfiguration(
                settings.address().host(), Text.of("engine.other_computers")));
      }
      return address;
    } catch (UnknownHostException e) {
      throw new ClipchatException(
          new Failure.BadConfiguration(
              settings.address().host(), Text.of("engine.no_such_address")),
          e);
    }
  }

  /** What it is called: by where it listens, and by where a proxy makes it known. */
  private static Listening.Names names(BackendSettings settings) {
    Set<String> hosts = new HashSet<>(Set.of(settings.address().host().toLowerCase(Locale.ROOT)));
    String url = settings.outside().publicUrl();
    if (url != null) {
      hosts.add(publicHost(url));
      url = url.replaceFirst("/+$", "");
    }
    String proxy = settings.outside().proxy();
    try {
      return new Listening.Names(
          hosts, url, proxy == null ? Set.of() : Set.of(InetAddress.getByName(proxy)));
    } catch (UnknownHostException e) {
      throw new ClipchatException(
          new Failure.BadConfiguration("--proxy", Text.of("engine.no_address", "address", proxy)),
          e);
    }
  }

  private static String publicHost(String url) {
    try {
      URI parsed = new URI(url);
      String host = parsed.getHost();
      if (host != null
          && ("http".equals(parsed.getScheme()) || "https".equals(parsed.getScheme()))
          && parsed.getQuery() == null
          && parsed.getFragment() == null) {
        return host.toLowerCase(Locale.ROOT);
      }
    } catch (URISyntaxException e) {
      // Told below, as everything that is no address.
    }
    throw new ClipchatException(
        new Failure.BadConfiguration("--public-url", Text.of("engine.takes_address")));
  }

  private static Desk desk(
      BackendSettings settings, Accounts.@Nullable Own own, ObjectMapper json, Stop stop) {
    BackendSettings.Surroundings around = settings.surroundings();
    Stores stores = DiskStores.in(around.places().data(), json, around.pace());
    MediaTools tools = new MediaTools(around.environment(), around.places().cache(), around.pace());
    Planner planner = new Planner(stores.bytes(), tools, stop);
    SessionProjects projects = new SessionProjects(stores.sessions(), json);
    Credits credits = new Credits(settings.access().credits(), stores.purse());
    Allowance allowance = new Allowance(stores.purse(), around.pace());
    Duration longest = settings.address().inProcess() ? Duration.ofHours(24) : Duration.ofHours(2);
    RenderSupervisor supervisor =
        new RenderSupervisor(
            stores, new RenderSupervisor.Limits(longest, 100L << 20), around.pace());
    RenderWorker worker = new RenderWorker(stores, new Rendering(planner, tools), supervisor, json);
    return new Desk(
        new Accounts(
            new Accounts.Doors(
                own, settings.access().tokenFile(), settings.access().tokensPerAddress()),
            stores.purse(),
            around.pace()),
        credits,
        stores.sessions(),
        new Intake(
            projects,
            stores.bytes(),
            tools,
            planner,
            new Intake.Rules(
                settings.access().maxUpload(), settings.access().privateUrls(), allowance, stop)),
        new MessageService(projects, planner, credits, allowance, agent -> agent),
        new RenderQueue(stores, planner, worker, around.pace(), around.log()),
        new PreviewFrames(projects, planner, tools, stop));
  }

  private static Cleaner cleaner(BackendSettings settings, ObjectMapper json) {
    Cleaner.Keep keep =
        settings.address().inProcess()
            ? new Cleaner.Keep(Duration.ofDays(30), 20_000_000_000L)
            : new Cleaner.Keep(Duration.ofDays(7), 100_000_000_000L);
    return new Cleaner(
        settings.surroundings().places().data(), json, keep, settings.surroundings().pace());
  }

  /** Where it answers: scheme, host, port and, in-process, the secret base path; no slash after. */
  public String url() {
    return url;
  }

  /** The token that opens it, where it is in-process; a new one for each start. */
  public String token() {
    return own().token();
  }

  /** The client id that an in-process backend gives its token to. */
  public String clientId() {
    return own().clientId();
  }

  private Accounts.Own own() {
    if (own == null) {
      throw new IllegalStateException("a served backend gives each client a token of its own");
    }
    return own;
  }

  /** Returns when the backend is closed, or closes it when asked to stop. */
  public void await(Stop stop) {
    try (Stop.Hook hook = stop.onStop(this::close)) {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      close();
    }
  }

  /** Stops what runs; a render that has not ended is taken up by a later start. */
  @Override
  public void close() {
    stop.request(Stop.TERMINATE);
    desk.renders().close();
    desk.conversation().close();
    server.close();
    closed.countDown();
  }
}
