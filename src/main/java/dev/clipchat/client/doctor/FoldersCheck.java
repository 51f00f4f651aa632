package dev.clipchat.client.doctor;

import dev.clipchat.files.Places;
import dev.clipchat.files.WholeFile;
import dev.clipchat.units.Size;
import dev.clipchat.words.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Whether clipchat's folders can be written, are nobody else's to read, and have room. */
final class FoldersCheck {

  private static final Size LITTLE = new Size(1_000_000_000);

  private final Places places;

  FoldersCheck(Places places) {
    this.places = places;
  }

  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    findings.add(folder("config", places.config()));
    findings.add(folder("state", places.state()));
    findings.add(folder("data", places.data()));
    findings.add(folder("cache", places.cache()));
    findings.add(room());
    return findings;
  }

  private static Finding folder(String what, Path folder) {
    if (!Files.isWritable(nearest(folder))) {
      return Finding.broken(
          what, Text.of("doctor.not_writable", "folder", folder), Text.of("doctor.make_writable"));
    }
    if (!Files.isDirectory(folder)) {
      return Finding.fine(what, Text.of("doctor.made_when_needed", "folder", folder));
    }
    try {
      Set<PosixFilePermission> mode = Files.getPosixFilePermissions(folder);
      String found = folder + ", " + PosixFilePermissions.toString(mode);
      boolean open =
          mode.stream()
              .anyMatch(p -> p.name().startsWith("GROUP") || p.name().startsWith("OTHERS"));
      return open
          ? Finding.note(
              what, Text.asItIs(found), Text.of("doctor.close_to_others", "folder", folder))
          : Finding.fine(what, found);
    } catch (IOException e) {
      return Finding.broken(
          what,
          Text.of("doctor.folder_unreadable", "folder", folder, "why", WholeFile.reason(e)),
          Text.of("doctor.make_writable"));
    } catch (UnsupportedOperationException e) {
      return Finding.fine(what, folder.toString()); // a system without such modes
    }
  }

  private Finding room() {
    try {
      Size free = new Size(Files.getFileStore(nearest(places.data())).getUsableSpace());
      Text found = Text.of("doctor.free", "size", free.text());
      return free.compareTo(LITTLE) < 0
          ? Finding.broken("disk", found, Text.of("doctor.make_room"))
          : Finding.fine("disk", found);
    } catch (IOException e) {
      return Finding.note("disk", WholeFile.reason(e), Text.of("doctor.look_at_disk"));
    }
  }

  /** The folder, or the first one above it that is there. */
  private static Path nearest(Path folder) {
    Path there = folder.toAbsolutePath();
    while (!Files.exists(there) && there.getParent() != null) {
      there = there.getParent();
    }
    return there;
  }
}
