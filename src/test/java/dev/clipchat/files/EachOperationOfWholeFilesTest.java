package dev.clipchat.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EachOperationOfWholeFilesTest {

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void aSmallFileIsTheOldOneOrTheNewOne(FaultyDisk.Fault fault) throws Exception {
    int tried =
        new EachOperation(folder)
            .fails(
                fault,
                place -> WholeFile.write(place.resolve("in/file"), "old"),
                place -> WholeFile.write(place.resolve("in/file"), "new"),
                place -> {
                  String now = WholeFile.read(place.resolve("in/file")).orElse("");
                  assertTrue(List.of("old", "new").contains(now), now);
                  WholeFile.write(place.resolve("in/file"), "next");
                  assertEquals(Optional.of("next"), WholeFile.read(place.resolve("in/file")));
                });
    assertTrue(tried >= 3, tried + " operations failed");
  }

  @ParameterizedTest
  @EnumSource
  void aFinishedFileGetsItsNameOrKeepsItsOwn(FaultyDisk.Fault fault) throws Exception {
    int tried =
        new EachOperation(folder)
            .fails(
                fault,
                place -> Files.writeString(place.resolve("made"), "the result"),
                place -> WholeFile.release(place.resolve("made"), place.resolve("name"), false),
                place -> {
                  Path name = place.resolve("name");
                  if (!Files.exists(name)) {
                    WholeFile.release(place.resolve("made"), name, false);
                  }
                  assertEquals("the result", Files.readString(name));
                });
    assertTrue(tried >= 3, tried + " operations failed");
  }
}
