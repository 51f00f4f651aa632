package dev.clipchat.client.cli;

import dev.clipchat.client.reply.Block;
import dev.clipchat.client.reply.Block.Cell;
import dev.clipchat.client.reply.Block.Column;
import dev.clipchat.client.settings.Setting;
import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.ffmpeg.Binaries;
import dev.clipchat.files.WholeFile;
import dev.clipchat.units.Size;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/** Looks at what clipchat needs on this computer, and says what helps where something is amiss. */
final class Doctor {

  private final Office office;
  private final Mouth mouth;
  private final List<Finding> findings = new ArrayList<>();

  Doctor(Office office, Mouth mouth) {
    this.office = office;
    this.mouth = mouth;
  }

  /** One thing that was looked at; {@code fix} is empty where nothing is amiss. */
  private record Finding(String what, boolean well, String found, String fix) {}

  ExitCode run(@Nullable String bundle) {
    java();
    ffmpeg();
    folders();
    terminal();
    settings();
    backend();
    mouth.screen().show(table());
    if (bundle != null) {
      write(Path.of(bundle));
    }
    return findings.stream().allMatch(Finding::well) ? ExitCode.DONE : ExitCode.OTHER;
  }

  private void java() {
    Runtime.Version version = Runtime.version();
    findings.add(
        new Finding(
            "java",
            version.feature() >= 17,
            version + " (" + System.getProperty("java.vendor") + ")",
            version.feature() >= 17 ? "" : "install Java 17 or newer and set JAVA_HOME"));
    boolean utf8 = "UTF-8".equalsIgnoreCase(System.getProperty("sun.jnu.encoding"));
    findings.add(
        new Finding(
            "file names",
            utf8,
            String.valueOf(System.getProperty("sun.jnu.encoding")),
            utf8 ? "" : "start it with a UTF-8 locale, as in LC_ALL=C.UTF-8"));
  }

  private void ffmpeg() {
    Binaries.Search search =
        Binaries.search(office.parts().environment(), office.parts().places().cache());
    for (Binaries.Finding finding : search.findings()) {
      findings.add(
          new Finding(
              "ffmpeg",
              finding.used() || search.found().isPresent(),
              finding.why(),
              finding.used() || search.found().isPresent()
                  ? ""
                  : "install ffmpeg, or name one: " + Binaries.VARIABLE + "=/path/to/ffmpeg"));
    }
  }

  private void folders() {
    folder("config", office.parts().places().config());
    folder("state", office.parts().places().state());
    folder("data", office.parts().places().data());
    folder("cache", office.parts().places().cache());
  }

  private void folder(String name, Path folder) {
    Path there = folder;
    while (!Files.exists(there) && there.getParent() != null) {
      there = there.getParent();
    }
    boolean writable = Files.isWritable(there);
    String found = folder.toString();
    try {
      FileStore store = Files.getFileStore(there);
      found += ", " + new Size(store.getUsableSpace()).text() + " free";
    } catch (IOException e) {
      found += ", " + WholeFile.reason(e);
    }
    findings.add(
        new Finding(name, writable, found, writable ? "" : "make it writable, or set XDG_*_HOME"));
  }

  private void terminal() {
    Map<String, String> environment = office.parts().environment();
    StringBuilder found = new StringBuilder();
    for (int stream = 0; stream <= 2; stream++) {
      found.append(office.parts().terminals().isTerminal().test(stream) ? "terminal " : "no ");
    }
    findings.add(
        new Finding(
            "terminal",
            true,
            found.toString().strip() + ", TERM=" + environment.getOrDefault("TERM", ""),
            ""));
  }

  private void settings() {
    findings.add(new Finding("settings", true, office.settings().file().toString(), ""));
    String proxy = office.settings().value(Setting.PROXY).orElse("none");
    findings.add(new Finding("proxy", true, proxy.replaceAll("//[^/@]*@", "//***@"), ""));
  }

  /** The backend in use is opened as any command would. */
  private void backend() {
    String name =
        office.settings().cloud() ? "cloud " + office.settings().apiUrl() : "this computer";
    try (Opened opened = office.parts().open().apply(office.settings())) {
      int unfinished = opened.unfinished().getAsInt();
      findings.add(
          new Finding("backend", true, name + ", " + unfinished + " unfinished exports", ""));
    } catch (ClipchatException e) {
      findings.add(
          new Finding(
              "backend",
              false,
              name,
              new dev.clipchat.client.translate.FailureText(office.words())
                  .of(e.failure())
                  .line()));
    }
  }

  private String known(String english) {
    return office.words().known(english);
  }

  /** For people in their language, for programs as it is. */
  private Cell shown(String english) {
    return new Cell(known(english), english);
  }

  private Block table() {
    return new Block.Table(
        "checks",
        List.of(
            Column.text("what", known("what")),
            Column.text("ok", ""),
            Column.text("found", known("found")),
            Column.text("fix", known("fix"))),
        findings.stream()
            .map(
                f ->
                    List.of(
                        shown(f.what()),
                        new Cell(f.well() ? "ok" : "!!", f.well()),
                        shown(f.found()),
                        f.fix().isEmpty() ? Cell.empty() : shown(f.fix())))
            .toList());
  }

  /** What a bug report needs: the findings and the log, from which secrets were kept out. */
  private void write(Path bundle) {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bundle))) {
      zip.putNextEntry(new ZipEntry("doctor.txt"));
      for (Finding f : findings) {
        String line = f.what() + (f.well() ? " ok " : " !! ") + f.found() + " " + f.fix() + "\n";
        zip.write(withoutHome(line).getBytes(java.nio.charset.StandardCharsets.UTF_8));
      }
      zip.closeEntry();
      if (Files.isReadable(office.parts().log())) {
        zip.putNextEntry(new ZipEntry("clipchat.log"));
        zip.write(
            withoutHome(Files.readString(office.parts().log()))
                .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new ClipchatException(new Failure.OutputUnwritable(bundle, WholeFile.reason(e)), e);
    }
    mouth.answer(bundle.toString());
  }

  private String withoutHome(String text) {
    return text.replace(office.parts().places().home().toString(), "~");
  }
}
