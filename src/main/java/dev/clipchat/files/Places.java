package dev.clipchat.files;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Map;

/**
 * The folders of this user and this system. Everything that clipchat keeps lies below one of them;
 * tests make one from a map of their own.
 */
public record Places(Path home, Path config, Path state, Path data, Path cache) {

  private static final String NAME = "clipchat";

  /** From the environment; {@code $HOME} counts, not the account's entry. */
  public static Places of(Map<String, String> environment, String osName) {
    String os = osName.toLowerCase(Locale.ROOT);
    Path home = Path.of(environment.getOrDefault("HOME", System.getProperty("user.home", ".")));
    if (os.contains("win")) {
      Path local = at(environment, "LOCALAPPDATA", home.resolve("AppData/Local")).resolve(NAME);
      Path roaming = at(environment, "APPDATA", home.resolve("AppData/Roaming")).resolve(NAME);
      return new Places(
          home, roaming, local.resolve("state"), local.resolve("data"), local.resolve("cache"));
    }
    boolean mac = os.contains("mac");
    Path support = home.resolve("Library/Application Support");
    return new Places(
        home,
        at(environment, "XDG_CONFIG_HOME", mac ? support : home.resolve(".config")).resolve(NAME),
        at(environment, "XDG_STATE_HOME", mac ? support : home.resolve(".local/state"))
            .resolve(mac ? NAME + "/state" : NAME),
        at(environment, "XDG_DATA_HOME", mac ? support : home.resolve(".local/share"))
            .resolve(mac ? NAME + "/data" : NAME),
        at(environment, "XDG_CACHE_HOME", home.resolve(mac ? "Library/Caches" : ".cache"))
            .resolve(NAME));
  }

  /** An XDG variable counts only where it is absolute, as its specification says. */
  private static Path at(Map<String, String> environment, String variable, Path otherwise) {
    String value = environment.getOrDefault(variable, "");
    return !value.isEmpty() && Path.of(value).isAbsolute() ? Path.of(value) : otherwise;
  }

  /** Makes the folder and those above it, open to nobody else. */
  public static void makePrivate(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    Files.createDirectories(folder, privateFolder(folder));
  }

  /** Makes an empty file that only its owner can read; it must not be there yet. */
  public static void createSecret(Path file) throws FileAlreadyExistsException, IOException {
    Files.createFile(file, secret(file));
  }

  /** Makes a file of a program's or of ours readable for its owner alone. */
  public static void makeSecret(Path file) throws IOException {
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
  }

  /** The attributes of a file that only its owner can read, where the file system has such. */
  static FileAttribute<?>[] secret(Path near) {
    return mode(near, "rw-------");
  }

  private static FileAttribute<?>[] privateFolder(Path near) {
    return mode(near, "rwx------");
  }

  private static FileAttribute<?>[] mode(Path near, String permissions) {
    return near.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }
}
