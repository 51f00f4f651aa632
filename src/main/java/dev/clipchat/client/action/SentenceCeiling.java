package dev.clipchat.client.action;

import dev.clipchat.units.Size;
import dev.clipchat.units.Target;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The size limit in a sentence. A size that only describes what is there is none, and neither is a
 * resolution, a bit rate or a time: whatever is over the limit is not saved, so in doubt there is
 * no limit.
 */
final class SentenceCeiling {

  /** Without doubt bytes: {@code 10MB}, {@code 8 MiB}. */
  private static final String BYTES = "\\d{1,9}(?:[.,]\\d{1,6})?\\s*[kmg]i?b";

  /** Bytes behind a word of limit: {@code 9.5M}, {@code 500k}; 4K is a picture, 2m are minutes. */
  private static final String SHORT = "\\d{1,9}(?:[.,]\\d{1,6})?\\s*(?-i:[MG])i?|\\d{3,9}\\s*ki?";

  /** Not the beginning of a longer word, and no rate: {@code 5MB/s}, {@code 8 Mbps}. */
  private static final String END = "(?![a-z0-9])(?!\\s*(?:/|per\\b))";

  private static final String SIZE = "(" + BYTES + "|" + SHORT + ")" + END;
  private static final String ABOUT = "\\s*(?:about |around |exactly |just )?";
  private static final Pattern[] LIMITS = {
    Pattern.compile(
        "(?i)(?:\\b(?:under|below|beneath|less than|smaller than|lower than|no (?:more|larger|bigger)"
            + " than|not (?:over|more than)|at most|max(?:imum)?(?: of)?|up to|within"
            + "|fits? in(?:to)?)|<=?)"
            + ABOUT
            + SIZE),
    Pattern.compile("(?i)\\b(?:down )?to" + ABOUT + "(" + BYTES + ")" + END),
    Pattern.compile("(?i)(?:小于|低于|不超过|不大于|最多|至多|控制在)\\s*" + SIZE),
    Pattern.compile("(?i)(?:压缩到|压到|缩小到)\\s*(" + BYTES + ")" + END),
    Pattern.compile("(?i)" + SIZE + "\\s*(?:以内|以下|之内)")
  };
  private static final Pattern NONE =
      Pattern.compile(
          "(?i)\\b(?:no|without (?:a|any)|(?:remove|drop|forget|lift) (?:the|that)) (?:size )?limit"
              + "|\\b(?:at )?any size\\b|不限(?:制)?大小|(?:取消|去掉|没有)(?:大小)?限制");
  private static final Pattern RATE =
      Pattern.compile("(?i)\\bbit\\s?-?rate|\\bkbps|\\bmbps|码率|比特率");
  private static final Pattern TARGET = Pattern.compile("(?i)\\bfor\\s+([a-z]+)\\b");
  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|“[^”]*”|「[^」]*」");
  private static final Pattern BETWEEN = Pattern.compile("[;；。，\n]|,(?!\\d)|\\.(?!\\d)");

  private final Function<Target, Size> targets;

  /**
   * @param targets what each target takes
   */
  SentenceCeiling(Function<Target, Size> targets) {
    this.targets = targets;
  }

  /** In bytes; 0 where the limit is taken back, nothing where none is spoken of. */
  OptionalLong in(String text) {
    String sentence = QUOTED.matcher(text).replaceAll(" ");
    for (String clause : BETWEEN.split(sentence, -1)) {
      OptionalLong said = inClause(clause);
      if (said.isPresent()) {
        return said;
      }
    }
    return OptionalLong.empty();
  }

  private OptionalLong inClause(String clause) {
    if (!RATE.matcher(clause).find()) {
      for (Pattern pattern : LIMITS) {
        Matcher m = pattern.matcher(clause);
        if (m.find()) {
          return Size.read(m.group(1))
              .map(size -> OptionalLong.of(size.bytes()))
              .orElseGet(OptionalLong::empty);
        }
      }
    }
    Matcher target = TARGET.matcher(clause);
    while (target.find()) {
      Optional<Target> named = Target.named(target.group(1));
      if (named.isPresent()) {
        return OptionalLong.of(targets.apply(named.get()).bytes());
      }
    }
    return NONE.matcher(clause).find() ? OptionalLong.of(0) : OptionalLong.empty();
  }
}
