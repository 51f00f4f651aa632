package dev.clipchat.engine.agent;

import dev.clipchat.engine.agent.Understood.Question;
import java.util.List;

/** What is asked, and not wished for. */
final class Questions {

  private Questions() {}

  static void ask(List<Part> parts, Reading out) {
    boolean there = parts.stream().anyMatch(p -> p.is(Sense.WHATISTHERE));
    boolean can = parts.stream().anyMatch(p -> p.is(Sense.WHATCANYOUDO, Sense.QUESTION));
    boolean hello =
        parts.stream().allMatch(p -> p.is(Leftovers.IGNORABLE))
            && parts.stream().anyMatch(p -> p.is(Sense.HELLO));
    if (there) {
      out.ask(Question.WHAT_IS_THERE);
    } else if (can) {
      out.ask(Question.WHAT_CAN_YOU_DO);
    } else if (hello) {
      out.ask(Question.GREETING);
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
