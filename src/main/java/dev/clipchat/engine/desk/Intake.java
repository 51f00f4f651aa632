package dev.clipchat.engine.desk;

import dev.clipchat.engine.edit.History;
import dev.clipchat.engine.edit.Media;
import dev.clipchat.engine.store.Bytes;
import dev.clipchat.engine.store.Session;
import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.files.SafeName;
import dev.clipchat.files.WholeFile;
import dev.clipchat.pace.Stop;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Takes files in: as bytes, from an address, or, in the same process, by reference. */
public final class Intake {

  private static final int BUFFER = 1 << 16;

  private static final Duration LONGEST_FETCH = Duration.ofMinutes(30);

  /**
   * What is fetched where nobody set a limit: whoever names a URL may not know what it leads to.
   */
  private static final long MOST_FETCHED = 10_000_000_000L;

  private final Ledger ledger;
  private final Bytes bytes;
  private final Workshop workshop;
  private final Planner planner;
  private final Rules rules;
  private final Fetcher fetcher;

  public Intake(Ledger ledger, Bytes bytes, Workshop workshop, Planner planner, Rules rules) {
    this.ledger = ledger;
    this.bytes = bytes;
    this.workshop = workshop;
    this.planner = planner;
    this.rules = rules;
    this.fetcher = new Fetcher(rules.privateUrls(), LONGEST_FETCH);
  }

  /**
   * What is let in.
   *
   * @param maxUpload most bytes of one file; negative without a limit
   * @param stop asked when the backend closes
   */
  public record Rules(long maxUpload, boolean privateUrls, Stop stop) {

    private long most() {
      return maxUpload < 0 ? Long.MAX_VALUE : maxUpload;
    }

    private long mostFetched() {
      return maxUpload < 0 ? MOST_FETCHED : maxUpload;
    }
  }

  private static void check(String name, long bytes, long most) {
    if (bytes > most) {
      throw new ClipchatException(new Failure.InputTooLarge(name, bytes, most));
    }
  }

  /** Bytes that come over the wire: to disk at once, whatever their number. */
  public Received receive(Session session, String name, InputStream content) throws IOException {
    return receive(session, name, content, rules.most());
  }

  private Received receive(Session session, String name, InputStream content, long most)
      throws IOException {
    Path file = bytes.incoming(session);
    boolean received = false;
    try (Spool spool = new Spool(file)) {
      copy(name, content, spool, most);
      spool.close();
      Received whole = look(SafeName.of(name), file, new Bytes.Source(null, spool.bytes(), 0));
      received = true;
      return whole;
    } finally {
      if (!received) {
        WholeFile.discard(file);
      }
    }
  }

  private void copy(String name, InputStream in, Spool spool, long most) throws IOException {
    byte[] buffer = new byte[BUFFER];
    int read;
    while ((read = in.read(buffer)) >= 0) {
      rules.stop().check();
      check(name, spool.bytes() + read, most);
      spool.write(buffer, read);
    }
  }

  /** What a URL leads to. */
  public Received fetch(Account account, Session session, String url) {
    String scheme = url.replaceFirst(":.*", "").toLowerCase(Locale.ROOT);
    if (scheme.equals("file")) {
      if (!account.own()) {
        throw new ClipchatException(
            new Failure.Usage("files of the server are not served", "http or https URLs"));
      }
      return refer(session, url);
    }
    return fetcher.fetch(
        url,
        rules.stop(),
        (name, announced, content) -> {
          check(name, announced, rules.mostFetched());
          return receive(session, name, content, rules.mostFetched());
        });
  }

  private Received refer(Session session, String url) {
    Path file = fileOf(url);
    String name = String.valueOf(file.getFileName());
    try {
      if (!Files.exists(file)) {
        throw new ClipchatException(new Failure.InputMissing(file));
      }
      if (!Files.isRegularFile(file)) {
        throw new ClipchatException(new Failure.InputUnsupported(name, "it is not a plain file"));
      }
      long size = Files.size(file);
      long modified = Files.getLastModifiedTime(file).toMillis();
      check(name, size, rules.most());
      Path link = bytes.incoming(session);
      boolean linked = link(file, link);
      Bytes.Source source = new Bytes.Source(linked ? null : file.toString(), size, modified);
      boolean looked = false;
      try {
        // Its own user knows it by this name; no path is made of it.
        Received received = look(name, linked ? link : file, source);
        looked = true;
        return received;
      } finally {
        if (!looked) {
          WholeFile.discard(link);
        }
      }
    } catch (IOException e) {
      throw new ClipchatException(new Failure.InputUnreadable(file, WholeFile.reason(e)), e);
    }
  }

  /** A second name for the file costs no bytes, and it stays when the first one goes. */
  private static boolean link(Path file, Path link) {
    try {
      Files.createLink(link, file.toRealPath());
      return true;
    } catch (IOException | UnsupportedOperationException e) {
      // Another disk, or one without links: then it is remembered by its path.
      return false;
    }
  }

  private static Path fileOf(String url) {
    try {
      return Path.of(new URI(url)).toAbsolutePath().normalize();
    } catch (URISyntaxException | IllegalArgumentException e) {
      throw new ClipchatException(
          new Failure.Usage("\"" + url + "\" names no file of this computer", "file:///…"), e);
    }
  }

  private Received look(String name, Path file, Bytes.Source source) {
    return new Received(
        file, source, Workshop.facts(name, workshop.probe(name, file, rules.stop())));
  }

  /** Makes them uploads of the session. */
  public List<Media> keep(Session session, List<Received> received) {
    return ledger.change(
        session,
        history -> {
          List<Media> kept = new ArrayList<>();
          History after = history;
          for (Received one : received) {
            String id = bytes.keep(session, one.source(), one.content());
            Media media = withId(id, one.facts());
            kept.add(media);
            after = after.moved(after.now().with(media));
          }
          return new Ledger.Change<>(after, planner.plan(session, after.now()), kept);
        });
  }

  private static Media withId(String id, Media m) {
    return new Media(
        id,
        m.name(),
        m.kind(),
        m.durationMs(),
        m.width(),
        m.height(),
        m.fps(),
        m.bytes(),
        m.hasAudio(),
        m.codec());
  }

  /** Throws away what was received and not kept. */
  public void discard(List<Received> received) {
    for (Received one : received) {
      if (one.source().reference() == null) {
        WholeFile.discard(one.content());
      }
    }
  }
}
