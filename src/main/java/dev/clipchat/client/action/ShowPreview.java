package dev.clipchat.client.action;

import dev.clipchat.client.reply.Block;
import dev.clipchat.client.reply.Raster;
import dev.clipchat.client.timeline.MediaInfo;
import dev.clipchat.client.timeline.Snapshot;
import dev.clipchat.client.translate.Say;
import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.ffmpeg.Comparison;
import dev.clipchat.units.TimeText;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;

/** The timeline to look at: its tracks, and stills of the video where it lies on this computer. */
final class ShowPreview {

  private static final int WIDTH = 32;
  private static final int MOST_HEIGHT = 40;
  private static final double[] MOMENTS = {0.1, 0.5, 0.9};

  private final Workplace place;
  private final Conversation conversation;

  ShowPreview(Workplace place, Conversation conversation) {
    this.place = place;
    this.conversation = conversation;
  }

  void run(Turn turn) {
    Snapshot state =
        conversation.in(turn, session -> conversation.read(turn, session.id())).snapshot();
    turn.show(ShowStatus.tracks(state.timeline(), place.words()));
    Optional<MediaInfo> current =
        state.uploads().stream()
            .filter(m -> m.width() > 0 && m.height() > 0)
            .max(Comparator.comparing(MediaInfo::current));
    current.ifPresent(
        media -> conversation.source(media.name()).ifPresent(file -> stills(turn, media, file)));
  }

  private void stills(Turn turn, MediaInfo media, Path file) {
    Duration length = media.duration() == null ? Duration.ZERO : media.duration();
    int height = Math.min(MOST_HEIGHT, Math.max(2, WIDTH * media.height() / media.width()) / 2 * 2);
    try {
      for (double moment : length.isZero() ? new double[] {0} : MOMENTS) {
        double second = length.toMillis() / 1e3 * moment;
        byte[] pixels =
            new Comparison(place.release().programs())
                .pixels(file, second, WIDTH, height, turn.stop());
        if (pixels.length == 3 * WIDTH * height) {
          String caption = TimeText.clock(Duration.ofMillis((long) (second * 1000)));
          turn.show(new Block.Picture(caption, raster(pixels)));
        }
      }
    } catch (ClipchatException e) {
      if (e.failure() instanceof Failure.Stopped) {
        throw e;
      }
      // The tracks stand; a file that was moved away meanwhile only has no stills.
      turn.notice(place.words().say(Say.NO_STILLS, media.name()));
    }
  }

  private static Raster raster(byte[] pixels) {
    int[] rgb = new int[pixels.length / 3];
    for (int i = 0; i < rgb.length; i++) {
      int at = 3 * i;
      rgb[i] =
          ((pixels[at] & 0xff) << 16) | ((pixels[at + 1] & 0xff) << 8) | (pixels[at + 2] & 0xff);
    }
    return new Raster(WIDTH, rgb);
  }
}
