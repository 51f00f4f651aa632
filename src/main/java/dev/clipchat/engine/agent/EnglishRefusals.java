package dev.clipchat.engine.agent;

import static dev.clipchat.engine.agent.Wording.clock;
import static dev.clipchat.engine.agent.Wording.number;
import static dev.clipchat.engine.agent.Wording.seconds;
import static dev.clipchat.engine.agent.Wording.size;

import dev.clipchat.engine.edit.Edit;
import dev.clipchat.engine.edit.Refusal;
import java.util.List;

/** Why something cannot be done, and the nearest thing that can, in English. */
final class EnglishRefusals {

  private EnglishRefusals() {}

  static String words(Edit edit, Refusal r) {
    return switch (r.reason()) {
      case NO_CLIP -> "There is no clip yet: upload a video first.";
      case NO_SUCH_CLIP ->
          r.limit() == 1
              ? "There is only one clip on the timeline."
              : "There are only %d clips on the timeline.".formatted(r.limit());
      case BEHIND_END ->
          "The clip is only %s s long, so there is no %s. Any time up to %s works."
              .formatted(seconds(r.limit()), clock(r.asked()), clock(r.limit()));
      case NOTHING_LEFT ->
          "The clip is only %s s long, so %s s cannot be cut from it. Up to %s s can, for example \"cut the first %s seconds\"."
              .formatted(
                  seconds(r.limit()),
                  seconds(r.asked()),
                  seconds(Math.max(0, r.limit() - 100)),
                  half(r.limit()));
      case EMPTY_RANGE ->
          "%s to %s is no range: the end comes before the start."
              .formatted(clock(r.asked()), clock(r.limit()));
      case SPEED ->
          "A speed of %sx does not work; anything from 0.05x to 100x does."
              .formatted(number(r.asked() / 1000.0));
      case LOOP -> "It can play 1 to %d times, not %d.".formatted(r.limit(), r.asked());
      case LENGTH ->
          "%s s is no length that works; anything up to %d hours does."
              .formatted(seconds(r.asked()), r.limit() / 3_600_000);
      case TEXT ->
          "The titles would have %d characters together; up to %d work."
              .formatted(r.asked(), r.limit());
      case TOO_MANY_PIECES ->
          "That would be more than %d pieces, too many for one timeline. Export what there is and upload it again to go on."
              .formatted(r.limit());
      case VOLUME ->
          "A volume of %s%% does not work; 0 to 1000%% does.".formatted(number(r.asked() / 10.0));
      case NO_SOUND ->
          "There is no sound in it. Music can be added: upload a file and say \"use song.mp3 as music\".";
      case NO_MUSIC ->
          "There is no music on the timeline. Upload a file and say \"use song.mp3 as music at 30%\".";
      case NO_TITLE ->
          "There is no title on the timeline. Say: add a title \"Hello\" for 3 seconds.";
      case NO_PICTURE -> "It has sound only, no picture to work on. Upload a video for that.";
      case ONLY_A_PICTURE ->
          "It is a still picture: there is nothing in time to change. It can be inserted into a video.";
      case WRONG_KIND -> "%s is not of the kind that is needed for that.".formatted(r.subject());
      case FADE ->
          "A fade of %s s is longer than the clip, which has %s s."
              .formatted(seconds(r.asked()), seconds(r.limit()));
      case FRAME -> frame(edit, r);
      case FPS ->
          "%s frames a second do not work; 0.5 to 240 do.".formatted(number(r.asked() / 1000.0));
      case ANGLE ->
          "Only quarter turns work, not %d°: say \"rotate %d\"."
              .formatted(r.asked(), turn(r.limit()));
      case NOTHING_TO_JOIN -> "Joining takes at least two clips: upload another one first.";
      case CEILING ->
          "A limit of %d bytes is too small for any video; %s is the least."
              .formatted(r.asked(), size(r.limit()));
      case CODEC_IN_FORMAT ->
          "%s do not go together. mp4 and mkv take every codec, webm takes av1."
              .formatted(r.subject());
    };
  }

  private static long turn(long degrees) {
    return degrees == 0 ? 90 : degrees;
  }

  private static String half(long ms) {
    return seconds(Math.max(100, ms / 2000 * 1000));
  }

  private static String frame(Edit edit, Refusal r) {
    return edit instanceof Edit.Aspect
        ? "%d:%d is too narrow; up to 10:1 works.".formatted(r.asked(), r.limit())
        : "%d pixels do not work; 16 to 7680 do.".formatted(r.asked());
  }

  private static String instead(List<String> examples) {
    if (examples.isEmpty()) {
      return "";
    }
    return examples.size() <= Nearest.MOST
        ? " The nearest that works: " + String.join(" or ", examples) + "."
        : " Nothing like it is possible here; what is: " + String.join(", ", examples) + ".";
  }

  static String words(Trouble t) {
    return switch (t.kind()) {
      case UNKNOWN -> "I did not understand \"%s\".%s".formatted(t.part(), instead(t.subjects()));
      case BAD_SIZE ->
          "\"%s\" is no size that a file can have; say for example \"under 10 MB\"."
              .formatted(t.part());
      case BAD_NUMBER -> "\"%s\" does not work: it has to be more than 0.".formatted(t.part());
      case WHERE ->
          "From where shall \"%s\" go? Say \"cut the first 5 seconds\", \"the last 5 seconds\" or \"0:05 to 0:10\"."
              .formatted(t.part());
      case HOW_MUCH -> "\"%s\" needs a number: %s.".formatted(t.part(), t.english());
      case WHICH_TEXT ->
          "What shall the title say? For example: add a title \"Hello\" for 3 seconds.";
      case NO_MUSIC_FILE ->
          "There is no sound file to take. Upload one, then say \"use song.mp3 as music at 30%\".";
      case NO_PICTURE_FILE ->
          "There is no such picture or clip to insert. Upload it, then say \"insert photo.jpg at 0:05\".";
      case WHICH_FILE -> "Which file: %s?".formatted(t.english());
      case NO_SUCH_FILE ->
          t.english().isEmpty()
              ? "There is no \"%s\": nothing was uploaded yet.".formatted(t.part())
              : "There is no \"%s\". There is: %s.".formatted(t.part(), t.english());
      case CONTRADICTION -> "\"%s\" contradicts itself: %s.".formatted(t.part(), t.english());
      case UNSUPPORTED -> "\"%s\" is not possible here. %s".formatted(t.part(), t.english());
      case NOTHING_TO_DO -> "Good, I leave that as it is. What shall I do instead?";
      case DOCUMENT -> t.subject();
    };
  }
}
