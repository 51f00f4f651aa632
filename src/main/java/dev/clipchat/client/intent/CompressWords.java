package dev.clipchat.client.intent;

import dev.clipchat.client.intent.CompressRequest.Codec;
import dev.clipchat.client.intent.CompressRequest.Delivery;
import dev.clipchat.client.intent.CompressRequest.Effort;
import dev.clipchat.client.intent.CompressRequest.Part;
import dev.clipchat.client.intent.CompressRequest.Picture;
import dev.clipchat.units.Size;
import dev.clipchat.units.Target;
import dev.clipchat.words.Text;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words and options behind {@code compress}. */
final class CompressWords {

  private CompressWords() {}

  static Intent read(Arguments a) {
    List<String> files = new ArrayList<>();
    List<String> wishes = new ArrayList<>();
    Said said = Said.of(a.words(), a.surroundings());
    for (String word : said.others()) {
      (isFile(word, a.surroundings()) ? files : wishes).add(word);
    }
    if (files.isEmpty()) {
      throw Arguments.usage(
          Text.of("client.no_file_given"),
          Text.of("client.usage_try", "command", "clipchat compress holiday.mp4 --under 10MB"));
    }
    Size under = a.has("--under") || said.size() == null ? a.size("--under") : said.size();
    if (under != null && a.has("--for")) {
      throw Arguments.usage(
          Text.of("client.not_both", "one", "--under", "other", "--for"),
          Text.of("client.usage_one_of_two"));
    }
    Delivery delivery =
        new Delivery(
            a.value("--output"),
            a.has("--force"),
            a.has("--dry-run"),
            true,
            a.whole("--jobs", 1, 64, 0));
    return new Deed.Compress(
        new CompressRequest(
            files, under, target(a.value("--for")), picture(a), part(a), wishes(wishes), delivery));
  }

  /**
   * A size without its option, as people say it: "compress a.mp4 to 5MB".
   *
   * @param others the other words
   */
  private record Said(@Nullable Size size, List<String> others) {

    private static final Set<String> BEFORE =
        Set.of("to", "under", "below", "into", "within", "at", "max", "到", "小于", "低于");

    static Said of(List<String> words, FileLookup around) {
      List<String> others = new ArrayList<>(words);
      for (int i = others.size() - 1; i > 0; i--) {
        String word = others.get(i);
        Size size = around.exists(word) ? null : Size.read(word).orElse(null);
        if (size != null && word.matches("(?i).*[kmgt]i?b?")) {
          others.remove(i);
          String before = others.get(i - 1).toLowerCase(Locale.ROOT);
          if (i > 1 && BEFORE.contains(before) && !around.exists(before)) {
            others.remove(i - 1);
          }
          return new Said(size, others);
        }
      }
      return new Said(null, others);
    }
  }

  /** A word with a space in it is a wish, unless there is such a file or it ends like one. */
  private static boolean isFile(String word, FileLookup surroundings) {
    return word.indexOf(' ') < 0 || MediaName.endsLikeMedia(word) || surroundings.exists(word);
  }

  private static String wishes(List<String> wishes) {
    return String.join(", ", wishes);
  }

  private static @Nullable Target target(@Nullable String name) {
    return name == null
        ? null
        : Target.named(name)
            .orElseThrow(
                () ->
                    Arguments.usage(
                        Text.of("client.unknown_target", "name", name),
                        Text.of(
                            "client.usage_choose", "choices", String.join(", ", Target.words()))));
  }

  private static Picture picture(Arguments a) {
    if (a.has("--fast") && a.has("--best")) {
      throw Arguments.usage(
          Text.of("client.not_both", "one", "--fast", "other", "--best"),
          Text.of("client.usage_one_of_two"));
    }
    Effort effort = a.has("--fast") ? Effort.FAST : a.has("--best") ? Effort.BEST : Effort.NORMAL;
    return new Picture(
        a.whole("--height", 16, 8192, 0),
        a.number("--fps", 1, 240, 0),
        codec(a.value("--codec")),
        effort,
        MediaName.formatOf(a.value("--output")));
  }

  private static @Nullable Codec codec(@Nullable String name) {
    if (name == null) {
      return null;
    }
    String n = name.toLowerCase(Locale.ROOT).replaceAll("[.\\- ]", "");
    return switch (n) {
      case "h264", "avc", "x264" -> Codec.H264;
      case "h265", "hevc", "x265" -> Codec.HEVC;
      case "av1", "svtav1" -> Codec.AV1;
      default ->
          throw Arguments.usage(
              Text.of("client.unknown_codec", "name", name),
              Text.of(
                  "client.usage_choose",
                  "choices",
                  String.join(", ", Arrays.stream(Codec.values()).map(Codec::word).toList())));
    };
  }

  private static Part part(Arguments a) {
    Duration start = a.time("--start");
    Duration end = a.time("--end");
    if (start != null && end != null && start.compareTo(end) >= 0) {
      throw Arguments.usage(Text.of("client.start_after_end"), Text.of("client.start_before_end"));
    }
    return new Part(start, end, a.has("--no-audio"));
  }
}
