package dev.clipchat.client.action;

import dev.clipchat.units.Size;
import dev.clipchat.units.Target;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The size limit in a sentence. A size that only describes what is there is none. */
final class SaidCeiling {

  private static final String SIZE =
      "(\\d{1,9}(?:[.,]\\d{1,6})?\\s*[kmgKMG][iI]?[bB]?)(?![a-zA-Z0-9])";
  private static final Pattern ENGLISH =
      Pattern.compile(
          "(?i)\\b(?:under|below|beneath|less than|smaller than|lower than|no (?:more|larger|bigger)"
              + " than|not (?:over|more than)|at most|max(?:imum)?(?: of)?|up to|within|<=?|(?:down )?to"
              + "|fits? in(?:to)?)\\s*(?:about |around |exactly |just )?"
              + SIZE);
  private static final Pattern CHINESE =
      Pattern.compile("(?:小于|低于|不超过|不大于|最多|至多|压缩到|压到|缩小到|控制在)\\s*" + SIZE);
  private static final Pattern CHINESE_AFTER = Pattern.compile(SIZE + "\\s*(?:以内|以下|之内)");
  private static final Pattern TARGET = Pattern.compile("(?i)\\bfor\\s+([a-z]+)\\b");
  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|“[^”]*”|「[^」]*」");

  private SaidCeiling() {}

  /** In bytes; 0 where there is none. */
  static long in(String text) {
    String sentence = QUOTED.matcher(text).replaceAll(" ");
    for (Pattern pattern : new Pattern[] {ENGLISH, CHINESE, CHINESE_AFTER}) {
      Matcher m = pattern.matcher(sentence);
      if (m.find()) {
        return Size.read(m.group(1)).map(Size::bytes).orElse(0L);
      }
    }
    Matcher target = TARGET.matcher(sentence);
    while (target.find()) {
      Optional<Target> named = Target.named(target.group(1));
      if (named.isPresent()) {
        return named.get().size().bytes();
      }
    }
    return 0;
  }
}
