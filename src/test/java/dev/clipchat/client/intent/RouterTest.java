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
import java.util.function.Function;
import java.util.stream.Collectors;
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

  private static final FileLookup AROUND =
      new FileLookup(
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
        .map(row -> becomes(row, intent -> String.join("\n", messages(intent))));
  }

  @TestFactory
  Stream<DynamicTest> theFileIsNamedAsItWasMeant() {
    return Stream.of(
            List.of("clips\\holiday.mp4", "clips/holiday.mp4"),
            List.of("C:\\Videos\\gone.mp4", "C:\\Videos\\gone.mp4"),
            List.of("compress C:\\Videos\\gone.mp4 to 10MB", "C:\\Videos\\gone.mp4"),
            List.of("make \\\\nas\\clips\\gone.mp4 smaller", "\\\\nas\\clips\\gone.mp4"),
            List.of("make /tmp/not\\ there.mp4 smaller", "/tmp/not there.mp4"))
        .map(row -> becomes(row, intent -> String.join("\n", sources(intent))));
  }

  @TestFactory
  Stream<DynamicTest> whereTheFileGoesIsPartOfTheRequest() {
    return Stream.of(
            List.of("export name.mp4", "export name.mp4"),
            List.of("export to name.mp4", "export name.mp4"),
            List.of("please export it as name.mp4 now", "export name.mp4"),
            List.of("save it as name.mp4", "export name.mp4"),
            List.of("save it as \"my name.mp4\"", "export my name.mp4"),
            List.of("save it as my name.mp4", "export my name.mp4"),
            List.of("download the video as name.MP4, please", "export name.MP4"),
            List.of("send it to me as name.webm", "export name.webm"),
            List.of("put it in ~/Videos/", "export /home/me/Videos/"),
            List.of("save it to /tmp/new.mp4", "export /tmp/new.mp4"),
            List.of("export a.mp4", "upload a.mp4+export null"),
            List.of("export to a.mp4", "export a.mp4"),
            List.of("render a.mp4 to name.mp4", "upload a.mp4+export name.mp4"),
            List.of("导出为 name.mp4", "export name.mp4"),
            List.of("导出为成片.mp4", "export 成片.mp4"),
            List.of("导出 name.mp4", "export name.mp4"),
            List.of("把视频导出到name.mp4吧", "export name.mp4"),
            List.of("另存为 name.mp4", "export name.mp4"),
            List.of("保存成 name.gif", "export name.gif"),
            List.of("export in 720p to name.mp4", "chat make it 720p+export name.mp4"),
            List.of("export name.mp4 in 720p", "chat make it 720p+export name.mp4"),
            List.of("export as mp4/webm", "chat make it mp4/webm+export null"),
            List.of("save it to the folder out/", "export out/"),
            List.of("trim 2s and save it as name.mp4", "chat trim 2s+export name.mp4"),
            List.of("trim 2s, then export to /tmp/n.mp4", "chat trim 2s+export /tmp/n.mp4"),
            List.of(
                "join a.mp4 and b.mp4, then save as name.mp4",
                "upload a.mp4 b.mp4+chat join a.mp4 and b.mp4+export name.mp4"),
            List.of("剪掉前2秒，然后导出为name.mp4", "chat 剪掉前2秒+export name.mp4"))
        .map(row -> becomes(row, RouterTest::whole));
  }

  /** The same words where they are content, denied, asked or not about the file. */
  @TestFactory
  Stream<DynamicTest> aFilesNameAloneIsNoRequest() {
    return Stream.of(
            "add a title that says export name.mp4",
            "add the text \"export name.mp4\"",
            "don't export name.mp4",
            "don't save it as name.mp4 yet, trim it first",
            "how do I save it as name.mp4?",
            "don't send me name.mp4",
            "put name.mp4 at the end",
            "if it is short, save it as name.mp4",
            "别导出为 name.mp4")
        .map(line -> becomes(List.of(line, "chat " + line), RouterTest::whole));
  }

  /** What is asked for is the row's second cell. */
  private DynamicTest becomes(List<String> row, Function<Intent, String> seen) {
    return dynamicTest(
        row.get(0),
        () -> assertEquals(row.get(1), seen.apply(router.route(row.get(0), AROUND).intent())));
  }

  private static List<Deed> deeds(Intent intent) {
    return intent instanceof Deed.Sequence sequence ? sequence.steps() : List.of((Deed) intent);
  }

  private static String whole(Intent intent) {
    return deeds(intent).stream()
        .map(
            step ->
                step instanceof Deed.Message message
                    ? "chat " + message.text()
                    : step instanceof Deed.Upload upload
                        ? "upload " + String.join(" ", upload.sources())
                        : "export " + ((Deed.Export) step).output())
        .collect(Collectors.joining("+"));
  }

  private static List<String> sources(Intent intent) {
    return deeds(intent).stream()
        .filter(Deed.Upload.class::isInstance)
        .flatMap(step -> ((Deed.Upload) step).sources().stream())
        .toList();
  }

  private static List<String> messages(Intent intent) {
    return deeds(intent).stream()
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
