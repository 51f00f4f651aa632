package dev.clipchat.engine.agent;

import static dev.clipchat.engine.agent.ChineseTimes.moment;
import static dev.clipchat.engine.agent.ChineseTimes.part;
import static dev.clipchat.engine.agent.ChineseTimes.spans;
import static dev.clipchat.engine.agent.ChineseTimes.where;
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
import java.util.ArrayList;
import java.util.List;

/** What an edit did, in a few Chinese words. */
final class ChineseEdits implements EditCases<String> {

  @Override
  public String keep(Edit.Keep e) {
    return "只保留" + spans(e.spans());
  }

  @Override
  public String remove(Edit.Remove e) {
    return "去掉" + spans(e.spans());
  }

  @Override
  public String speed(Edit.Speed e) {
    return number(e.factor()) + "倍速" + part(e.span());
  }

  @Override
  public String reverse(Edit.Reverse e) {
    return "倒放" + part(e.span());
  }

  @Override
  public String loop(Edit.Loop e) {
    return e.untilMs() > 0 ? "循环到" + seconds(e.untilMs()) + "秒" : "播放" + e.times() + "遍";
  }

  @Override
  public String mute(Edit.Mute e) {
    return (e.muted() ? "静音" : "恢复声音") + part(e.span());
  }

  @Override
  public String volume(Edit.Volume e) {
    return (e.relative() ? "音量变为" + number(e.level()) + "倍" : "音量" + percent(e.level()))
        + part(e.span());
  }

  @Override
  public String addMusic(Edit.AddMusic e) {
    String from = e.start().equals(Moment.START) ? "" : "，从" + moment(e.start()) + "开始";
    return (e.replace() ? "声音换成" : "配乐") + e.media().name() + "，音量" + percent(e.volume()) + from;
  }

  @Override
  public String musicVolume(Edit.MusicVolume e) {
    return e.relative() ? "配乐音量变为" + number(e.level()) + "倍" : "配乐音量" + percent(e.level());
  }

  @Override
  public String removeMusic(Edit.RemoveMusic e) {
    return "去掉配乐";
  }

  @Override
  public String fade(Edit.Fade e) {
    String what =
        switch (e.what()) {
          case BOTH -> "";
          case PICTURE -> "画面";
          case SOUND -> "声音";
          case MUSIC -> "配乐";
        };
    String way = what + (e.in() ? "淡入" : "淡出");
    return e.ms() == 0 ? "去掉" + way : way + seconds(e.ms()) + "秒";
  }

  @Override
  public String normalize(Edit.Normalize e) {
    return e.on() ? "响度均衡" : "恢复原来的响度";
  }

  @Override
  public String addTitle(Edit.AddTitle e) {
    String length =
        e.lengthMs() == Title.TO_END
            ? moment(e.start()) + "到结尾"
            : e.start().fromEnd()
                ? "最后" + seconds(e.start().ms()) + "秒"
                : clock(e.start().ms()) + "到" + clock(e.start().ms() + e.lengthMs());
    String letters =
        switch (e.letters()) {
          case SMALL -> "，小字";
          case NORMAL -> "";
          case LARGE -> "，大字";
        };
    String colour = e.color().equals("white") ? "" : "，" + ChineseColours.name(e.color());
    return "标题“" + e.text() + "”（" + place(e.place()) + letters + colour + "，" + length + "）";
  }

  private static String place(Title.Place place) {
    return switch (place) {
      case TOP_LEFT -> "左上角";
      case TOP -> "顶部";
      case TOP_RIGHT -> "右上角";
      case LEFT -> "左侧";
      case CENTER -> "居中";
      case RIGHT -> "右侧";
      case BOTTOM_LEFT -> "左下角";
      case BOTTOM -> "底部";
      case BOTTOM_RIGHT -> "右下角";
    };
  }

  @Override
  public String changeTitle(Edit.ChangeTitle e) {
    List<String> what = new ArrayList<>();
    if (e.text() != null) {
      what.add("“" + e.text() + "”");
    }
    Title.Place place = e.place();
    if (place != null) {
      what.add(place(place));
    }
    Moment start = e.start();
    if (start != null) {
      what.add("从" + moment(start) + "开始");
    }
    Long length = e.lengthMs();
    if (length != null) {
      what.add(length == Title.TO_END ? "到结尾" : seconds(length) + "秒");
    }
    Title.Letters letters = e.letters();
    if (letters != null) {
      what.add(
          switch (letters) {
            case SMALL -> "小字";
            case NORMAL -> "正常字号";
            case LARGE -> "大字";
          });
    }
    if (e.color() != null) {
      what.add(ChineseColours.name(e.color()));
    }
    return "标题改为" + String.join("，", what);
  }

  @Override
  public String removeTitles(Edit.RemoveTitles e) {
    return "去掉标题";
  }

  @Override
  public String aspect(Edit.Aspect e) {
    Ratio ratio = e.ratio();
    if (ratio == null) {
      return "恢复原来的画面比例";
    }
    return e.fit() == Picture.Fit.CROP ? "裁成" + ratio.text() : ratio.text() + "，加黑边";
  }

  @Override
  public String resize(Edit.Resize e) {
    Picture.Scale size = e.size();
    if (!size.given()) {
      return "恢复原来的分辨率";
    }
    String most = size.atMost() ? "最高" : size.enlarge() ? "放大到" : "";
    if (size.lines() > 0) {
      return most + size.lines() + "p";
    }
    if (size.width() > 0 && size.height() > 0) {
      return most + size.width() + "x" + size.height() + "以内";
    }
    return most + (size.width() > 0 ? "宽" + size.width() : "高" + size.height()) + "像素";
  }

  @Override
  public String resizeBy(Edit.ResizeBy e) {
    return "画面缩放到" + percent(e.factor());
  }

  @Override
  public String fps(Edit.Fps e) {
    return e.fps() == 0 ? "恢复原来的帧率" : "每秒" + number(e.fps()) + "帧";
  }

  @Override
  public String rotate(Edit.Rotate e) {
    int turn = Math.floorMod(e.degrees(), 360);
    return switch (turn) {
      case 90 -> "顺时针旋转90度";
      case 270 -> "逆时针旋转90度";
      default -> "旋转" + turn + "度";
    };
  }

  @Override
  public String flip(Edit.Flip e) {
    return e.upsideDown() ? "上下翻转" : "左右翻转";
  }

  @Override
  public String blackAndWhite(Edit.BlackAndWhite e) {
    return e.on() ? "变成黑白" : "恢复彩色";
  }

  @Override
  public String adjust(Edit.Adjust e) {
    List<String> what = new ArrayList<>();
    if (e.brightness() != 0) {
      what.add("亮度" + signed(e.brightness()));
    }
    if (e.contrast() != 1) {
      what.add("对比度" + signed(e.contrast() - 1));
    }
    if (e.saturation() != 1) {
      what.add("饱和度" + signed(e.saturation() - 1));
    }
    return String.join("，", what);
  }

  private static String signed(double part) {
    return (part > 0 ? "+" : "") + percent(part);
  }

  @Override
  public String useEffect(Edit.UseEffect e) {
    String what = e.effect().label().chinese();
    return e.strength() == 0
        ? "取消" + what
        : what + (e.effect().hasStrength() ? percent(e.strength()) : "");
  }

  @Override
  public String ceiling(Edit.Ceiling e) {
    return e.bytes() == 0 ? "不限大小" : "不超过" + limit(e.bytes());
  }

  @Override
  public String ceilingPart(Edit.CeilingPart e) {
    return "不超过原大小的" + percent(e.part());
  }

  @Override
  public String smaller(Edit.Smaller e) {
    return "在看不出差别的前提下尽量小";
  }

  @Override
  public String useCodec(Edit.UseCodec e) {
    return switch (e.codec()) {
      case H264 -> "H.264编码";
      case HEVC -> "HEVC编码";
      case AV1 -> "AV1编码";
    };
  }

  @Override
  public String useEffort(Edit.UseEffort e) {
    return switch (e.effort()) {
      case FAST -> "快速编码";
      case NORMAL -> "正常编码";
      case BEST -> "最佳画质";
    };
  }

  @Override
  public String useFormat(Edit.UseFormat e) {
    String format = e.format().word();
    return e.format().isStill() ? moment(e.at()) + "的画面，" + format : "导出为" + format;
  }

  @Override
  public String insert(Edit.Insert e) {
    String length = e.media().durationMs() > 0 ? "" : "，显示" + seconds(e.lengthMs()) + "秒";
    return "在" + where(e.at()) + "插入" + e.media().name() + length;
  }

  @Override
  public String join(Edit.Join e) {
    return "合并" + e.clipIds().size() + "个片段";
  }

  @Override
  public String select(Edit.Select e) {
    return "现在编辑这个片段";
  }
}
