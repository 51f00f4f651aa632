package dev.clipchat.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.pace.Pace;
import dev.clipchat.pace.Stop;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class BinariesTest {

  private static final Set<String> DISPENSABLE =
      Set.of("libxcb.so.1", "libxcb-shm.so.0", "libasound.so.2", "libpulse.so.0");

  @TempDir Path folder;

  @Test
  void theBundledOnesAreUnpackedOnceAndWholly() throws IOException {
    Binaries first = Binaries.find(Map.of(), folder);
    assertTrue(Files.isExecutable(first.ffmpeg()));
    long written = Files.getLastModifiedTime(first.ffmpeg()).toMillis();

    Binaries.Search again = Binaries.search(Map.of(), folder);

    assertEquals(first, again.found().orElseThrow());
    assertEquals(written, Files.getLastModifiedTime(first.ffmpeg()).toMillis());
    assertTrue(again.findings().get(again.findings().size() - 1).used());
    try (Stream<Path> left = Files.list(folder.resolve("ffmpeg"))) {
      assertTrue(left.noneMatch(p -> p.toString().endsWith(".part")));
    }
  }

  @Test
  void severalAtOnceUnpackOneFolder() throws Exception {
    Path half = Files.createDirectories(folder.resolve("ffmpeg/left-over.part"));
    Files.writeString(half.resolve("ffmpeg"), "half of it");
    Files.writeString(half.resolveSibling(".a-note.part"), "of a process that died at it");
    List<Thread> threads = new ArrayList<>();
    List<Optional<Path>> found = java.util.Collections.synchronizedList(new ArrayList<>());
    for (int i = 0; i < 3; i++) {
      Thread thread =
          new Thread(() -> found.add(Optional.of(Binaries.find(Map.of(), folder).ffmpeg())));
      threads.add(thread);
      thread.start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertEquals(3, found.size());
    assertEquals(1, Set.copyOf(found).size());
    assertFalse(Files.exists(half), "what a killed process left is cleared away");
  }

  @Test
  void anInstallPathMayHoldSpacesAndForeignLetters() throws IOException {
    Path jar = folder.resolve("my programs 城市%20#1").resolve("small.jar");
    Files.createDirectories(jar.getParent());
    String resource = "org/somewhere/" + BundledPrograms.platform();
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      for (String name : List.of(Binaries.program("ffmpeg"), "libx.so.1", "libjnix.so")) {
        out.putNextEntry(new JarEntry(resource + "/" + name));
        out.write(new byte[] {1, 2, 3});
      }
    }
    try (URLClassLoader classes = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
      Path cache = folder.resolve("cache with spaces");
      Checksums checksums = Checksums.read(Checksums.of(jar) + "  small.jar\n");
      Path unpacked = new Unpacking(cache, resource, classes, checksums).folder().orElseThrow();
      assertTrue(Files.isExecutable(unpacked.resolve(Binaries.program("ffmpeg"))));
      assertTrue(Files.exists(unpacked.resolve("libx.so.1")));
      assertFalse(Files.exists(unpacked.resolve("libjnix.so")), "the bindings stay in the jar");
    }
  }

  @Test
  void aJarThatIsNotWhatItWasIsNotUnpacked() throws IOException {
    Path jar = folder.resolve("other.jar");
    String resource = "org/somewhere/" + BundledPrograms.platform();
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      out.putNextEntry(new JarEntry(resource + "/" + Binaries.program("ffmpeg")));
      out.write(new byte[] {1, 2, 3});
    }
    Path cache = folder.resolve("cache");
    try (URLClassLoader classes = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
      for (String sums : List.of("", "00ff  other.jar")) {
        Unpacking unpacking = new Unpacking(cache, resource, classes, Checksums.read(sums));
        IOException e = assertThrows(IOException.class, unpacking::folder);
        assertTrue(String.valueOf(e.getMessage()).contains("other.jar"), e.getMessage());
      }
    }
    try (Stream<Path> left = Files.list(cache)) {
      assertTrue(left.noneMatch(Files::isDirectory));
    }
  }

  @Test
  void eachBundleOfThisVersionHasItsChecksum() throws IOException {
    String pom = Files.readString(Path.of("pom.xml"));
    String version = pom.replaceAll("(?s).*<ffmpeg.version>([^<]+)</ffmpeg.version>.*", "$1");
    assertEquals(
        Stream.of("linux-x86_64", "linux-arm64", "macosx-x86_64", "macosx-arm64", "windows-x86_64")
            .map(platform -> "ffmpeg-" + version + "-" + platform + "-gpl.jar")
            .collect(Collectors.toSet()),
        Checksums.ours().byName().keySet());
  }

  @Test
  void aNamedOneIsTakenAndNoOtherInItsPlace() {
    Binaries bundled = TestClips.binaries();
    // Programs that find their libraries by themselves: a script that names the folder.
    Path ffmpeg = script("ffmpeg", bundled.ffmpeg(), bundled.libraries());
    script("ffprobe", bundled.ffprobe(), bundled.libraries());

    Map<String, String> asFile = Map.of(Binaries.VARIABLE, ffmpeg.toString());
    assertEquals(Binaries.Origin.NAMED, Binaries.find(asFile, folder).origin());
    Map<String, String> asFolder = Map.of(Binaries.VARIABLE, folder.toString());
    assertEquals(ffmpeg, Binaries.find(asFolder, folder).ffmpeg());

    Map<String, String> wrong = Map.of(Binaries.VARIABLE, folder.resolve("nothing").toString());
    ClipchatException e = assertThrows(ClipchatException.class, () -> Binaries.find(wrong, folder));
    assertInstanceOf(Failure.ProgramMissing.class, e.failure());
  }

  private Path script(String name, Path program, List<Path> libraries) {
    String path = String.join(":", libraries.stream().map(Path::toString).toList());
    try {
      Path script =
          Files.writeString(
              folder.resolve(name),
              "#!/bin/sh\nLD_LIBRARY_PATH=" + path + " exec " + program + " \"$@\"\n");
      assertTrue(script.toFile().setExecutable(true));
      return script;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void withoutABundleThePathIsSearched() {
    Binaries bundled = TestClips.binaries();
    script("ffmpeg", bundled.ffmpeg(), bundled.libraries());
    script("ffprobe", bundled.ffprobe(), bundled.libraries());
    List<Binaries.Finding> findings = new ArrayList<>();
    assertTrue(new BundledPrograms(folder, "solaris-sparc").find(findings).isEmpty());
    assertTrue(findings.get(0).why().toString().contains("solaris-sparc"));

    Optional<Binaries> found = Binaries.onPath("/nowhere:" + folder, findings);
    assertEquals(folder.resolve("ffmpeg"), found.orElseThrow().ffmpeg());
    assertTrue(Binaries.onPath("/nowhere", findings).isEmpty());
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void emptyLibrariesStandInForThoseOfScreensAndSoundCards() throws Exception {
    Path programs = TestClips.binaries().ffmpeg().toAbsolutePath().getParent();
    boolean arm = BundledPrograms.platform().endsWith("arm64");
    Path empty = StandIns.in(folder, DISPENSABLE, arm);
    Binaries binaries =
        new Binaries(
            programs.resolve("ffmpeg"),
            programs.resolve("ffprobe"),
            List.of(programs, empty),
            Binaries.Origin.BUNDLED_WITH_STAND_INS);

    // The folder comes before the system's own: the loader takes ours, as if those were missing.
    String loaded = loaded(binaries);
    for (String name : DISPENSABLE) {
      assertTrue(loaded.contains(name + " => " + empty.resolve(name)), loaded);
    }
    assertFalse(loaded.contains("no version information"), loaded);
    assertEquals(Optional.empty(), StartCheck.problem(binaries));

    Ffmpeg ffmpeg = new Ffmpeg(binaries, Pace.real());
    Path out = folder.resolve("made.mp4");
    Ffmpeg.Ran ran =
        ffmpeg.run(
            List.of(
                "-v",
                "warning",
                "-f",
                "lavfi",
                "-i",
                "testsrc2=d=1",
                "-f",
                "lavfi",
                "-i",
                "sine=d=1",
                out.toString()),
            new Stop());
    assertEquals("", ran.tail());
    assertEquals(1, new Prober(ffmpeg).probe(out, new Stop()).duration().toSeconds());
  }

  /** What the loader would load, and from where. */
  private static String loaded(Binaries binaries) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(binaries.ffmpeg().toString(), "-version");
    builder.redirectErrorStream(true);
    builder.environment().put("LD_TRACE_LOADED_OBJECTS", "1");
    builder
        .environment()
        .put(
            "LD_LIBRARY_PATH",
            String.join(":", binaries.libraries().stream().map(Path::toString).toList()));
    try (var out = builder.start().getInputStream()) {
      return new String(out.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
