package dev.clipchat.engine.render;

import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.files.WholeFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The fonts that titles can be drawn with: the one that {@code CLIPCHAT_FONT} names, the one that
 * came with us, those of the system. The first that has all characters of a title draws it.
 */
public final class Fonts {

  /** Names a font file. */
  public static final String VARIABLE = "CLIPCHAT_FONT";

  private static final String OURS = "DejaVuSans.ttf";

  /** Where several could draw a title, one of these does: plain, and made for the screen. */
  private static final List<String> LIKED =
      List.of(
          "notosanscjk",
          "sourcehansans",
          "pingfang",
          "msyh",
          "wqy-microhei",
          "hiragino",
          "stheiti",
          "notosans",
          "simhei",
          "wqy-zenhei",
          "applegothic",
          "malgun",
          "arialuni");

  private final Map<String, String> environment;
  private final Path cache;
  private @Nullable List<Path> ofSystem;

  /** Each is opened once: a title may ask hundreds of them for thousands of characters. */
  private final Map<Path, Optional<FontFile>> opened = new ConcurrentHashMap<>();

  /**
   * @param cache where the font that came with us is unpacked
   */
  public Fonts(Map<String, String> environment, Path cache) {
    this.environment = Map.copyOf(environment);
    this.cache = cache;
  }

  /** The characters of the text that no single font here has beside all others; empty is good. */
  public String missing(String text) {
    String clean = Titles.clean(text);
    if (font(clean).isPresent()) {
      return "";
    }
    int[] lacking =
        characters(clean).distinct().filter(c -> font(Character.toString(c)).isEmpty()).toArray();
    // Each is there somewhere, but not together: the plain letters are not what is in the way.
    int[] told =
        lacking.length > 0 ? lacking : characters(clean).filter(c -> c > 0x7f).distinct().toArray();
    return new String(told, 0, told.length);
  }

  /** The font for a text; throws {@link Failure.EditRefused} where none has all of it. */
  FontFile of(String text) {
    return font(text)
        .orElseThrow(
            () ->
                new ClipchatException(
                    new Failure.EditRefused(
                        "No font on this computer can draw "
                            + missing(text)
                            + "; name a font file that can in "
                            + VARIABLE)));
  }

  /** Where the font of a text comes from, for whoever checks the installation. */
  public Optional<Path> fileFor(String text) {
    return font(Titles.clean(text)).map(FontFile::path);
  }

  private Optional<FontFile> font(String text) {
    int[] wanted = characters(text).distinct().toArray();
    return Stream.concat(
            Stream.of(named(), Optional.of(ours())), ofSystem().stream().map(Optional::of))
        .flatMap(Optional::stream)
        .flatMap(p -> opened.computeIfAbsent(p, FontFile::open).stream())
        .filter(f -> IntStream.of(wanted).allMatch(f::has))
        .findFirst();
  }

  private static IntStream characters(String text) {
    return text.codePoints().filter(c -> !Character.isWhitespace(c) && c != 0xa0);
  }

  private Optional<Path> named() {
    String named = environment.getOrDefault(VARIABLE, "");
    return named.isEmpty() ? Optional.empty() : Optional.of(Path.of(named));
  }

  private Path ours() {
    Path file = cache.resolve("fonts").resolve(OURS);
    if (!Files.exists(file)) {
      try (InputStream in = Fonts.class.getResourceAsStream("/fonts/" + OURS)) {
        if (in == null) {
          throw new IllegalStateException("the font is not in the jar");
        }
        WholeFile.write(file, in.readAllBytes());
      } catch (IOException e) {
        throw new ClipchatException(new Failure.StorageFailed(file, WholeFile.reason(e)), e);
      }
    }
    return file;
  }

  private synchronized List<Path> ofSystem() {
    if (ofSystem == null) {
      List<Path> found = new ArrayList<>();
      folders().forEach(folder -> list(folder, found));
      found.sort(Comparator.comparingInt(Fonts::rank).thenComparing(Path::toString));
      ofSystem = List.copyOf(found);
    }
    return ofSystem;
  }

  private List<Path> folders() {
    Path home = Path.of(environment.getOrDefault("HOME", "."));
    List<Path> folders = new ArrayList<>();
    folders.add(home.resolve(".fonts"));
    folders.add(home.resolve(".local/share/fonts"));
    folders.add(home.resolve("Library/Fonts"));
    String windows = environment.getOrDefault("WINDIR", "");
    if (!windows.isEmpty()) {
      folders.add(Path.of(windows, "Fonts"));
    }
    folders.add(Path.of("/usr/share/fonts"));
    folders.add(Path.of("/usr/local/share/fonts"));
    folders.add(Path.of("/Library/Fonts"));
    folders.add(Path.of("/System/Library/Fonts"));
    return folders;
  }

  private static void list(Path folder, List<Path> found) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder, 6)) {
      files
          .filter(f -> f.toString().toLowerCase(Locale.ROOT).matches(".*\\.(ttf|otf|ttc)"))
          .forEach(found::add);
    } catch (IOException | java.io.UncheckedIOException e) {
      // A folder that cannot be read has no fonts for us.
      found.removeIf(f -> !Files.isReadable(f));
    }
  }

  private static int rank(Path font) {
    String name = String.valueOf(font.getFileName()).toLowerCase(Locale.ROOT);
    for (int i = 0; i < LIKED.size(); i++) {
      if (name.startsWith(LIKED.get(i))) {
        return i;
      }
    }
    return LIKED.size();
  }
}
