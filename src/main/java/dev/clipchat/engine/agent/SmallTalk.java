package dev.clipchat.engine.agent;

import dev.clipchat.engine.agent.Understood.Question;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** "Thanks", "looks good", 好的: what wishes for nothing and wants a short answer. */
final class SmallTalk {

  private static final Sense[] TALK = {
    Sense.HELLO,
    Sense.THANKS,
    Sense.PLEASED,
    Sense.FAREWELL,
    Sense.FILLER,
    Sense.DET,
    Sense.ARTICLE,
    Sense.IT,
    Sense.OF,
    Sense.FOR,
    Sense.TO,
    Sense.WITH,
    Sense.ALL,
    Sense.AND,
    Sense.THEN,
    Sense.COMMA,
    Sense.STOP,
    Sense.DASH,
    Sense.MARK,
    Sense.SWITCH,
    Sense.SUBJECT,
    Sense.CLIPNOUN,
    Sense.EXPORT,
    Sense.MANNER
  };

  /** Of more than one meaning: an answer only where nothing else is said. */
  private static final List<String> ANSWERS =
      List.of(
          "ok",
          "okay",
          "k",
          "kk",
          "alright",
          "all right",
          "yes",
          "yep",
          "yeah",
          "yup",
          "sure",
          "fine",
          "good",
          "done",
          "cute",
          "是",
          "是的",
          "对",
          "对的",
          "行",
          "棒",
          "赞",
          "牛",
          "好",
          "成");

  private SmallTalk() {}

  /** How to answer where the sentence is nothing else, or null. */
  static @Nullable Question in(List<Part> parts) {
    if (isAnswer(parts)) {
      return Question.PLEASED;
    }
    if (!parts.stream().allMatch(SmallTalk::isTalk) || asks(parts)) {
      return null;
    }
    boolean not = parts.stream().anyMatch(p -> p.is(Sense.NOT));
    if (not) {
      boolean liked = parts.stream().anyMatch(p -> p.is(Sense.PLEASED) || LIKED.contains(p.text()));
      return liked ? Question.DISPLEASED : null;
    }
    if (parts.stream().anyMatch(p -> p.is(Sense.FAREWELL))) {
      return Question.FAREWELL;
    }
    if (parts.stream().anyMatch(p -> p.is(Sense.THANKS))) {
      return Question.THANKS;
    }
    if (parts.stream().anyMatch(SmallTalk::pleases)) {
      return Question.PLEASED;
    }
    return parts.stream().anyMatch(p -> p.is(Sense.HELLO)) ? Question.GREETING : null;
  }

  private static final List<String> LIKED = List.of("like", "love", "good", "喜欢", "好", "好看", "满意");

  private static boolean isTalk(Part p) {
    return p.is(TALK) || p.is(Sense.NOT) || ANSWERS.contains(p.text());
  }

  /** "Good", 行: one word, whatever it means elsewhere. */
  static boolean isAnswer(List<Part> parts) {
    List<Part> said = parts.stream().filter(p -> !p.is(Sense.COMMA, Sense.STOP)).toList();
    return said.size() == 1 && ANSWERS.contains(said.get(0).text());
  }

  /** 好看一点 is a wish. */
  private static boolean asks(List<Part> parts) {
    return parts.stream().anyMatch(p -> MORE.contains(p.text()));
  }

  private static final List<String> MORE = List.of("一点", "一些", "点", "些");

  private static boolean pleases(Part p) {
    boolean pictogram = p.is(Sense.MARK) && p.text().codePoints().anyMatch(SmallTalk::isPictogram);
    return p.is(Sense.PLEASED) || pictogram || ANSWERS.contains(p.text());
  }

  /** Where hands, hearts and faces lie. */
  private static boolean isPictogram(int c) {
    return (c >= 0x2600 && c <= 0x27bf) || (c >= 0x1f300 && c <= 0x1faff);
  }
}
