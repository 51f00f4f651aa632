package dev.clipchat.client.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.units.Size;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SkillsTest {

  @TempDir Path home;

  private SkillShelf shelf() {
    return new SkillShelf(home);
  }

  private Path put(String place, String text) {
    Path file = home.resolve(place);
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return file;
  }

  @ParameterizedTest
  @CsvSource({
    "ai-video-compressor,50,1080",
    "compressor-online,50,1080",
    "free-video-compressor,50,1080",
    "rtk-compressor-free,0,1080",
    "video-compressor-for-discord-10mb,10,720"
  })
  void theBuiltInOnesSayWhatTheyAreFor(String name, int megabytes, int height) {
    for (String language : List.of("en", "zh")) {
      Skill skill = shelf().find(name, language);
      assertEquals(name, skill.name());
      assertEquals("1.0.0", skill.version());
      assertTrue(skill.builtIn());
      assertEquals(megabytes == 0 ? null : new Size(megabytes * 1_000_000L), skill.ceiling());
      assertEquals(height, skill.height());
      assertEquals(3, skill.examples().size());
      assertFalse(skill.greeting(false).isBlank());
      assertFalse(skill.description().isBlank());
      assertEquals(4, skill.tips(true).size());
      assertEquals(3, skill.tips(false).size(), "what is only true of the cloud");
      assertEquals(language.equals("zh"), skill.greeting().matches(".*\\p{IsHan}.*"));
    }
  }

  @Test
  void whatABuiltInOneSaysOfThisComputerDoesNotSpeakOfAnother() {
    for (String name : SkillShelf.BUILT_IN) {
      Skill skill = shelf().builtIn(name, "en");
      Stream.concat(
              Stream.of(skill.greeting(false), skill.description()),
              Stream.concat(skill.examples().stream(), skill.tips(false).stream()))
          .forEach(
              text ->
                  assertFalse(text.matches("(?i).*\\b(cloud|gpu|remote|server|online).*"), text));
    }
  }

  /** A document's text, its name, its version. */
  static Stream<Arguments> frontMatters() {
    return Stream.of(
        Arguments.of("---\nname: a-skill\nversion: 1.2.3\n---\n# A\n", "a-skill", "1.2.3"),
        Arguments.of(
            "---\r\nname: a-skill\r\nversion: 1.2.3\r\n---\r\n# A\r\n", "a-skill", "1.2.3"),
        Arguments.of("---\rname: a-skill\rversion: 1.2.3\r---\r# A", "a-skill", "1.2.3"),
        Arguments.of("\uFEFF---\nname: a-skill\nversion: 1.2.3\n---\n", "a-skill", "1.2.3"),
        Arguments.of("\n\n---\nname: a-skill\nversion: 1.2.3\n---", "a-skill", "1.2.3"),
        Arguments.of("---\nname: \"a-skill\"\nversion: '1.2.3'\n---\n", "a-skill", "1.2.3"),
        Arguments.of("---\nname: \"a\\u002Dskill\"\nversion: '1''2'\n---\n", "a-skill", "1'2"),
        Arguments.of("---\nname: a-skill # the name\nversion: 1.0 # old\n---\n", "a-skill", "1.0"),
        Arguments.of("---\nname:    a-skill   \nversion:\t2\n---\n", "a-skill", "2"),
        Arguments.of("---\nName: a-skill\nVERSION: 1.10\n---\n", "a-skill", "1.10"),
        Arguments.of(
            "---\nname: a-skill\nmetadata:\n  version: 3.1\n  tags: [a, b]\n---\n",
            "a-skill",
            "3.1"),
        Arguments.of(
            "---\nversion: 1.0.0\nmetadata: {version: 9, name: other}\nname: a-skill\n---\n",
            "a-skill",
            "1.0.0"),
        Arguments.of(
            "---\nname: a-skill\ndescription: >\n  long: text\n  of lines\nversion: 1.0.0\n---\n",
            "a-skill",
            "1.0.0"),
        Arguments.of(
            "---\nname: a-skill\ndescription: Shrink: fast, \"good\"\nversion: 1.0.0\n---\n",
            "a-skill",
            "1.0.0"),
        Arguments.of("---\n{name: a-skill, version: 1.0.0}\n---\n", "a-skill", "1.0.0"),
        Arguments.of("---\nname: a-skill\nversion: 1.0.0\n...\n# A\n", "a-skill", "1.0.0"),
        Arguments.of("---\nname: Skill Eins!\nversion: v1 beta\n---\n", "Skill-Eins!", "v1-beta"),
        Arguments.of("---\nname: 压缩\nversion: 1\n---\n", "unknown", "1"),
        Arguments.of(
            "---\nname: a\nX-Evil: 1\nversion: \"1\\r\\nX-Evil: 1\"\n---\n", "a", "1-X-Evil:-1"),
        Arguments.of("---\nversion: 1.0.0\n---\n# A\n", "folder-name", "1.0.0"),
        Arguments.of("---\n\0\1: [\n---\n", "folder-name", "unknown"));
  }

  @ParameterizedTest
  @MethodSource("frontMatters")
  void anyFrontMatterIsRead(String text, String name, String version) {
    Path file = put("folder-name/SKILL.md", text);
    Skill skill = shelf().find(file.toString(), "en");
    assertEquals(name, skill.name());
    assertEquals(version, skill.version());
    assertFalse(skill.builtIn());
  }

  @Test
  void aDocumentOfTheFamilyGivesItsGreetingExamplesAndUsualNumbers() {
    String text =
        """
        ---
        name: some-compressor
        version: 2.0.1
        ---

        ## Getting Started

        > Send me a clip and I make it small.

        **Try saying:**

        - "compress this under 25MB for the forum"
        - "export 720p MP4"
        * `make it smaller`

        ### Getting Connected

        Connect to the backend first.

        Tip: short clips are quick.

        ## Tips and Tricks

        Say a number.
        The cloud takes 30-90 seconds.

        ## Other

        Not a tip.
        """;
    Skill skill = shelf().find(put("x/SKILL.md", text).toString(), "en");
    assertEquals("Send me a clip and I make it small.", skill.greeting());
    assertEquals(
        List.of("compress this under 25MB for the forum", "export 720p MP4", "make it smaller"),
        skill.examples());
    assertEquals(new Size(25_000_000), skill.ceiling());
    assertEquals(720, skill.height());
    assertEquals(List.of("short clips are quick.", "Say a number."), skill.tips(false));
    assertEquals(3, skill.tips(true).size());
  }

  @Test
  void aDocumentThatLostItsMarksIsReadAsWell() {
    String text =
        """
        Getting Started
        Share your video and I'll get started. Or tell me what you think of.
        Try saying:
        - "compress my video files"
        - "export 720p MP4"
        Getting Connected
        Worth noting: trimming helps.
        """;
    Skill skill = shelf().find(put("x/plain.md", text).toString(), "en");
    assertEquals(
        "Share your video and I'll get started. Or tell me what you think of.", skill.greeting());
    assertEquals(List.of("compress my video files", "export 720p MP4"), skill.examples());
    assertEquals(List.of("trimming helps."), skill.tips());
    assertNull(skill.ceiling());
  }

  @Test
  void aHugeDocumentIsReadAsFarAsOneCanBeLong() throws IOException {
    Path file = put("x/SKILL.md", "---\nname: big\nversion: 1\n---\nTry saying:\n- \"a\"\n\n");
    try (var out = Files.newBufferedWriter(file, java.nio.file.StandardOpenOption.APPEND)) {
      for (int i = 0; i < 400_000; i++) {
        out.write("word word word word\n");
      }
    }
    Skill skill = shelf().find(file.toString(), "en");
    assertEquals("big", skill.name());
    assertEquals(List.of("a"), skill.examples());
  }

  @ParameterizedTest
  @CsvSource({
    ".clawhub/a/SKILL.md,clawhub",
    ".clawhub/skills/deep/a/SKILL.md,clawhub",
    ".cursor/skills/a/SKILL.md,cursor",
    ".claude/skills/a/SKILL.md,unknown",
    ".openclaw/skills/a/SKILL.md,unknown",
    ".agents/skills/a/SKILL.md,unknown",
    "elsewhere/.clawhub-not/SKILL.md,unknown"
  })
  void thePlatformFollowsFromWhereItLies(String place, String platform) {
    Path file = put(place, "---\nname: a\nversion: 1\n---\n");
    assertEquals(platform, shelf().find(file.toString(), "en").platform());
    assertEquals(platform, shelf().find("~/" + place, "en").platform());
  }

  @Test
  void aLinkToTheHubFromElsewhereIsOfTheHub() throws IOException {
    put(".clawhub/a/SKILL.md", "---\nname: a\nversion: 1\n---\n");
    Path skills = Files.createDirectories(home.resolve(".claude/skills"));
    Files.createSymbolicLink(skills.resolve("a"), home.resolve(".clawhub/a"));
    Path link =
        Files.createSymbolicLink(home.resolve("mine.md"), home.resolve(".clawhub/a/SKILL.md"));

    assertEquals("clawhub", shelf().find(skills.resolve("a/SKILL.md").toString(), "en").platform());
    assertEquals("clawhub", shelf().find(link.toString(), "en").platform());
  }

  @Test
  void whatOtherProgramsInstalledIsFoundAndCanBeNamed() {
    put(".clawhub/one/SKILL.md", "---\nname: one\nversion: 1.1\n---\n");
    put(".cursor/skills/two/SKILL.md", "---\nname: two-named\nversion: 1.2\n---\n");
    put(".claude/skills/three/SKILL.md", "no front matter");
    put(".openclaw/skills/four/README.md", "not a skill");
    put(".agents/skills/five/SKILL.md", "---\nname: five\nversion: 5\n---\n");
    assertEquals(
        List.of("one", "two-named", "three", "five"),
        shelf().installed().stream().map(Skill::name).toList());
    assertEquals("1.2", shelf().find("two-named", "en").version());
    assertEquals("1.2", shelf().find("two", "en").version());
  }

  @Test
  void aFolderStandsForTheSkillInIt() {
    put("skills/mine/SKILL.md", "---\nname: mine\nversion: 7\n---\n");
    assertEquals("7", shelf().find(home.resolve("skills/mine").toString(), "en").version());
  }

  @Test
  void whatIsNotThereIsSaidPlainly() {
    Failure.Usage usage =
        (Failure.Usage)
            assertThrows(ClipchatException.class, () -> shelf().find("nope", "en")).failure();
    assertTrue(usage.hint().toString().contains("free-video-compressor"), usage::toString);
    assertTrue(
        assertThrows(ClipchatException.class, () -> shelf().find("./nope/SKILL.md", "en")).failure()
            instanceof Failure.InputMissing);
  }

  @Test
  void aTextThatIsNoSkillIsRefused() {
    for (String text :
        List.of(
            "# Some notes\n\nNo skill at all.\n",
            "",
            "--- a rule\n",
            "---\nname: no-end\n",
            "---\n---\n# A\n")) {
      Path file = put("bad.md", text);
      ClipchatException e =
          assertThrows(ClipchatException.class, () -> shelf().find(file.toString(), "en"));
      assertTrue(e.failure() instanceof Failure.BadConfiguration, e.failure()::toString);
      assertTrue(e.failure().toString().contains("client.not_a_skill_file"), e.failure()::toString);
    }
  }

  @Test
  void aSkillThatIsALinkIsFoundAndACircleIsNoHindrance() throws IOException {
    Path elsewhere = Files.createDirectories(home.resolve("src/my-skill"));
    Files.writeString(elsewhere.resolve("SKILL.md"), "---\nname: linked\n---\nHello.\n");
    Path skills = Files.createDirectories(home.resolve(".claude/skills"));
    Files.createSymbolicLink(skills.resolve("my-skill"), elsewhere);
    Files.createSymbolicLink(skills.resolve("a-circle"), skills);

    assertEquals("linked", new SkillShelf(home).find("linked", "en").name());
  }
}
