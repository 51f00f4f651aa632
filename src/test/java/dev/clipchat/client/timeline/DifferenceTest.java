package dev.clipchat.client.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DifferenceTest {

  private static final String VIDEO =
      "{\"tt\":0,\"sg\":[{\"s\":0,\"d\":10000,\"m\":{\"name\":\"city\"}}]}";
  private static final String TITLE =
      "{\"tt\":7,\"sg\":[{\"s\":0,\"d\":3000,\"m\":{\"text\":\"Urban Dreams\"}}]}";
  private static final String MUSIC =
      "{\"tt\":1,\"sg\":[{\"s\":0,\"d\":10000,\"m\":{\"name\":\"Lo-fi\",\"volume\":0.35}}]}";

  private static Snapshot draft(String... tracks) {
    return new Snapshot(new Draft("{\"t\":[" + String.join(",", tracks) + "]}"), null, null, null);
  }

  private static Arguments row(Snapshot before, Snapshot after, String... kinds) {
    return Arguments.of(before, after, List.of(kinds));
  }

  private static String video(String... segments) {
    return "{\"tt\":0,\"sg\":[" + String.join(",", segments) + "]}";
  }

  private static String piece(String id, int start, int length, String name) {
    return "{\"id\":\""
        + id
        + "\",\"s\":"
        + start
        + ",\"d\":"
        + length
        + ",\"m\":{\"name\":\""
        + name
        + "\"}}";
  }

  static Stream<Arguments> pairs() {
    return Stream.of(
        row(draft(VIDEO), draft(VIDEO)),
        row(Snapshot.EMPTY, Snapshot.EMPTY),
        row(Snapshot.EMPTY, draft(VIDEO), "TrackAdded"),
        row(draft(VIDEO), draft(VIDEO, TITLE), "TrackAdded"),
        row(draft(VIDEO, TITLE), draft(VIDEO), "TrackRemoved"),
        row(draft(VIDEO, TITLE), draft(TITLE, VIDEO), "Other"),
        row(draft(VIDEO), draft(VIDEO.replace("10000", "8000")), "Trimmed"),
        row(draft(VIDEO), draft(VIDEO.replace("10000", "12000")), "Trimmed"),
        row(draft(TITLE), draft(TITLE.replace("\"s\":0", "\"s\":2000")), "Moved"),
        row(draft(TITLE), draft(TITLE.replace("Urban", "City")), "TextChanged"),
        row(draft(VIDEO), draft(VIDEO.replace("city", "town")), "Renamed"),
        row(draft(MUSIC), draft(MUSIC.replace("0.35", "0.5")), "VolumeChanged"),
        row(draft(MUSIC), draft(MUSIC.replace("0.35", "0")), "VolumeChanged"),
        row(draft(VIDEO), draft(VIDEO.replace("\"city\"", "\"city\",\"volume\":1")), "Other"),
        row(
            draft(VIDEO),
            draft(VIDEO.replace("\"city\"", "\"city\",\"grey\":true")),
            "SettingChanged"),
        // with ids, even what has another name, place and length is the same piece
        row(
            draft(video(piece("a", 0, 4000, "x"), piece("b", 4000, 4000, "x"))),
            draft(video(piece("b", 0, 4000, "x"))),
            "SegmentRemoved",
            "Moved"),
        row(
            draft(video(piece("a", 0, 4000, "x"))),
            draft(video(piece("a", 0, 4000, "x"), piece("c", 4000, 2000, "y"))),
            "SegmentAdded"),
        // ids that were all made anew say nothing: likeness does
        row(
            draft(video(piece("a", 0, 4000, "x"), piece("b", 4000, 4000, "y"))),
            draft(video(piece("k", 0, 4000, "x"), piece("l", 4000, 3000, "y"))),
            "Trimmed"),
        // a piece cut out of the middle
        row(
            draft(video("{\"d\":30000,\"m\":{\"name\":\"x\"}}")),
            draft(
                video(
                    "{\"d\":10000,\"m\":{\"name\":\"x\"}}",
                    "{\"d\":12000,\"m\":{\"name\":\"x\"}}")),
            "SegmentAdded",
            "Trimmed"),
        // equal pieces without ids are several
        row(
            draft(video("{\"d\":1000}", "{\"d\":1000}")),
            draft(video("{\"d\":1000}", "{\"d\":1000}", "{\"d\":1000}")),
            "SegmentAdded"));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void whatIsDifferentIsNamed(Snapshot before, Snapshot after, List<String> kinds) {
    assertEquals(
        kinds,
        Difference.between(before, after).stream().map(c -> c.getClass().getSimpleName()).toList());
  }

  private static Snapshot whole(String draft, String uploads, String canvas, String generated) {
    return new Snapshot(new Draft(draft), uploads, canvas, generated);
  }

  @Test
  void mediaThatArriveOrAreMadeAreNamed() {
    Snapshot before = whole("{}", "[{\"id\":\"m1\",\"name\":\"a.mp4\"}]", "{}", "[]");
    Snapshot after =
        whole(
            "{}",
            "[{\"id\":\"m1\",\"name\":\"a.mp4\"},{\"id\":\"m2\",\"name\":\"b.mp3\"}]",
            "{}",
            "[{\"url\":\"https://h/x/music.mp3\"}]");
    List<Change> changes = Difference.between(before, after);
    assertEquals(2, changes.size());
    assertEquals("b.mp3", ((Change.MediaArrived) changes.get(0)).media().name());
    assertEquals("music.mp3", ((Change.MediaGenerated) changes.get(1)).media().name());
    assertEquals("MediaGone", Difference.between(after, before).get(0).getClass().getSimpleName());
  }

  @Test
  void theWishesForTheResultAreCompared() {
    Snapshot before =
        whole("{\"m\":{\"format\":\"mp4\"}}", "[]", "{\"width\":1920,\"height\":1080}", "[]");
    Snapshot after =
        whole(
            "{\"m\":{\"format\":\"gif\",\"ceiling\":5000000}}",
            "[]",
            "{\"width\":1080,\"height\":1920}",
            "[]");
    assertEquals(
        List.of(
            new Change.CeilingSet(5_000_000),
            new Change.FormatSet("gif"),
            new Change.FrameSet(1080, 1920)),
        Difference.between(before, after));
    assertEquals(new Change.CeilingSet(0), Difference.between(after, before).get(0));
  }

  @Test
  void anotherClipIsAnotherClipAndNotAHeapOfChanges() {
    assertEquals(
        List.of(new Change.ClipSwitched("b.mp4")),
        Difference.between(
            whole("{\"id\":\"c1\",\"t\":[" + VIDEO + "]}", "[]", "{}", "[]"),
            whole(
                "{\"id\":\"c2\",\"m\":{\"name\":\"b.mp4\"},\"t\":[" + TITLE + "]}",
                "[]",
                "{}",
                "[]")));
  }

  @Test
  void whatChangesWithoutAnybodysDoingIsNoChange() {
    assertEquals(
        List.of(),
        Difference.between(
            whole("{\"t\":[],\"updated_at\":1,\"m\":{\"plan\":{\"seconds\":4}}}", "[]", "{}", "[]"),
            whole(
                "{\"updated_at\":2,\"t\":[],\"m\":{\"plan\":{\"seconds\":5}},\"x\":null}",
                "[]",
                "{}",
                "[]")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "updated_at",
        "updatedAt",
        "update_time",
        "updateTime",
        "modified",
        "modified_at",
        "timestamp",
        "ts",
        "version",
        "revision"
      })
  void whatABackendCountsForItselfIsNoChange(String key) {
    String draft = "{\"t\":[],\"m\":{\"%s\":%d}}";
    assertEquals(
        List.of(),
        Difference.between(
            whole(draft.formatted(key, 1), "[]", "{}", "[]"),
            whole(draft.formatted(key, 2), "[]", "{}", "[]")));
  }
}
