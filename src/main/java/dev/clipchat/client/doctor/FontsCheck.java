package dev.clipchat.client.doctor;

import dev.clipchat.words.Text;
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
  private record Script(String what, String sample, Text fix) {}

  List<Finding> findings() {
    return Stream.of(
            new Script("Latin letters", "Grüße, Ærø", Text.of("doctor.name_font")),
            new Script("Chinese characters", "视频压缩", Text.of("doctor.chinese_font")),
            new Script("emoji", "😀🎉👍🔥❤", Text.of("doctor.emoji_font")))
        .map(
            script ->
                fonts
                    .apply(script.sample())
                    .map(file -> Finding.fine(script.what(), file.toString()))
                    .orElseGet(
                        () -> Finding.note(script.what(), Text.of("doctor.no_font"), script.fix())))
        .toList();
  }
}
