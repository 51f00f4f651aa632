package dev.clipchat.client.standin;

import dev.clipchat.client.intent.Deed;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/** A process of its own that performs one deed, so that a test can kill it. */
public final class OneDeed {

  private OneDeed() {}

  /** Home, base address, and the message to send; {@code export} or {@code resume} do that. */
  public static void main(String[] args) {
    String token = args[2].equals("wish") ? "" : "nmv_usr_given";
    Client client = new Client(Path.of(args[0]), URI.create(args[1]), token).real();
    Deed deed =
        switch (args[2]) {
          case "export" -> new Deed.Export(null, "x.mp4", false);
          case "wish" -> wish();
          case "resume" -> new Deed.ResumeJobs(null);
          default -> new Deed.Message(args[2]);
        };
    client.perform(deed);
  }

  /** All that one can want of a clip, from its upload to the file. */
  public static Deed wish() {
    return new Deed.Sequence(
        List.of(
            new Deed.Upload(List.of("a.mp4")),
            new Deed.Message("make it brighter"),
            new Deed.Export(null, "x.mp4", false)));
  }

  /** Starts it beside the test. */
  public static Process start(Path home, URI base, String deed) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            "-Dclipchat.test.folder=" + System.getProperty("clipchat.test.folder", "target"),
            OneDeed.class.getName(),
            home.toString(),
            base.toString(),
            deed)
        .redirectErrorStream(true)
        .redirectOutput(home.resolve("process.log").toFile())
        .start();
  }
}
