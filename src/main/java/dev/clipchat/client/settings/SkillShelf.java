package dev.clipchat.client.settings;

import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.files.WholeFile;
import dev.clipchat.words.Text;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The skills there are: those built in, and those that other programs installed. */
public final class SkillShelf {

  public static final String DEFAULT = "ai-video-compressor";

  public static final List<String> BUILT_IN =
      List.of(
          DEFAULT,
          "compressor-online",
          "free-video-compressor",
          "rtk-compressor-free",
          "video-compressor-for-discord-10mb");

  private static final List<String> INSTALLED_UNDER =
      List.of(".clawhub", ".cursor/skills", ".claude/skills", ".openclaw/skills", ".agents/skills");

  private static final String FILE = "SKILL.md";

  private static final int DEPTH = 4;

  /** No document is longer; what is, is read this far. */
  private static final int MOST_BYTES = 256 * 1024;

  private final Path home;

  public SkillShelf(Path home) {
    this.home = home.toAbsolutePath().normalize();
  }

  /** A built-in or installed skill by name, or any skill file by its path. */
  public Skill find(String which, String language) {
    if (BUILT_IN.contains(which)) {
      return builtIn(which, language);
    }
    Path path = path(which);
    if (looksLikePath(which) || Files.isRegularFile(path)) {
      return read(Files.isDirectory(path) ? path.resolve(FILE) : path);
    }
    return installed().stream()
        .filter(s -> s.name().equals(which) || folder(s).equals(which))
        .findFirst()
        .orElseThrow(
            () ->
                new ClipchatException(
                    new Failure.Usage(
                        Text.of("client.unknown_skill", "name", which),
                        Text.of("client.choose_skill", "choices", String.join(", ", BUILT_IN)))));
  }

  public Skill builtIn(String name, String language) {
    String place = "/skills/" + name + "/";
    String chinese = language.startsWith("zh") ? resource(place + "SKILL.zh.md") : null;
    String text = chinese == null ? resource(place + FILE) : chinese;
    if (text == null) {
      throw new IllegalStateException("the program is incomplete: no " + place + FILE);
    }
    return new SkillFile(text).skill(name, "unknown", null);
  }

  /** Every skill file below the folders where skills are usually installed. */
  public List<Skill> installed() {
    List<Skill> found = new ArrayList<>();
    for (String folder : INSTALLED_UNDER) {
      Path root = home.resolve(folder);
      if (!Files.isDirectory(root)) {
        continue;
      }
      filesBelow(root).forEach(p -> readQuietly(p).ifPresent(found::add));
    }
    return found;
  }

  /** Skills are often installed as links; what cannot be read, or leads in a circle, holds none. */
  private static SortedSet<Path> filesBelow(Path root) {
    SortedSet<Path> files = new TreeSet<>();
    FileVisitor<Path> visitor =
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (file.endsWith(FILE)) {
              files.add(file);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException why) {
            return FileVisitResult.CONTINUE;
          }
        };
    try {
      Files.walkFileTree(root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), DEPTH, visitor);
    } catch (IOException e) {
      // A folder of another program that cannot be read holds no skills for us.
      return files;
    }
    return files;
  }

  private Optional<Skill> readQuietly(Path file) {
    try {
      return Optional.of(read(file));
    } catch (ClipchatException e) {
      return Optional.empty();
    }
  }

  private Skill read(Path file) {
    if (!Files.exists(file)) {
      throw new ClipchatException(new Failure.InputMissing(file));
    }
    try (InputStream in = Files.newInputStream(file)) {
      String text = new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
      Path absolute = file.toAbsolutePath().normalize();
      SkillFile document = new SkillFile(text);
      // What lies where skills are installed is one; what somebody names may be any text.
      if (!document.isSkill() && !isInstalled(absolute)) {
        throw new ClipchatException(
            new Failure.BadConfiguration(file.toString(), Text.of("client.not_a_skill_file")));
      }
      return document.skill(folderName(absolute), platform(absolute), absolute);
    } catch (IOException e) {
      throw new ClipchatException(new Failure.InputUnreadable(file, WholeFile.reason(e)), e);
    }
  }

  private boolean isInstalled(Path file) {
    return INSTALLED_UNDER.stream().anyMatch(folder -> file.startsWith(home.resolve(folder)));
  }

  /** By the place where it is named, else by the one that a link there leads to. */
  private String platform(Path file) {
    String named = platformOf(file, home);
    if (!named.equals("unknown")) {
      return named;
    }
    try {
      return platformOf(file.toRealPath(), home.toRealPath());
    } catch (IOException e) {
      return named;
    }
  }

  private static String platformOf(Path file, Path home) {
    if (file.startsWith(home.resolve(".clawhub"))) {
      return "clawhub";
    }
    return file.startsWith(home.resolve(".cursor/skills")) ? "cursor" : "unknown";
  }

  private static boolean looksLikePath(String which) {
    return which.contains("/")
        || which.contains("\\")
        || which.toLowerCase(Locale.ROOT).endsWith(".md");
  }

  private Path path(String which) {
    return which.startsWith("~/") ? home.resolve(which.substring(2)) : Path.of(which);
  }

  private static String folder(Skill skill) {
    return skill.source() == null ? "" : folderName(skill.source());
  }

  private static String folderName(Path file) {
    Path folder = file.getParent();
    Path name = folder == null ? null : folder.getFileName();
    return name == null ? "skill" : name.toString();
  }

  private static @Nullable String resource(String name) {
    try (InputStream in = SkillShelf.class.getResourceAsStream(name)) {
      return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
