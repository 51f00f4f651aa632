package dev.clipchat.client.action;

import dev.clipchat.client.api.UploadFile;
import dev.clipchat.client.journal.KnownSession;
import dev.clipchat.client.reply.Block;
import dev.clipchat.client.timeline.MediaInfo;
import dev.clipchat.client.timeline.Snapshot;
import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.files.WholeFile;
import dev.clipchat.words.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Brings files and addresses into the session, and tells what arrived. */
final class UploadFiles {

  /** What a server answers that cannot do what it was asked, and is well itself. */
  private static final int REFUSED = 400;

  private static final long CLOUD_LIMIT = 500_000_000L;

  private final Workplace place;
  private final CurrentSession conversation;

  UploadFiles(Workplace place, CurrentSession conversation) {
    this.place = place;
    this.conversation = conversation;
  }

  /** A file that is in the session as it is on disk only becomes the one that is worked on. */
  void name(Turn turn, List<String> sources) {
    Optional<KnownSession> open = conversation.opened();
    if (open.isEmpty() || sources.stream().allMatch(s -> unchanged(open.get(), s).isEmpty())) {
      run(turn, sources);
      return;
    }
    Snapshot state =
        conversation.in(turn, session -> conversation.read(turn, session.id())).snapshot();
    KnownSession session = conversation.session(turn);
    List<UploadedFiles.One> kept = new ArrayList<>();
    List<String> others = new ArrayList<>(sources);
    for (String source : sources) {
      unchanged(session, source)
          .filter(one -> state.uploads().stream().anyMatch(m -> m.name().equals(one.name())))
          .filter(one -> others.remove(source))
          .ifPresent(kept::add);
    }
    if (!others.isEmpty()) {
      run(turn, others);
    }
    kept.forEach(one -> turn.notice(place.words().say("client.upload_here", "name", one.name())));
    String last = sources.get(sources.size() - 1);
    if (!kept.isEmpty() && !others.contains(last)) {
      UploadedFiles.One one = kept.get(kept.size() - 1);
      boolean current =
          state.uploads().stream().anyMatch(m -> m.current() && m.name().equals(one.name()));
      conversation.brought().turnTo(one, current && others.isEmpty());
    }
  }

  private Optional<UploadedFiles.One> unchanged(KnownSession session, String source) {
    return isAddress(source)
        ? Optional.empty()
        : conversation.brought().unchanged(session.id(), place.folder().resolve(source));
  }

  /** The state after it. */
  Snapshot run(Turn turn, List<String> sources) {
    List<String> addresses = new ArrayList<>();
    List<UploadFile> files = new ArrayList<>();
    for (String source : sources) {
      if (isAddress(source)) {
        addresses.add(source);
      } else {
        files.add(looked(place.folder().resolve(source)));
      }
    }
    return conversation.in(turn, session -> bring(turn, session, files, addresses));
  }

  static boolean isAddress(String source) {
    String s = source.toLowerCase(Locale.ROOT);
    return s.startsWith("http://") || s.startsWith("https://");
  }

  private UploadFile looked(Path file) {
    if (!Files.exists(file)) {
      throw new ClipchatException(new Failure.InputMissing(file));
    }
    String name = String.valueOf(file.getFileName());
    if (Files.isDirectory(file)) {
      throw new ClipchatException(new Failure.InputUnsupported(name, Text.of("ground.is_folder")));
    }
    long bytes = size(file);
    if (bytes == 0) {
      throw new ClipchatException(new Failure.InputUnsupported(name, Text.of("ground.empty")));
    }
    if (place.isLocal()) {
      // It takes far more kinds than the cloud, and looks at the content itself.
      if (MediaSniff.isText(file)) {
        throw new ClipchatException(
            new Failure.InputUnsupported(name, Text.of("ground.no_picture_or_sound")));
      }
      return new UploadFile(file, name, "application/octet-stream", bytes);
    }
    String type =
        MediaSniff.mediaType(file)
            .orElseThrow(
                () ->
                    new ClipchatException(
                        new Failure.InputUnsupported(name, Text.of("ground.no_picture_or_sound"))));
    if (bytes > CLOUD_LIMIT) {
      throw new ClipchatException(new Failure.InputTooLarge(name, bytes, CLOUD_LIMIT));
    }
    return new UploadFile(file, name, type, bytes);
  }

  private static long size(Path file) {
    try {
      if (!Files.isReadable(file)) {
        throw new ClipchatException(
            new Failure.InputUnreadable(file, Text.of("ground.permission_denied")));
      }
      return Files.size(file);
    } catch (IOException e) {
      throw new ClipchatException(new Failure.InputUnreadable(file, WholeFile.reason(e)), e);
    }
  }

  private Snapshot bring(
      Turn turn, KnownSession session, List<UploadFile> files, List<String> addresses) {
    List<String> names = new ArrayList<>(files.stream().map(UploadFile::name).toList());
    addresses.forEach(a -> names.add(nameIn(a)));
    List<UploadedFiles.One> seen =
        files.stream()
            .flatMap(f -> UploadedFiles.seen(session.id(), f.name(), f.path()).stream())
            .toList();
    List<String> byAddress = new ArrayList<>();
    if (place.isLocal()) {
      // The backend in this process reads the file itself, however large it is.
      files.forEach(f -> byAddress.add(f.path().toAbsolutePath().normalize().toUri().toString()));
    } else if (!files.isEmpty()) {
      send(turn, session, files);
    }
    byAddress.addAll(addresses);
    if (!byAddress.isEmpty()) {
      fetch(turn, session, byAddress, names.subList(names.size() - byAddress.size(), names.size()));
    }
    Snapshot state = conversation.read(turn, session.id()).snapshot();
    conversation.note(session.id(), s -> s.name().isEmpty() ? s.named(names.get(0)) : s);
    conversation.brought().other();
    seen.forEach(conversation.brought()::add);
    if (!addresses.isEmpty()) {
      conversation.brought().other();
    }
    tell(turn, state.uploads(), names, files);
    return state;
  }

  private void send(Turn turn, KnownSession session, List<UploadFile> files) {
    String what = String.join(", ", files.stream().map(UploadFile::name).toList());
    long total = files.stream().mapToLong(UploadFile::bytes).sum();
    try {
      place
          .service()
          .uploads()
          .files(
              session.id(),
              files,
              sent -> turn.show(uploading(what, sent, total)),
              place.errand(turn));
    } finally {
      turn.show(new Block.ProgressEnd(stage(), what));
    }
  }

  private Block.Stage stage() {
    return place.isLocal() ? Block.Stage.ADDING : Block.Stage.UPLOADING;
  }

  private Block uploading(String what, long sent, long total) {
    double fraction = total <= 0 ? -1 : Math.min(1, (double) sent / total);
    return new Block.Progress(stage(), what, fraction, new Block.Carried(sent, total), "");
  }

  private void fetch(Turn turn, KnownSession session, List<String> addresses, List<String> names) {
    String what = String.join(", ", names);
    turn.show(new Block.Progress(stage(), what, -1, Block.Carried.NOTHING, ""));
    try {
      place.service().uploads().addresses(session.id(), addresses, what, place.errand(turn));
    } catch (ClipchatException e) {
      throw fetched(e, addresses);
    } finally {
      turn.show(new Block.ProgressEnd(stage(), what));
    }
  }

  /** A backend that could not fetch what it was sent for is well; something is wrong there. */
  private static ClipchatException fetched(ClipchatException e, List<String> addresses) {
    boolean there =
        e.failure() instanceof Failure.ServerFailed f
            && f.status() == REFUSED
            && addresses.stream().allMatch(UploadFiles::isAddress);
    if (!there) {
      return e;
    }
    String why = ((Failure.ServerFailed) e.failure()).why().toString();
    String shown =
        addresses.stream()
            .map(a -> a.replaceAll("[?#].*", "").replaceFirst("//[^/@]*@", "//"))
            .collect(Collectors.joining(", "));
    return new ClipchatException(
        new Failure.AddressUnreadable(
            shown, Text.asItIs(why.replaceFirst("^(Cannot fetch from|无法从) \\S+( 下载)?[:：] ?", ""))),
        e);
  }

  /** The last part of an address; what follows a question mark may be a secret. */
  private static String nameIn(String address) {
    String path = address.replaceAll("[?#].*", "").replaceAll("/+$", "");
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** Each file as the backend sees it, else as it was here. */
  private static void tell(
      Turn turn, List<MediaInfo> there, List<String> names, List<UploadFile> files) {
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      long bytes = i < files.size() ? files.get(i).bytes() : 0;
      Block.Media media = new Block.Media(0, 0, null, bytes);
      for (MediaInfo info : there) {
        if (info.name().equals(name)) {
          long size = info.bytes() > 0 ? info.bytes() : bytes;
          media = new Block.Media(info.width(), info.height(), info.duration(), size);
        }
      }
      turn.show(new Block.Uploaded(name, media));
    }
  }
}
