package dev.clipchat.client.doctor;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Which font would draw a title in which script. */
final class FontsCheck {

  private final Function<String, Optional<Path>> fonts;

  FontsCheck(Function<String, Optional<Path>> fonts) {
    this.fonts = fonts;
  }

  /** {@code sample} is what a title may hold: a font that has some of it does not do. */
  private record Script(String what, String sample, String fix) {}

  List<Finding> findings() {
    return Stream.of(
            new Script("Latin letters", "Grüße, Ærø", "name a font file: CLIPCHAT_FONT=/path.ttf"),
            new Script(
                "Chinese characters",
                "视频压缩",
                "for titles in Chinese install Noto Sans CJK, or name a font file:"
                    + " CLIPCHAT_FONT=/path.ttf"),
            new Script(
                "emoji",
                "😀🎉👍🔥❤",
                "for emoji in titles install a font whose emoji are outlines (Noto Emoji), or name"
                    + " one: CLIPCHAT_FONT=/path.ttf"))
        .map(
            script ->
                fonts
                    .apply(script.sample())
                    .map(file -> Finding.fine(script.what(), file.toString()))
                    .orElseGet(() -> Finding.note(script.what(), "no font has them", script.fix())))
        .toList();
  }
}
