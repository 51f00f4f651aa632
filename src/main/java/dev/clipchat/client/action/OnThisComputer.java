package dev.clipchat.client.action;

import dev.clipchat.client.intent.CompressRequest;
import dev.clipchat.client.reply.Block;
import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.files.SafeName;
import dev.clipchat.files.WholeFile;
import dev.clipchat.units.Size;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What is too large for the cloud is done by the embedded backend, where somebody agrees. */
final class OnThisComputer {

  private final Workplace cloud;
  private final Supplier<Workplace> here;

  OnThisComputer(Workplace cloud, Supplier<Workplace> here) {
    this.cloud = cloud;
    this.here = here;
  }

  /** Uploads a smaller copy in place of each file that was refused for its size. */
  void upload(Turn turn, CurrentSession conversation, List<String> sources) {
    List<String> now = new ArrayList<>(sources);
    List<Path> copies = new ArrayList<>();
    try {
      while (true) {
        try {
          new UploadFiles(cloud, conversation).name(turn, now);
          return;
        } catch (ClipchatException e) {
          int which = largest(now);
          boolean ours = which >= 0 && copies.contains(Path.of(now.get(which)));
          if (!(e.failure() instanceof Failure.InputTooLarge large)
              || which < 0
              || ours
              || !agreed(turn, large, "client.too_large_copy")) {
            throw e;
          }
          Path file = cloud.folder().resolve(now.get(which));
          Path copy = smaller(turn, file, large.limit(), copies);
          now.set(which, copy.toString());
        }
      }
    } finally {
      copies.forEach(OnThisComputer::discard);
    }
  }

  /** Does all of a compression here; what was asked stays the same. */
  void compress(Turn turn, CompressRequest request, ClipchatException refused) {
    if (!(refused.failure() instanceof Failure.InputTooLarge large)
        || !agreed(turn, large, "client.too_large_here")) {
      throw refused;
    }
    compress(turn, request);
  }

  private void compress(Turn turn, CompressRequest request) {
    Workplace place = here.get();
    new CompressFile(place, new CurrentSession(place, new SessionChoice.Own())).run(turn, request);
  }

  /** Only somebody who is there can agree that the work moves to another place. */
  private boolean agreed(Turn turn, Failure.InputTooLarge large, String question) {
    String limit = new Size(large.limit()).text();
    return !cloud.isLocal()
        && turn.consent().interactive()
        && turn.consent().given(cloud.words().say(question, "name", large.name(), "limit", limit));
  }

  private int largest(List<String> sources) {
    int largest = -1;
    long most = -1;
    for (int i = 0; i < sources.size(); i++) {
      long bytes = UploadFiles.isAddress(sources.get(i)) ? -1 : size(sources.get(i));
      largest = bytes > most ? i : largest;
      most = Math.max(most, bytes);
    }
    return largest;
  }

  private long size(String source) {
    try {
      return Files.size(cloud.folder().resolve(source));
    } catch (IOException e) {
      // What is not there is not what was too large.
      return -1;
    }
  }

  private Path smaller(Turn turn, Path file, long limit, List<Path> copies) {
    try {
      Path folder = Files.createTempDirectory("clipchat");
      String name = SafeName.stem(String.valueOf(file.getFileName())) + ".mp4";
      Path copy = folder.resolve(name);
      copies.add(copy);
      long bytes = Files.size(file);
      // A server that refuses less than it allows has not told its limit.
      long ceiling = bytes > limit ? limit / 100 * 98 : bytes / 2;
      compress(progressOnly(turn), request(file, new Size(ceiling), copy));
      return copy;
    } catch (IOException e) {
      throw new ClipchatException(new Failure.StorageFailed(file, WholeFile.reason(e)), e);
    }
  }

  private static CompressRequest request(Path file, Size ceiling, Path copy) {
    return new CompressRequest(
        List.of(file.toAbsolutePath().toString()),
        ceiling,
        null,
        CompressRequest.Picture.OPEN,
        CompressRequest.Part.WHOLE,
        "",
        new CompressRequest.Delivery(copy.toString(), false, false, true, 1));
  }

  /** The copy is nothing that the person asked for: they see that it takes time, and no more. */
  private static Turn progressOnly(Turn turn) {
    return new Turn(
        turn.stop(),
        block -> {
          if (block instanceof Block.Progress || block instanceof Block.ProgressEnd) {
            turn.show(block);
          }
        },
        turn.consent());
  }

  private static void discard(Path copy) {
    WholeFile.discard(copy);
    Path folder = copy.getParent();
    if (folder != null) {
      WholeFile.discard(folder);
    }
  }
}
