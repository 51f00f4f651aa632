package dev.clipchat.client.intent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What the router makes of people's lines, from tables. */
class RouterTest {

  private static final Set<String> FILES =
      Set.of(
          "holiday.mp4",
          "summer holiday.mp4",
          "a.mp4",
          "b.mp4",
          "music.mp3",
          "logo.png",
          "my clip.mov",
          "it's.mp4",
          "Tom's and Ann's.mp4",
          "status",
          "clips/holiday.mp4",
          "/home/me/Videos/summer holiday.mp4");

  private static final Surroundings AROUND =
      new Surroundings(
          path -> FILES.contains(path) ? Optional.of(path) : Optional.empty(),
          pattern -> pattern.equals("*.mov") ? List.of("one.mov", "two.mov") : List.of(),
          target -> target.replaceFirst("^~/", "/home/me/"));

  private final Router router = new Router(CommandTable.standard());

  @TestFactory
  Stream<DynamicTest> linesAreWhatTheyMean() throws IOException {
    return Stream.concat(table("lines.txt"), table("heldout.txt"));
  }

  private Stream<DynamicTest> table(String name) throws IOException {
    return Files.readAllLines(Path.of("src/test/resources/router").resolve(name)).stream()
        .filter(row -> !row.startsWith("#") && !row.isBlank())
        .map(
            row -> {
              String[] cells = row.split(" \\| ", 2);
              return dynamicTest(
                  row,
                  () ->
                      assertEquals(cells[0], steps(router.route(cells[1], AROUND).intent()), row));
            });
  }

  @TestFactory
  Stream<DynamicTest> theMessageIsWhatIsToBeEdited() {
    return Stream.of(
            List.of("export in 720p for me please", "make it 720p"),
            List.of("能导出4K吗", "改成4K"),
            List.of("转成gif发给我", "转成gif"),
            List.of("where can I download it?", "where can I download it?"),
            List.of("mute it and send it over", "mute it"),
            List.of("upload holiday.mp4 and compress it to 10MB", "compress it to 10MB"),
            List.of("join b.mp4, a.mp4 and holiday.mp4", "join b.mp4, a.mp4 and holiday.mp4"),
            List.of("join a.mp4, b.mp4 and export", "join a.mp4, b.mp4"),
            List.of("拼接b.mp4，a.mp4，holiday.mp4", "拼接b.mp4，a.mp4，holiday.mp4"),
            List.of("holiday.mp4, make it smaller", "make it smaller"))
        .map(
            row ->
                dynamicTest(
                    row.get(0),
                    () ->
                        assertEquals(
                            List.of(row.get(1)),
                            messages(router.route(row.get(0), AROUND).intent()))));
  }

  @TestFactory
  Stream<DynamicTest> theFileIsNamedAsItWasMeant() {
    return Stream.of(
            List.of("clips\\holiday.mp4", "clips/holiday.mp4"),
            List.of("C:\\Videos\\gone.mp4", "C:\\Videos\\gone.mp4"),
            List.of("compress C:\\Videos\\gone.mp4 to 10MB", "C:\\Videos\\gone.mp4"),
            List.of("make \\\\nas\\clips\\gone.mp4 smaller", "\\\\nas\\clips\\gone.mp4"),
            List.of("make /tmp/not\\ there.mp4 smaller", "/tmp/not there.mp4"))
        .map(
            row ->
                dynamicTest(
                    row.get(0),
                    () ->
                        assertEquals(
                            List.of(row.get(1)),
                            sources(router.route(row.get(0), AROUND).intent()))));
  }

  private static List<String> sources(Intent intent) {
    List<Deed> steps =
        intent instanceof Deed.Sequence sequence ? sequence.steps() : List.of((Deed) intent);
    return steps.stream()
        .filter(Deed.Upload.class::isInstance)
        .flatMap(step -> ((Deed.Upload) step).sources().stream())
        .toList();
  }

  private static List<String> messages(Intent intent) {
    List<Deed> steps =
        intent instanceof Deed.Sequence sequence ? sequence.steps() : List.of((Deed) intent);
    return steps.stream()
        .filter(Deed.Message.class::isInstance)
        .map(step -> ((Deed.Message) step).text())
        .toList();
  }

  static String steps(Intent intent) {
    List<String> steps = new ArrayList<>();
    collect(intent, steps);
    return String.join("+", steps);
  }

  private static void collect(Intent intent, List<String> steps) {
    if (intent instanceof Deed.Sequence sequence) {
      sequence.steps().forEach(s -> collect(s, steps));
    } else if (intent instanceof Deed.Message) {
      steps.add("chat");
    } else if (intent instanceof Deed) {
      steps.add(intent.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT));
    } else {
      steps.add("command");
    }
  }
}
