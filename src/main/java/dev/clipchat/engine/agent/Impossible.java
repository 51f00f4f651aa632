package dev.clipchat.engine.agent;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Wishes that cannot be fulfilled here, each with the true reason and what works instead. */
final class Impossible {

  /** What would have to be found in the picture first. */
  private static final Pattern SEEN =
      Pattern.compile(
          "\\b(?:blur|hide|pixelate|censor|cover|mask|obscure)\\b.*\\b(?:faces?|plates?)\\b"
              + "|人脸|脸部|车牌|打码|马赛克",
          Pattern.CASE_INSENSITIVE);

  private static final String BLIND =
      "What a picture shows is not recognized; an edit goes over all of it."
          + " / 这里认不出画面里的内容，修改只能针对整个画面。";

  /** Why, and the nearest thing that works; null where nothing of the kind is wished. */
  @Nullable String why(String clause, Language language) {
    if (!SEEN.matcher(clause).find()) {
      return null;
    }
    Trouble trouble = new Trouble(Trouble.Kind.UNSUPPORTED, clause.strip(), BLIND);
    Wording words = Wording.in(language);
    return words.trouble(trouble) + words.gap() + words.nothingChanged();
  }
}
