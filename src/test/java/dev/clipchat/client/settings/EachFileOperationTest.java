package dev.clipchat.client.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clipchat.files.EachOperation;
import dev.clipchat.files.FaultyDisk;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EachFileOperationTest {

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void noLineOfTheSettingsIsLost(FaultyDisk.Fault fault) throws Exception {
    String before = "# mine\ncodec: hevc\n";
    int tried =
        new EachOperation(folder)
            .fails(
                fault,
                at -> Files.writeString(at.resolve("config.yaml"), before),
                at -> new SettingsFile(at.resolve("config.yaml")).set(Setting.LANGUAGE, "zh"),
                at -> {
                  String now = Files.readString(at.resolve("config.yaml"));
                  assertTrue(now.startsWith("# mine\ncodec: hevc"), now);
                  SettingsFile file = new SettingsFile(at.resolve("config.yaml"));
                  file.set(Setting.LANGUAGE, "en");
                  List<String> lines = Files.readAllLines(at.resolve("config.yaml"));
                  assertEquals(List.of("# mine", "codec: hevc", "lang: \"en\""), lines);
                });
    assertTrue(tried >= 5, tried + " operations failed");
  }
}
