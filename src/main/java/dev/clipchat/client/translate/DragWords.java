package dev.clipchat.client.translate;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What somebody who drags something wants: an upload, or an edit that can be said in words. */
final class DragWords {

  private static final int ANY_CASE = Pattern.CASE_INSENSITIVE;

  private static final Pattern UPLOAD =
      Pattern.compile(
          "\\b(?:your|an?|any|new|more|another|own)\\s+(?:\\w+\\s+){0,2}?(?:videos?|clips?|files?|media|movies?"
              + "|footage|photos?|pictures?|images?|audio|music|songs?|recordings?)\\s+(?:in|into|onto|on|to)"
              + "\\s+(?:the|your)\\s+(?:\\w+\\s+)?(?:timeline|editor|canvas|workspace|project)\\b(?!\\s+at\\b)"
              + "|(?:[您你]的(?:视频|片段|音乐|音频|图片|照片)|视频|文件|素材|媒体)(?:文件)?(?:拖[拽动放曳]?)?[到至进入]"
              + "(?:时间线|时间轴|编辑器|画布)(?![的第末结开]|\\d)|\\b(?:here|browser|upload\\w*|window|page|chat|(?:drop|upload) (?:area|zone|box)"
              + "|from your (?:computer|desktop|device)|media (?:library|bin|panel))\\b"
              + "|(?:这里|此处|窗口|上传|页面|浏览器|素材库|媒体库)",
          ANY_CASE);

  private static final Pattern SLIDER =
      Pattern.compile(
          "(?:drag|drop)\\w*\\s+(?:the|your)\\s+(.+?)\\s+(?:slider|knob|dial|bar)\\b.*?\\bto\\s+(.+)",
          ANY_CASE);

  private static final Pattern CHINESE_SLIDER =
      Pattern.compile("(?:把|将)?(?:拖拽|拖动|拖放|拖曳)?(.+?)(?:滑块|滑杆|滑动条)(?:拖动|拖拽|拖)?(?:到|至)(.+)");

  private static final Pattern MOVE =
      Pattern.compile(
          "(?:drag(?:ging)?(?:\\s*(?:and|&|-and-|/)\\s*drop(?:ping)?)?|drop(?:ping)?)\\s+(.+?\\s+(?:to|onto|into"
              + "|over|above|below|before|after|left|right|in front of|behind|between)\\b.*)",
          ANY_CASE);

  private static final Pattern CHINESE_MOVE =
      Pattern.compile("(?:把|将)(.+?)拖(?:拽|动|放|曳)?(?:到|至|进|入)(.+)");

  private static final Pattern CHINESE_MOVE_OBJECT =
      Pattern.compile("(?:拖拽|拖动|拖放|拖曳)(.+?)(?:到|至|进|入)(.+)");

  /** The right edge, so that the length follows. */
  private static final Pattern EDGE =
      Pattern.compile(
          "drag\\w*\\s+the\\s+(?:right\\s+)?(?:edge|end|handle)\\s+of\\s+(.+?)\\s+to\\s+(\\d.*)",
          ANY_CASE);

  /** What it is good for is no part of the edit. */
  private static final Pattern PURPOSE =
      Pattern.compile(
          "\\s+(?:so that|in order to|to (?:add|trim|adjust|change|reorder|rearrange|place|make|cut"
              + "|shorten|extend|apply|use|see|set)\\b).*$|即可$",
          ANY_CASE);

  private DragWords() {}

  static boolean isUpload(String said) {
    return UPLOAD.matcher(said).find();
  }

  /** The edit as a sentence, empty where none can be told. */
  static String edit(String clause) {
    String said = PURPOSE.matcher(clause).replaceAll("");
    Matcher edge = EDGE.matcher(said);
    if (edge.lookingAt()) {
      return "trim " + edge.group(1) + " to " + edge.group(2);
    }
    Matcher slider = SLIDER.matcher(said);
    if (slider.lookingAt()) {
      return "set the " + slider.group(1) + " to " + slider.group(2);
    }
    Matcher move = MOVE.matcher(said);
    if (move.lookingAt()) {
      return "move " + move.group(1);
    }
    Matcher chineseSlider = CHINESE_SLIDER.matcher(said);
    if (chineseSlider.lookingAt()) {
      return "把" + chineseSlider.group(1) + "调到" + chineseSlider.group(2);
    }
    for (Pattern pattern : new Pattern[] {CHINESE_MOVE, CHINESE_MOVE_OBJECT}) {
      Matcher chinese = pattern.matcher(said);
      if (chinese.lookingAt()) {
        return "把" + chinese.group(1) + "移到" + chinese.group(2);
      }
    }
    return "";
  }
}
