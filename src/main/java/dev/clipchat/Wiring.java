package dev.clipchat;

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
import dev.clipchat.client.cli.OpenedBackend;
import dev.clipchat.client.journal.Identity;
import dev.clipchat.client.journal.Journal;
import dev.clipchat.client.journal.SentMessage;
import dev.clipchat.client.journal.SessionBook;
import dev.clipchat.client.journal.StartedRender;
import dev.clipchat.client.settings.Settings;
import dev.clipchat.client.translate.Words;
import dev.clipchat.ffmpeg.Binaries;
import dev.clipchat.ffmpeg.Ffmpeg;
import dev.clipchat.files.Places;
import dev.clipchat.pace.Pace;
import java.awt.Desktop;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Connects the client to the backend that the settings choose. */
final class Wiring {

  private final Places places;
  private final Map<String, String> environment;
  private final Pace pace;
  private final Consumer<String> log;
  private final boolean unicode;

  /**
   * @param unicode whether words in other letters than ASCII can be shown
   */
  Wiring(
      Places places,
      Map<String, String> environment,
      Pace pace,
      Consumer<String> log,
      boolean unicode) {
    this.places = places;
    this.environment = environment;
    this.pace = pace;
    this.log = log;
    this.unicode = unicode;
  }

  /**
   * @param local the embedded backend; started only if it is the one in use
   */
  OpenedBackend open(Settings settings, LocalBackend local) {
    Workplace place = workplace(settings, connection(settings, () -> local.url(settings)), local);
    Actions actions =
        new Actions(
            place,
            settings
                .session()
                .<SessionChoice>map(SessionChoice.Named::new)
                .orElseGet(SessionChoice.Current::new),
            this::browse,
            () -> workplace(settings, embedded(settings, () -> local.url(settings)), local));
    String backend = place.service().connection().backend();
    return new OpenedBackend(
        (deed, stop, sink, consent) -> actions.perform(deed, new Turn(stop, sink, consent)),
        actions::waitingJobs,
        () ->
            place.book().list(backend).stream()
                .map(session -> session.name().isEmpty() ? session.id() : session.name())
                .toList(),
        () ->
            Stream.concat(
                    place.journal().renders(backend).stream().map(StartedRender::id),
                    place.journal().messages(backend).stream().map(SentMessage::id))
                .toList(),
        actions::session);
  }

  private Workplace workplace(Settings settings, Connection connection, LocalBackend local) {
    ObjectMapper json = new ObjectMapper();
    return new Workplace(
        new Service(connection, tokens(settings, connection, local, json), pace, json, log),
        new SessionBook(places, json),
        new Journal(places, json, TerminalId.of(environment)),
        new Release(
            () -> new Ffmpeg(Binaries.find(settings.programs(environment), places.cache()), pace)),
        Words.of(unicode ? settings.language() : "en"),
        new SessionLanguage(settings.language(), settings.isLanguageAsked()),
        connection.isLocal() ? Schedule.local() : Schedule.cloud(),
        settings::ceilingOf,
        pace,
        Path.of(""));
  }

  private static Attribution attribution(Settings settings) {
    return new Attribution(
        settings.skill().name(), settings.skill().version(), settings.platform());
  }

  private static Connection embedded(Settings settings, Supplier<URI> local) {
    return Connection.local(local.get(), settings.webUrl(), attribution(settings))
        .speaking(settings.language());
  }

  private static Connection connection(Settings settings, Supplier<URI> local) {
    if (!settings.cloud()) {
      return embedded(settings, local);
    }
    Network network = Network.of(settings.proxyVariables(), settings.caFile().orElse(null));
    return Connection.remote(settings.apiUrl(), settings.webUrl(), attribution(settings), network)
        .speaking(settings.language());
  }

  private TokenSource tokens(
      Settings settings, Connection connection, LocalBackend local, ObjectMapper json) {
    Identity identity = new Identity(places, json);
    if (connection.isLocal()) {
      return new KeptToken(identity, connection, pace, local.clientId(settings));
    }
    KeptToken kept = new KeptToken(identity, connection, pace, settings.clientId().orElse(""));
    return settings.token().<TokenSource>map(token -> new GivenToken(token, kept)).orElse(kept);
  }

  /** Opens the page where this computer can; its address has been shown in any case. */
  private void browse(URI page) {
    try {
      if (Desktop.isDesktopSupported() && Desktop.getDesktop().isSupported(Desktop.Action.BROWSE)) {
        Desktop.getDesktop().browse(page);
      }
    } catch (IOException e) {
      log.accept("no browser: " + e.getMessage());
    }
  }
}
