package dev.clipchat.engine.agent;

import static dev.clipchat.engine.agent.EnglishTimes.moment;
import static dev.clipchat.engine.agent.EnglishTimes.part;
import static dev.clipchat.engine.agent.EnglishTimes.spans;
import static dev.clipchat.engine.agent.EnglishTimes.where;
import static dev.clipchat.engine.agent.Wording.clock;
import static dev.clipchat.engine.agent.Wording.limit;
import static dev.clipchat.engine.agent.Wording.number;
import static dev.clipchat.engine.agent.Wording.percent;
import static dev.clipchat.engine.agent.Wording.seconds;

import dev.clipchat.engine.edit.Edit;
import dev.clipchat.engine.edit.EditCases;
import dev.clipchat.engine.edit.Moment;
import dev.clipchat.engine.edit.Picture;
import dev.clipchat.engine.edit.Ratio;
import dev.clipchat.engine.edit.Title;

/** What an edit did, in a few English words. */
final class EnglishEdits implements EditCases<String> {

  @Override
  public String keep(Edit.Keep e) {
    return "kept only " + spans(e.spans());
  }

  @Override
  public String remove(Edit.Remove e) {
    return "removed " + spans(e.spans());
  }

  @Override
  public String speed(Edit.Speed e) {
    return "speed " + number(e.factor()) + "x" + part(e.span());
  }

  @Override
  public String reverse(Edit.Reverse e) {
    return "reversed" + part(e.span());
  }

  @Override
  public String loop(Edit.Loop e) {
    return e.untilMs() > 0
        ? "looped to " + seconds(e.untilMs()) + " s"
        : e.times() == 1 ? "plays once" : "plays " + e.times() + " times";
  }

  @Override
  public String mute(Edit.Mute e) {
    return (e.muted() ? "no sound" : "sound back on") + part(e.span());
  }

  @Override
  public String volume(Edit.Volume e) {
    return "volume "
        + (e.relative() ? "times " + number(e.level()) : percent(e.level()))
        + part(e.span());
  }

  @Override
  public String addMusic(Edit.AddMusic e) {
    String from = e.start().equals(Moment.START) ? "" : " from " + moment(e.start());
    return (e.replace() ? "sound replaced by " : "music ")
        + e.media().name()
        + " at "
        + percent(e.volume())
        + from;
  }

  @Override
  public String musicVolume(Edit.MusicVolume e) {
    return "music " + (e.relative() ? "times " + number(e.level()) : "at " + percent(e.level()));
  }

  @Override
  public String removeMusic(Edit.RemoveMusic e) {
    return "music removed";
  }

  @Override
  public String fade(Edit.Fade e) {
    String what =
        switch (e.what()) {
          case BOTH -> "";
          case PICTURE -> "picture ";
          case SOUND -> "sound ";
          case MUSIC -> "music ";
        };
    String way = e.in() ? "fade-in" : "fade-out";
    return what + (e.ms() == 0 ? way + " removed" : way + " " + seconds(e.ms()) + " s");
  }

  @Override
  public String normalize(Edit.Normalize e) {
    return e.on() ? "loudness evened out" : "loudness as recorded";
  }

  @Override
  public String addTitle(Edit.AddTitle e) {
    String length =
        e.lengthMs() == Title.TO_END
            ? "from " + moment(e.start()) + " to the end"
            : e.start().fromEnd()
                ? "for the last " + seconds(e.start().ms()) + " s"
                : clock(e.start().ms()) + " to " + clock(e.start().ms() + e.lengthMs());
    String letters = e.letters() == Title.Letters.NORMAL ? "" : ", " + e.letters().word();
    String colour = e.color().equals("white") ? "" : ", " + e.color();
    return "title \""
        + e.text()
        + "\" ("
        + place(e.place())
        + letters
        + colour
        + ", "
        + length
        + ")";
  }

  private static String place(Title.Place place) {
    return place.word().replace('-', ' ');
  }

  @Override
  public String changeTitle(Edit.ChangeTitle e) {
    StringBuilder what = new StringBuilder("title changed:");
    if (e.text() != null) {
      what.append(" \"").append(e.text()).append('"');
    }
    Title.Place place = e.place();
    if (place != null) {
      what.append(' ').append(place(place));
    }
    Moment start = e.start();
    if (start != null) {
      what.append(" from ").append(moment(start));
    }
    Long length = e.lengthMs();
    if (length != null) {
      what.append(length == Title.TO_END ? " to the end" : " for " + seconds(length) + " s");
    }
    Title.Letters letters = e.letters();
    if (letters != null) {
      what.append(' ').append(letters.word()).append(" letters");
    }
    if (e.color() != null) {
      what.append(' ').append(e.color());
    }
    return what.toString();
  }

  @Override
  public String removeTitles(Edit.RemoveTitles e) {
    return "titles removed";
  }

  @Override
  public String aspect(Edit.Aspect e) {
    Ratio ratio = e.ratio();
    if (ratio == null) {
      return "the source's own shape";
    }
    return e.fit() == Picture.Fit.CROP
        ? "cropped to " + ratio.text()
        : ratio.text() + " with black bars";
  }

  @Override
  public String resize(Edit.Resize e) {
    Picture.Scale size = e.size();
    if (!size.given()) {
      return "the source's own size";
    }
    String most = size.atMost() ? "at most " : size.enlarge() ? "enlarged to " : "";
    if (size.lines() > 0) {
      return most + size.lines() + "p";
    }
    if (size.width() > 0 && size.height() > 0) {
      return most + "within " + size.width() + "x" + size.height();
    }
    return most
        + (size.width() > 0 ? size.width() + " pixels wide" : size.height() + " pixels high");
  }

  @Override
  public String resizeBy(Edit.ResizeBy e) {
    return "scaled to " + percent(e.factor());
  }

  @Override
  public String fps(Edit.Fps e) {
    return e.fps() == 0 ? "the source's own frame rate" : number(e.fps()) + " fps";
  }

  @Override
  public String rotate(Edit.Rotate e) {
    int turn = Math.floorMod(e.degrees(), 360);
    return switch (turn) {
      case 90 -> "rotated 90° clockwise";
      case 270 -> "rotated 90° counterclockwise";
      default -> "rotated " + turn + "°";
    };
  }

  @Override
  public String flip(Edit.Flip e) {
    return e.upsideDown() ? "flipped top to bottom" : "flipped left to right";
  }

  @Override
  public String blackAndWhite(Edit.BlackAndWhite e) {
    return e.on() ? "black and white" : "in color again";
  }

  @Override
  public String adjust(Edit.Adjust e) {
    StringBuilder what = new StringBuilder();
    if (e.brightness() != 0) {
      what.append("brightness ").append(signed(e.brightness()));
    }
    if (e.contrast() != 1) {
      what.append(what.length() > 0 ? ", " : "")
          .append("contrast ")
          .append(signed(e.contrast() - 1));
    }
    if (e.saturation() != 1) {
      what.append(what.length() > 0 ? ", " : "")
          .append("saturation ")
          .append(signed(e.saturation() - 1));
    }
    return what.toString();
  }

  private static String signed(double part) {
    return (part > 0 ? "+" : "") + percent(part);
  }

  @Override
  public String useEffect(Edit.UseEffect e) {
    String what = e.effect().label().english();
    return e.strength() == 0
        ? "no " + what
        : what + (e.effect().hasStrength() ? " " + percent(e.strength()) : "");
  }

  @Override
  public String ceiling(Edit.Ceiling e) {
    return e.bytes() == 0 ? "no size limit" : "at most " + limit(e.bytes());
  }

  @Override
  public String ceilingPart(Edit.CeilingPart e) {
    return "at most " + percent(e.part()) + " of its size";
  }

  @Override
  public String smaller(Edit.Smaller e) {
    return "as small as it can be while it looks the same";
  }

  @Override
  public String useCodec(Edit.UseCodec e) {
    return switch (e.codec()) {
      case H264 -> "H.264";
      case HEVC -> "HEVC";
      case AV1 -> "AV1";
    };
  }

  @Override
  public String useEffort(Edit.UseEffort e) {
    return switch (e.effort()) {
      case FAST -> "fast encode";
      case NORMAL -> "normal encode";
      case BEST -> "best quality";
    };
  }

  @Override
  public String useFormat(Edit.UseFormat e) {
    return e.format().isStill()
        ? "a still at " + moment(e.at()) + " as " + e.format().word()
        : "as " + e.format().word();
  }

  @Override
  public String insert(Edit.Insert e) {
    String length = e.media().durationMs() > 0 ? "" : " for " + seconds(e.lengthMs()) + " s";
    return e.media().name() + " inserted " + where(e.at()) + length;
  }

  @Override
  public String join(Edit.Join e) {
    return e.clipIds().size() + " clips joined";
  }

  @Override
  public String select(Edit.Select e) {
    return "this is the current clip now";
  }
}
