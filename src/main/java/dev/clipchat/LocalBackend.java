package dev.clipchat;

import dev.clipchat.client.cli.Serving;
import dev.clipchat.client.intent.ServeRequest;
import dev.clipchat.client.settings.Settings;
import dev.clipchat.engine.Backend;
import dev.clipchat.engine.BackendSettings;
import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.files.Places;
import dev.clipchat.pace.Pace;
import dev.clipchat.pace.Stop;
import dev.clipchat.words.Text;
import java.net.BindException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The embedded backend: started when this process first needs it, or at once to serve others. */
final class LocalBackend implements Serving, AutoCloseable {

  private final Places places;
  private final Map<String, String> environment;
  private final Pace pace;
  private final Consumer<String> log;
  private @Nullable Backend running;

  LocalBackend(Places places, Map<String, String> environment, Pace pace, Consumer<String> log) {
    this.places = places;
    this.environment = environment;
    this.pace = pace;
    this.log = log;
  }

  /** Where it answers this process, and nobody else. */
  URI url(Settings settings) {
    return URI.create(backend(settings).url());
  }

  /** The client id that it gives its token to. */
  String clientId(Settings settings) {
    return backend(settings).clientId();
  }

  /** The file that it would draw a text with; it need not run for that. */
  Optional<Path> font(Settings settings, String text) {
    return Backend.font(text, settings.programs(environment), places.cache());
  }

  /** What an edit as a document looks like; a method of ours, so that no start loads the engine. */
  String editSchema() {
    return Backend.editSchema();
  }

  private synchronized Backend backend(Settings settings) {
    Backend backend = running;
    if (backend == null) {
      backend =
          Backend.start(
              BackendSettings.inProcess(places, settings.programs(environment), pace).withLog(log));
      running = backend;
    }
    return backend;
  }

  @Override
  public Served start(ServeRequest request, Settings set) {
    BackendSettings settings =
        BackendSettings.served(places, set.programs(environment), pace)
            .withLog(log)
            .at(request.host(), request.port())
            .withTokenFile(path(request.tokenFile()))
            .withPrivateUrls(request.privateUrls())
            .seenFrom(
                new BackendSettings.Outside(
                    request.outside().publicUrl(), request.outside().proxy()))
            .withTokensPerAddress(request.outside().tokensPerAddress());
    if (request.credits() >= 0) {
      settings = settings.withCredits(request.credits());
    }
    if (request.maxUpload() != null) {
      settings = settings.withMaxUpload(request.maxUpload().bytes());
    }
    if (request.data() != null) {
      settings = settings.withData(Path.of(request.data()));
    }
    try {
      return new Open(Backend.start(settings));
    } catch (ClipchatException e) {
      throw explained(e, request);
    }
  }

  /** An address that cannot be listened at was given by a flag, not by a setting somewhere. */
  private static ClipchatException explained(ClipchatException e, ServeRequest request) {
    String at = request.host() + ":" + request.port();
    if (e.getCause() instanceof BindException
        && e.failure() instanceof Failure.BadConfiguration f
        && f.where().equals(at)) {
      boolean taken = f.why().toString().contains("in use");
      return new ClipchatException(
          taken
              ? new Failure.BadConfiguration("--port", Text.of("client.port_taken", "address", at))
              : new Failure.BadConfiguration(
                  "--host", Text.of("client.no_such_host", "address", request.host())),
          e);
    }
    return e;
  }

  private static @Nullable Path path(@Nullable String text) {
    return text == null ? null : Path.of(text);
  }

  @Override
  public synchronized void close() {
    Backend backend = running;
    running = null;
    if (backend != null) {
      backend.close();
    }
  }

  private record Open(Backend backend) implements Served {

    @Override
    public URI url() {
      return URI.create(backend.url());
    }

    @Override
    public void await(Stop stop) {
      backend.await(stop);
    }

    @Override
    public void close() {
      backend.close();
    }
  }
}
