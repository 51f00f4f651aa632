package dev.clipchat.engine.agent;

import dev.clipchat.engine.edit.Cut;
import dev.clipchat.engine.edit.Media;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The uploads of a session as a sentence names and numbers them. */
final class Uploads {

  private Uploads() {}

  static String names(Reading out) {
    return String.join(", ", out.project().cuts().stream().map(Cut::name).toList());
  }

  /** The timelines that are videos, in the order of their uploads. */
  static List<String> videos(Reading out) {
    return out.project().cuts().stream()
        .map(Cut::id)
        .filter(id -> out.media(id).map(Media::kind).filter(Media.Kind.VIDEO::equals).isPresent())
        .toList();
  }

  /** The timeline of that number, or null with a word about it. */
  static @Nullable String ordinal(Part p, Reading out) {
    List<Cut> clips =
        out.project().cuts().stream()
            .filter(x -> out.media(x.id()).map(m -> m.kind() == Media.Kind.VIDEO).orElse(true))
            .toList();
    int n = (int) p.number();
    if (n == -2) {
      List<Cut> others =
          clips.stream().filter(x -> !x.id().equals(out.project().currentId())).toList();
      n = others.size() == 1 ? clips.indexOf(others.get(0)) + 1 : 0;
    } else if (n == -1) {
      n = clips.size();
    }
    if (n < 1 || n > clips.size()) {
      out.trouble(Trouble.Kind.NO_SUCH_FILE, p, names(out));
      return null;
    }
    return clips.get(n - 1).id();
  }
}
