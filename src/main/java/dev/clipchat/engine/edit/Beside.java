package dev.clipchat.engine.edit;

import dev.clipchat.engine.edit.Refusal.Reason;
import java.util.List;
import java.util.function.Function;

/**
 * Directly before or behind one of the clips that play on a timeline.
 *
 * @param number which of them, 1 for the first and -1 for the last; 0 where the name tells it
 * @param mediaId the upload whose clip it is, where no number tells it
 * @param name what the user calls that upload
 */
public record Beside(int number, String mediaId, String name, boolean after) implements Where {

  public static Beside number(int number, boolean after) {
    return new Beside(number, "", "", after);
  }

  public static Beside named(Media media, boolean after) {
    return new Beside(0, media.id(), media.name(), after);
  }

  @Override
  public Moment in(Cut cut) {
    List<Played> clips = Played.of(cut);
    int at = number == 0 ? Played.indexOf(clips, mediaId) : number < 0 ? clips.size() : number;
    if (at < 1 || at > clips.size()) {
      throw CannotException.because(Reason.NO_SUCH_CLIP, number, clips.size());
    }
    Played clip = clips.get(at - 1);
    return Moment.at(after ? clip.toMs() : clip.fromMs());
  }

  @Override
  public <R> R match(Function<Moment, R> moment, Function<Beside, R> beside) {
    return beside.apply(this);
  }
}
