package dev.clipchat.client.settings;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clipchat.files.Places;
import dev.clipchat.words.Language;
import dev.clipchat.words.Phrasebook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tables in the documents say what the program does. */
class SettingsDocsTest {

  @TempDir Path home;

  private static String document(String name) throws IOException {
    return Files.readString(Path.of("docs", name));
  }

  private String defaultOf(Setting setting) {
    Places places = Places.of(Map.of("HOME", home.toString()), "Linux");
    return new SettingsLoader(Map.of(), places).load(Map.of()).defaultOf(setting).orElse("");
  }

  private String row(Setting setting) {
    String variables =
        setting == Setting.BACKEND
            ? "`NEMO_TOKEN`, `NEMO_API_URL`"
            : setting.variables().stream()
                .map(v -> "`" + v + "`")
                .collect(Collectors.joining(", "));
    return "| `%s`%s | %s | %s | %s | %s |"
        .formatted(
            setting.key(),
            setting.allowedInFile() ? "" : " (not in the file)",
            setting.flag().isEmpty() ? "" : "`" + setting.flag().replace(", ", "`, `") + "`",
            variables,
            new Phrasebook(Language.ENGLISH).say(setting.accepted()),
            setting == Setting.PLATFORM ? "by the skill's place" : defaultOf(setting));
  }

  @Test
  void theTableOfSettingsIsTheProgramsOwn() throws IOException {
    String table =
        "| key | flag | environment | accepted | default |\n|---|---|---|---|---|\n"
            + Arrays.stream(Setting.values()).map(this::row).collect(Collectors.joining("\n"));
    assertTrue(document("settings.md").contains(table), () -> "docs/settings.md wants:\n" + table);
  }

  @Test
  void theTableOfSkillsIsTheProgramsOwn() throws IOException {
    String text = document("skills.md");
    for (String name : SkillShelf.BUILT_IN) {
      Skill skill = new SkillShelf(home).builtIn(name, "en");
      String mark = name.equals(SkillShelf.DEFAULT) ? name + " (the default)" : name;
      String ceiling = skill.ceiling() == null ? "none" : skill.ceiling().exact();
      String row = "| %s | %s | %dp | ".formatted(mark, ceiling, skill.height());
      assertTrue(text.contains(row), row);
      String seconds = skill.tips(true).get(3).replaceAll(".*?(\\d+-\\d+) seconds.*", "$1");
      assertTrue(text.contains(row + seconds + " s |"), row + seconds);
    }
  }
}
