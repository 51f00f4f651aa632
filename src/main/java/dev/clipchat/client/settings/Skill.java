package dev.clipchat.client.settings;

import dev.clipchat.units.Size;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One face of the client: under whose name requests are made, and what it says to a newcomer.
 *
 * @param source the file it was read from; null for one that is built in
 * @param ceiling the size it usually compresses to; null where it names none
 * @param height the lines of its usual resolution; 0 where it names none
 */
public record Skill(
    String name,
    String version,
    String platform,
    @Nullable Path source,
    String description,
    String greeting,
    List<String> examples,
    List<String> tips,
    @Nullable Size ceiling,
    int height) {

  /** What is true only where somebody else's computer does the work. */
  private static final Pattern CLOUD_ONLY =
      Pattern.compile(
          "(?i)\\b(cloud|gpu|remote|server|server-side|credits?|token|online)\\b|500\\s*MB"
              + "|\\d+-\\d+ seconds|云|服务器|积分|额度");

  public Skill {
    examples = List.copyOf(examples);
    tips = List.copyOf(tips);
  }

  public boolean builtIn() {
    return source == null;
  }

  /** The tips that hold for the backend in use. */
  public List<String> tips(boolean cloud) {
    return cloud ? tips : tips.stream().filter(t -> !CLOUD_ONLY.matcher(t).find()).toList();
  }

  /** The greeting, where it is true for the backend in use; else empty. */
  public String greeting(boolean cloud) {
    return !cloud && CLOUD_ONLY.matcher(greeting).find() ? "" : greeting;
  }
}
