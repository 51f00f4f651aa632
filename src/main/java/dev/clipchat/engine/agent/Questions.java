package dev.clipchat.engine.agent;

import dev.clipchat.engine.agent.Understood.Question;
import java.util.List;

/** What is asked, and not wished for. */
final class Questions {

  private Questions() {}

  /** "How large is it?", "what's the frame rate?" */
  private static boolean ofTheClip(List<Part> parts) {
    for (int i = 0; i + 1 < parts.size(); i++) {
      Part p = parts.get(i);
      if (!p.is(Sense.QUESTION)) {
        continue;
      }
      boolean how = p.text().equals("how") && HOW.contains(parts.get(i + 1).text());
      boolean what =
          (p.text().startsWith("what") || p.text().equals("which"))
              && parts.subList(i + 1, parts.size()).stream()
                  .allMatch(q -> q.is(PROPERTIES) || q.is(Leftovers.IGNORABLE))
              && parts.stream().anyMatch(q -> q.is(PROPERTIES));
      if (how || what) {
        return true;
      }
    }
    return false;
  }

  private static final List<String> HOW =
      List.of("large", "big", "long", "heavy", "small", "short", "loud", "wide", "tall", "high");

  private static final Sense[] PROPERTIES = {
    Sense.RESOLUTION,
    Sense.LONG,
    Sense.FRAMERATE,
    Sense.ASPECT,
    Sense.CODECWORD,
    Sense.SIZEWORD,
    Sense.FPSUNIT,
    Sense.SOUND,
    Sense.VOLUME
  };

  static void ask(List<Part> parts, Reading out) {
    boolean there = parts.stream().anyMatch(p -> p.is(Sense.WHATISTHERE)) || ofTheClip(parts);
    boolean can = parts.stream().anyMatch(p -> p.is(Sense.WHATCANYOUDO, Sense.QUESTION));
    if (there) {
      out.ask(Question.WHAT_IS_THERE);
    } else if (can) {
      out.ask(Question.WHAT_CAN_YOU_DO);
    }
  }

  /** A question is answered, and never taken for a wish: "how do I rotate it?" rotates nothing. */
  static boolean isOne(String sentence, List<Part> parts) {
    Part first =
        parts.stream()
            .filter(
                p ->
                    !p.is(
                        Sense.HELLO,
                        Sense.THANKS,
                        Sense.PLEASED,
                        Sense.COMMA,
                        Sense.MARK,
                        Sense.AND,
                        Sense.THEN,
                        Sense.STOP,
                        Sense.SWITCH))
            .findFirst()
            .orElse(null);
    if (first == null) {
      return false;
    }
    boolean mark = sentence.strip().endsWith("?") || sentence.strip().endsWith("？");
    boolean asked =
        first.is(Sense.QUESTION)
            || (first.is(Sense.WHATISTHERE, Sense.WHATCANYOUDO)
                && !first.text().startsWith("help")
                && !first.text().startsWith("can you help"));
    boolean chinese =
        parts.stream().anyMatch(p -> p.is(Sense.QUESTION) && ASKING.contains(p.text()));
    boolean is =
        mark
            && List.of("is", "are", "was", "does", "did", "do", "has", "is it", "it's")
                .contains(first.text());
    return asked || chinese || is;
  }

  private static final List<String> ASKING =
      List.of("什么", "怎么", "如何", "为什么", "多少", "哪些", "哪个", "怎样", "啥", "几个", "多久", "多大", "多长");
}
