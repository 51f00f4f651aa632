package dev.clipchat.client.translate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.clipchat.client.timeline.Difference;
import dev.clipchat.client.timeline.Draft;
import dev.clipchat.client.timeline.Snapshot;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ChangeTextTest {

  private static final String VIDEO =
      "{\"tt\":0,\"sg\":[{\"d\":42000,\"m\":{\"name\":\"a.mp4\"}}]}";
  private static final String TITLE =
      "{\"tt\":7,\"sg\":[{\"s\":0,\"d\":3000,\"m\":{\"text\":\"Urban Dreams\"}}]}";
  private static final String MUSIC =
      "{\"tt\":1,\"sg\":[{\"d\":10000,\"m\":{\"name\":\"Lo-fi\",\"volume\":0.35}}]}";

  private static Snapshot draft(String... tracks) {
    return new Snapshot(new Draft("{\"t\":[" + String.join(",", tracks) + "]}"), null, null, null);
  }

  static Stream<Arguments> changes() {
    return Stream.of(
        Arguments.of(
            draft(VIDEO),
            draft(VIDEO, TITLE),
            "Title added: \"Urban Dreams\" (0-3s)",
            "已添加标题：“Urban Dreams” (0-3秒)"),
        Arguments.of(
            draft(VIDEO, TITLE),
            draft(VIDEO),
            "Title removed: \"Urban Dreams\" (0-3s)",
            "已移除标题：“Urban Dreams” (0-3秒)"),
        Arguments.of(
            draft(VIDEO),
            draft(VIDEO.replace("42000", "37000")),
            "Video trimmed: a.mp4 is now 37s long (was 42s)",
            "已剪短视频：a.mp4 现在长 37 秒（原来 42 秒）"),
        Arguments.of(
            draft(MUSIC),
            draft(MUSIC.replace("0.35", "0.5")),
            "BGM volume: Lo-fi is now at 50% (was 35%)",
            "背景音乐音量：Lo-fi 现在为 50%（原来 35%）"),
        Arguments.of(
            draft(MUSIC), draft(MUSIC.replace("0.35", "0")), "BGM muted: Lo-fi", "背景音乐已静音：Lo-fi"),
        Arguments.of(
            draft(TITLE),
            draft(TITLE.replace("\"s\":0", "\"s\":2000")),
            "Title moved: \"Urban Dreams\" now starts at 2s",
            "已移动标题：“Urban Dreams” 现在从 2 秒开始"),
        Arguments.of(
            draft(TITLE),
            draft(TITLE.replace("Urban", "City")),
            "Title text changed: \"City Dreams\" (was \"Urban Dreams\")",
            "已修改标题文字：“City Dreams”（原来是 “Urban Dreams”）"),
        Arguments.of(
            draft(VIDEO),
            draft(VIDEO),
            "Nothing changed on the timeline. Try other words.",
            "时间线没有变化。换个说法试试。"));
  }

  @ParameterizedTest
  @MethodSource("changes")
  void aChangeIsToldInWords(Snapshot before, Snapshot after, String english, String chinese) {
    assertEquals(
        List.of(english), new ChangeText(Words.of("en")).of(Difference.between(before, after)));
    assertEquals(
        List.of(chinese), new ChangeText(Words.of("zh")).of(Difference.between(before, after)));
  }

  @Test
  void theSummaryIsInThePersonsLanguage() {
    assertEquals(
        "时间线（3 条轨道）：1. 视频：a.mp4 (0-42秒) 2. 背景音乐：Lo-fi (0-10秒, 35%) 3. 标题：“Urban Dreams” (0-3秒)",
        Words.of("zh").summary(draft(VIDEO, MUSIC, TITLE).timeline()));
  }
}
