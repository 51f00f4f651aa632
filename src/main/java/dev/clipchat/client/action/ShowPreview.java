package dev.clipchat.client.action;

import dev.clipchat.client.api.PreviewPicture;
import dev.clipchat.client.reply.Block;
import dev.clipchat.client.reply.Raster;
import dev.clipchat.client.timeline.MediaInfo;
import dev.clipchat.client.timeline.Snapshot;
import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.ffmpeg.Comparison;
import dev.clipchat.units.TimeText;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The timeline to look at: its tracks to scale, and moments of what an export would show. A backend
 * that cannot show its edits leaves the uploaded file, where it lies on this computer.
 */
final class ShowPreview {

  private static final int WIDTH = 240;
  private static final double[] MOMENTS = {0.1, 0.5, 0.9};

  private final Workplace place;
  private final CurrentSession conversation;

  ShowPreview(Workplace place, CurrentSession conversation) {
    this.place = place;
    this.conversation = conversation;
  }

  void run(Turn turn) {
    Snapshot state =
        conversation.in(turn, session -> conversation.read(turn, session.id())).snapshot();
    Block.Tracks tracks = ShowStatus.tracks(state, place.words());
    List<String> names =
        state.timeline().tracks().stream().map(t -> place.words().name(t.kind())).toList();
    turn.show(new Block.Bars(tracks, names));
    if (state.stills()) {
      ofTheEdit(turn, state.timeline().length());
    } else if (state.ready()) {
      ofTheSource(turn, state);
    }
  }

  private void ofTheEdit(Turn turn, Duration length) {
    List<Block.Picture> pictures = new ArrayList<>();
    for (Duration at : moments(length)) {
      PreviewPicture still =
          conversation.in(
              turn,
              session ->
                  place.service().states().still(session.id(), at, WIDTH, place.errand(turn)));
      byte[] pixels = Base64.getDecoder().decode(still.rgb());
      pictures.add(picture(still.at(), still.width(), pixels));
    }
    turn.show(new Block.Pictures(pictures));
  }

  private void ofTheSource(Turn turn, Snapshot state) {
    Optional<MediaInfo> current =
        state.uploads().stream()
            .filter(m -> m.width() > 0 && m.height() > 0)
            .max(Comparator.comparing(MediaInfo::current));
    Optional<Path> file = current.flatMap(media -> conversation.brought().source(media.name()));
    if (current.isEmpty() || file.isEmpty()) {
      turn.notice(place.words().say("client.no_stills_here"));
      return;
    }
    try {
      turn.show(new Block.Pictures(of(turn, current.get(), file.get())));
      turn.notice(place.words().say("client.stills_of_source", "name", current.get().name()));
    } catch (ClipchatException e) {
      if (e.failure() instanceof Failure.Stopped) {
        throw e;
      }
      // The tracks stand; a file that was moved away meanwhile only has no stills.
      turn.notice(place.words().say("client.no_stills", "name", current.get().name()));
    }
  }

  private List<Block.Picture> of(Turn turn, MediaInfo media, Path file) {
    Duration length = media.duration() == null ? Duration.ZERO : media.duration();
    int height = Math.max(2, WIDTH * media.height() / media.width());
    List<Block.Picture> pictures = new ArrayList<>();
    for (Duration at : moments(length)) {
      byte[] pixels =
          new Comparison(place.release().programs())
              .pixels(file, at.toMillis() / 1e3, WIDTH, height, turn.stop());
      if (pixels.length == 3 * WIDTH * height) {
        pictures.add(picture(at, WIDTH, pixels));
      }
    }
    return pictures;
  }

  private static List<Duration> moments(Duration length) {
    List<Duration> moments = new ArrayList<>();
    for (double part : length.isZero() ? new double[] {0} : MOMENTS) {
      moments.add(Duration.ofMillis((long) (length.toMillis() * part)));
    }
    return moments;
  }

  private static Block.Picture picture(Duration at, int width, byte[] pixels) {
    int[] rgb = new int[pixels.length / 3 / width * width];
    for (int i = 0; i < rgb.length; i++) {
      int from = 3 * i;
      rgb[i] =
          ((pixels[from] & 0xff) << 16)
              | ((pixels[from + 1] & 0xff) << 8)
              | (pixels[from + 2] & 0xff);
    }
    return new Block.Picture(TimeText.clock(at), new Raster(width, rgb));
  }
}
