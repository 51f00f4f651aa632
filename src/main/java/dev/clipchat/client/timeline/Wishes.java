package dev.clipchat.client.timeline;

import dev.clipchat.client.timeline.InForce.What;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is different in the wishes for two drafts: speeds, colours, filters, settings of any kind.
 * Where the keys are known it is named as {@link InForce}; other keys are told as they are called.
 */
final class Wishes {

  /** These differences are found and told in another place. */
  private static final Set<What> TOLD_ELSEWHERE = EnumSet.of(What.CEILING, What.FORMAT, What.FRAME);

  /** Keys of our own, which {@link InForce} reads, and keys that are told as other changes. */
  private static final Set<String> KNOWN =
      Set.of(
          "picture",
          "sound",
          "output",
          "loop",
          "ceiling",
          "format",
          "plan",
          "name",
          "title",
          "text",
          "content",
          "filename",
          "file_name",
          "volume",
          "vol",
          "speed",
          "reverse",
          "level",
          "kind",
          "t",
          "sg",
          "m",
          "id",
          "d",
          "s",
          "results");

  /** Names and places are nobody's wish. */
  private static final String NO_WISH = "(?i).*(_?id|url|uri|path|hash|_at)";

  private final Snapshot before;
  private final Snapshot after;
  private final List<Change> changes = new ArrayList<>();

  private Wishes(Snapshot before, Snapshot after) {
    this.before = before;
    this.after = after;
  }

  static List<Change> between(Snapshot before, Snapshot after) {
    Wishes wishes = new Wishes(before, after);
    wishes.inForce();
    wishes.others();
    return wishes.changes;
  }

  private static List<InForce> inForce(Snapshot state) {
    return state.draft() == null ? List.of() : state.draft().inForce();
  }

  private void inForce() {
    List<InForce> were = inForce(before);
    List<InForce> are = inForce(after);
    for (InForce now : are) {
      if (!were.contains(now) && !TOLD_ELSEWHERE.contains(now.what())) {
        changes.add(new Change.NowInForce(now));
      }
    }
    for (InForce once : were) {
      boolean other = are.stream().anyMatch(now -> now.what() == once.what());
      if (!other && !TOLD_ELSEWHERE.contains(once.what())) {
        changes.add(new Change.NoLongerInForce(once));
      }
    }
  }

  private void others() {
    Map<String, Object> were = settings(before);
    Map<String, Object> are = settings(after);
    for (Map.Entry<String, Object> now : are.entrySet()) {
      Object was = were.remove(now.getKey());
      if (!Objects.equals(was, now.getValue())) {
        set(now.getKey(), was, now.getValue());
      }
    }
    were.forEach((key, was) -> set(key, was, null));
  }

  private void set(String place, @Nullable Object was, @Nullable Object is) {
    String key = place.substring(place.lastIndexOf('.') + 1).replaceAll("\\[.*", "");
    changes.add(new Change.SettingChanged(key, text(was), text(is)));
  }

  /** A value as it is read; empty for none, and for what is no single value. */
  private static String text(@Nullable Object value) {
    if (value instanceof BigDecimal number) {
      return number.toPlainString();
    }
    return value instanceof List<?> || value == null ? "" : value.toString();
  }

  /** Every single value of the draft whose key is not known, by its place. */
  private static Map<String, Object> settings(Snapshot state) {
    Map<String, Object> settings = new LinkedHashMap<>();
    if (state.draft() != null) {
      Map<?, ?> root = state.draft().root();
      collect(root, "draft", settings);
      collect(JsonTree.map(root.get("m")), "draft", settings);
      int track = 0;
      for (Object one : JsonTree.list(root.get("t"))) {
        String place = "track" + track++;
        collect(JsonTree.map(one), place, settings);
        collect(JsonTree.map(JsonTree.map(one).get("m")), place, settings);
        int segment = 0;
        for (Object piece : JsonTree.list(JsonTree.map(one).get("sg"))) {
          String within = place + ".piece" + segment++;
          collect(JsonTree.map(piece), within, settings);
          collect(JsonTree.map(JsonTree.map(piece).get("m")), within, settings);
        }
      }
    }
    return settings;
  }

  private static void collect(Map<?, ?> map, String place, Map<String, Object> into) {
    map.forEach(
        (k, value) -> {
          String key = String.valueOf(k);
          if (KNOWN.contains(key) || key.matches(NO_WISH) || Difference.RESTLESS.contains(key)) {
            return;
          }
          if (value instanceof Map<?, ?> inner) {
            collect(inner, place + "." + key, into);
          } else if (value != null && !(value instanceof List<?> list && list.isEmpty())) {
            into.put(place + "." + key, value);
          }
        });
  }
}
