package dev.clipchat.engine;

import dev.clipchat.ffmpeg.TestClips;
import dev.clipchat.pace.Pace;
import java.nio.file.Path;
import java.util.Map;

/** Settings for tests: a data folder of the test's own, and programs unpacked once for all. */
final class Backends {

  private Backends() {}

  static BackendSettings served(Path data) {
    return served(data, Pace.real());
  }

  static BackendSettings served(Path data, Pace pace) {
    return BackendSettings.served(TestClips.places(), environment(), pace).withData(data);
  }

  static BackendSettings inProcess(Path data) {
    return BackendSettings.inProcess(TestClips.places(), environment(), Pace.real()).withData(data);
  }

  private static Map<String, String> environment() {
    return Map.of("PATH", System.getenv("PATH"));
  }
}
