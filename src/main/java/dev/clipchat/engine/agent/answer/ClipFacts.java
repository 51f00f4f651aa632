package dev.clipchat.engine.agent.answer;

import dev.clipchat.engine.edit.Cut;
import dev.clipchat.engine.edit.Frame;
import dev.clipchat.engine.edit.Media;
import dev.clipchat.engine.edit.Plan;
import dev.clipchat.engine.edit.Project;
import dev.clipchat.words.Phrasebook;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What can be said of the current clip: as it was added, and as an export would be. */
final class ClipFacts {

  /** Bits for a pixel above which H.264 shows no loss, and below which it plainly does. */
  private static final double CLEAN = 0.08;

  private static final double SOFT = 0.035;

  /** What the newer codecs need of it. */
  private static final double NEWER = 0.6;

  private final Phrasebook words;
  private final Project project;
  private final Cut cut;
  private final @Nullable Plan plan;

  ClipFacts(Phrasebook words, Project project, Cut cut, @Nullable Plan plan) {
    this.words = words;
    this.project = project;
    this.cut = cut;
    this.plan = plan;
  }

  String size() {
    long source = project.sourceBytes(cut);
    long bytes = bytes();
    return plan == null || plan.action() == Plan.Action.COPY
        ? words.say("answer.size_as_it_is", "size", Amounts.size(bytes))
        : words.say(
            "answer.size_planned",
            "size",
            Amounts.size(bytes),
            "source",
            Amounts.size(source),
            "picture",
            picture());
  }

  /** What an export would have, as far as is known. */
  long bytes() {
    return plan == null ? project.sourceBytes(cut) : plan.bytes();
  }

  long durationMs() {
    return cut.durationMs();
  }

  String length() {
    long source =
        cut.pieces().size() == 1 ? media().map(Media::durationMs).orElse(0L) : cut.durationMs();
    String now = Amounts.clock(cut.durationMs());
    return source == cut.durationMs() || source == 0
        ? words.say("answer.length", "length", now)
        : words.say("answer.length_was", "length", now, "was", Amounts.clock(source));
  }

  String resolution() {
    Frame source = project.sourceFrame(cut).orElse(null);
    if (source == null) {
      return words.say("answer.no_picture");
    }
    Frame now = project.frame(cut).orElse(source);
    String shape = words.say(shape(now));
    boolean planned = plan != null && plan.width() > 0 && plan.width() != now.width();
    String text =
        now.equals(source)
            ? words.say("answer.resolution", "picture", now.text(), "shape", shape)
            : words.say(
                "answer.resolution_was",
                "picture",
                now.text(),
                "shape",
                shape,
                "was",
                source.text());
    return planned ? text + words.say("answer.resolution_planned", "picture", picture()) : text;
  }

  private static String shape(Frame frame) {
    return frame.width() == frame.height()
        ? "answer.square"
        : frame.width() > frame.height() ? "answer.wide" : "answer.tall";
  }

  private String picture() {
    return plan == null || plan.width() == 0
        ? project.frame(cut).map(Frame::text).orElse("")
        : plan.width() + "x" + plan.height();
  }

  String fps() {
    double source =
        cut.pieces().stream()
            .flatMap(p -> project.media(p.mediaId()).stream())
            .mapToDouble(Media::fps)
            .max()
            .orElse(0);
    double now = project.fps(cut);
    if (now == 0) {
      return words.say("answer.no_picture");
    }
    return now == source
        ? words.say("answer.fps", "fps", Amounts.number(now))
        : words.say("answer.fps_was", "fps", Amounts.number(now), "was", Amounts.number(source));
  }

  String bitrate() {
    long kbps = Math.round(bytes() * 8.0 / Math.max(1, cut.durationMs()));
    return words.say("answer.bitrate", "rate", Amounts.rate(kbps));
  }

  String codec() {
    String source = media().map(Media::codec).filter(c -> !c.isEmpty()).orElse("");
    String container = cut.output().format().word();
    if (plan == null || plan.action() == Plan.Action.COPY) {
      return words.say("answer.codec", "codec", codecName(source), "format", container);
    }
    return words.say(
        "answer.codec_planned",
        "was",
        codecName(source),
        "codec",
        codecName(plan.codec()),
        "format",
        container);
  }

  private static String codecName(String word) {
    return switch (word) {
      case "h264" -> "H.264";
      case "hevc" -> "HEVC (H.265)";
      case "av1" -> "AV1";
      case "" -> "?";
      default -> word;
    };
  }

  String sound() {
    boolean recorded =
        cut.pieces().stream()
            .flatMap(p -> project.media(p.mediaId()).stream())
            .anyMatch(Media::hasAudio);
    if (!recorded && cut.music().isEmpty()) {
      return words.say("answer.sound_never");
    }
    if (!project.audible(cut)) {
      return words.say("answer.sound_muted");
    }
    double volume = cut.sound().volume();
    String text =
        cut.music().isEmpty()
            ? words.say("answer.sound")
            : words.say("answer.sound_music", "music", music());
    return volume == 1
        ? text
        : text + words.say("answer.sound_volume", "percent", Math.round(volume * 100));
  }

  String muted() {
    return words.say(
        cut.sound().muted()
            ? "answer.muted"
            : project.audible(cut) ? "answer.not_muted" : "answer.sound_never");
  }

  String music() {
    return cut.music().stream().map(m -> m.name()).distinct().collect(Collectors.joining(", "));
  }

  String titles() {
    if (cut.titles().isEmpty()) {
      return words.say("answer.no_titles");
    }
    return words.say(
        "answer.titles",
        "titles",
        cut.titles().stream()
            .map(
                t ->
                    words.say(
                        "answer.title",
                        "text",
                        t.text(),
                        "from",
                        Amounts.clock(t.startMs()),
                        "to",
                        Amounts.clock(t.startMs() + t.lengthOn(cut.durationMs()))))
            .collect(Collectors.joining(words.say("answer.and"))));
  }

  String changes() {
    List<String> all = new Changes(words, project, cut).list();
    return all.isEmpty()
        ? words.say("answer.no_changes", "name", cut.name())
        : words.say("answer.changes", "changes", String.join(words.say("answer.and"), all));
  }

  String takes() {
    if (plan == null) {
      return words.say("answer.takes_unknown");
    }
    return plan.action() == Plan.Action.COPY
        ? words.say("answer.takes_no_time")
        : words.say("answer.takes", "time", Amounts.roughly(words, plan.seconds()));
  }

  String quality() {
    if (plan == null) {
      return words.say("answer.quality_unknown");
    }
    return words.say(verdict(plan), "size", Amounts.size(plan.bytes()), "picture", picture());
  }

  /** Which words say how a plan's picture would look. */
  private String verdict(Plan p) {
    if (p.action() == Plan.Action.COPY) {
      return "answer.quality_same";
    }
    if (cut.output().ceiling() <= 0 || p.width() == 0) {
      return "answer.quality_kept";
    }
    double seconds = Math.max(0.1, p.durationMs() / 1000.0);
    double bits = p.bytes() * 8.0 - p.audioKbps() * 1000.0 * seconds;
    double pixels = (double) p.width() * p.height() * Math.max(1, p.fps()) * seconds;
    double perPixel = bits / pixels * (p.codec().equals("h264") ? 1 : 1 / NEWER);
    return perPixel >= CLEAN
        ? "answer.quality_good"
        : perPixel >= SOFT ? "answer.quality_softer" : "answer.quality_soft";
  }

  String whyBig() {
    return words.say(
        "answer.why_big",
        "size",
        Amounts.size(project.sourceBytes(cut)),
        "length",
        Amounts.clock(cut.durationMs()),
        "picture",
        project.sourceFrame(cut).map(Frame::text).orElse("?"));
  }

  String saved() {
    long source = project.sourceBytes(cut);
    long bytes = bytes();
    if (plan == null || plan.action() == Plan.Action.COPY || source <= bytes) {
      return words.say("answer.saved_nothing", "size", Amounts.size(bytes));
    }
    return words.say(
        "answer.saved",
        "percent",
        Math.round(100 - 100.0 * bytes / source),
        "source",
        Amounts.size(source),
        "size",
        Amounts.size(bytes));
  }

  private Optional<Media> media() {
    return cut.pieces().isEmpty() ? Optional.empty() : project.media(cut.pieces().get(0).mediaId());
  }
}
