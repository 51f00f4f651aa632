package dev.clipchat.client.doctor;

import dev.clipchat.client.settings.Settings;
import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.files.WholeFile;
import dev.clipchat.words.Language;
import dev.clipchat.words.Phrasebook;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** What a bug report needs, in one archive from which all secrets were taken. */
public final class ReportArchive {

  /** The end of the log tells what happened last. */
  private static final int MOST_LOG = 200_000;

  private final Redaction redaction;

  public ReportArchive(Redaction redaction) {
    this.redaction = redaction;
  }

  /** Writes it whole or not at all, over nothing that is there. */
  public void write(Path bundle, Report report, Settings settings, Path log) {
    if (Files.exists(bundle)) {
      throw new ClipchatException(new Failure.OutputExists(bundle));
    }
    Path unfinished = WholeFile.beside(bundle);
    try {
      try (OutputStream out = Files.newOutputStream(unfinished);
          ZipOutputStream zip = new ZipOutputStream(out)) {
        put(zip, "doctor.txt", system() + report.text(new Phrasebook(Language.ENGLISH)));
        put(zip, "settings.txt", settings(settings));
        put(zip, "clipchat.log", endOf(log));
      }
      WholeFile.release(unfinished, bundle, false);
    } catch (IOException e) {
      throw new ClipchatException(new Failure.OutputUnwritable(bundle, WholeFile.reason(e)), e);
    } finally {
      WholeFile.discard(unfinished);
    }
  }

  private void put(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write((redaction.clean(text) + "\n").getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private static String system() {
    return System.getProperty("os.name", "")
        + " "
        + System.getProperty("os.version", "")
        + " "
        + System.getProperty("os.arch", "")
        + ", "
        + Runtime.getRuntime().availableProcessors()
        + " processors\n";
  }

  private static String settings(Settings settings) {
    return settings.rows().stream()
        .map(row -> row.key() + " = " + row.value() + "   (" + row.origin().text() + ")")
        .collect(Collectors.joining("\n"));
  }

  private static String endOf(Path log) throws IOException {
    if (!Files.isReadable(log)) {
      return "";
    }
    // A byte that is no letter any more is no reason to have no log.
    String text = new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
    return text.substring(Math.max(0, text.length() - MOST_LOG));
  }
}
