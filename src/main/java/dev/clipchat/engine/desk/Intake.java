package dev.clipchat.engine.desk;

import dev.clipchat.engine.edit.History;
import dev.clipchat.engine.edit.Media;
import dev.clipchat.engine.store.Bytes;
import dev.clipchat.engine.store.Purse;
import dev.clipchat.engine.store.Session;
import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.ffmpeg.Probe;
import dev.clipchat.files.SafeName;
import dev.clipchat.files.WholeFile;
import dev.clipchat.pace.Stop;
import dev.clipchat.words.Text;
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

  private final SessionProjects projects;
  private final Bytes bytes;
  private final MediaTools tools;
  private final Planner planner;
  private final Rules rules;
  private final Fetcher fetcher;

  public Intake(
      SessionProjects projects, Bytes bytes, MediaTools tools, Planner planner, Rules rules) {
    this.projects = projects;
    this.bytes = bytes;
    this.tools = tools;
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
  public record Rules(long maxUpload, boolean privateUrls, Allowance allowance, Stop stop) {

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
  public ReceivedFile receive(Session session, String name, InputStream content)
      throws IOException {
    return receive(session, name, content, rules.most());
  }

  private ReceivedFile receive(Session session, String name, InputStream content, long most)
      throws IOException {
    return settled(
        bytes.receive(session),
        incoming -> {
          long size = spooled(name, content, incoming.file(), most);
          rules.allowance().use(Account.of(session.account()), Purse.Daily.BYTES, size);
          return received(SafeName.of(name), incoming, size, 0);
        });
  }

  private long spooled(String name, InputStream content, Path file, long most) throws IOException {
    try (IncomingFile spool = new IncomingFile(file)) {
      copy(name, content, spool, most);
      return spool.bytes();
    }
  }

  /** What is looked at while a file is on its way in. */
  private interface Look {
    ReceivedFile at(Bytes.Incoming incoming) throws IOException;
  }

  /** Nothing of it is left where it is not taken. */
  private static ReceivedFile settled(Bytes.Incoming incoming, Look look) throws IOException {
    boolean taken = false;
    try {
      ReceivedFile received = look.at(incoming);
      taken = true;
      return received;
    } finally {
      if (!taken) {
        incoming.close();
      }
    }
  }

  private void copy(String name, InputStream in, IncomingFile spool, long most) throws IOException {
    byte[] buffer = new byte[BUFFER];
    int read;
    while ((read = in.read(buffer)) >= 0) {
      rules.stop().check();
      check(name, spool.bytes() + read, most);
      spool.write(buffer, read);
    }
  }

  /** What a URL leads to. */
  public ReceivedFile fetch(Account account, Session session, String url) {
    String scheme = url.replaceFirst(":.*", "").toLowerCase(Locale.ROOT);
    if (scheme.equals("file")) {
      if (!account.own()) {
        throw new ClipchatException(
            new Failure.Usage(Text.of("engine.no_server_files"), Text.of("engine.web_urls")));
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

  private ReceivedFile refer(Session session, String url) {
    Path file = fileOf(url);
    String name = String.valueOf(file.getFileName());
    try {
      if (!Files.exists(file)) {
        throw new ClipchatException(new Failure.InputMissing(file));
      }
      if (!Files.isRegularFile(file)) {
        throw new ClipchatException(
            new Failure.InputUnsupported(name, Text.of("engine.not_a_plain_file")));
      }
      long size = Files.size(file);
      long modified = Files.getLastModifiedTime(file).toMillis();
      check(name, size, rules.most());
      // Its own user knows it by this name; no path is made of it.
      return settled(
          bytes.refer(session, file), incoming -> received(name, incoming, size, modified));
    } catch (IOException e) {
      throw new ClipchatException(new Failure.InputUnreadable(file, WholeFile.reason(e)), e);
    }
  }

  private static Path fileOf(String url) {
    try {
      return Path.of(new URI(url)).toAbsolutePath().normalize();
    } catch (URISyntaxException | IllegalArgumentException e) {
      throw new ClipchatException(
          new Failure.Usage(
              Text.of("engine.no_file_named", "url", url), Text.of("engine.file_urls")),
          e);
    }
  }

  private ReceivedFile received(String name, Bytes.Incoming incoming, long size, long modified) {
    Probe probe = tools.probe(name, incoming.file(), rules.stop());
    return new ReceivedFile(incoming, size, modified, MediaTools.facts(name, probe));
  }

  /** Makes them uploads of the session. */
  public List<Media> keep(Session session, List<ReceivedFile> received) {
    List<Media> all =
        projects.change(
            session,
            history -> {
              List<Media> kept = new ArrayList<>();
              History after = history;
              for (ReceivedFile one : received) {
                String id = bytes.keep(session, one.incoming(), one.bytes(), one.modified());
                Media media = withId(id, one.facts());
                kept.add(media);
                after = after.moved(after.now().with(media));
              }
              return new SessionProjects.Change<>(after, planner.plan(session, after.now()), kept);
            });
    received.forEach(one -> one.incoming().settle());
    return all;
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
  public void discard(List<ReceivedFile> received) {
    received.forEach(one -> one.incoming().close());
  }
}
