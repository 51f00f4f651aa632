package dev.clipchat.client.cli;

import dev.clipchat.client.reply.Block;
import dev.clipchat.client.reply.Block.Cell;
import dev.clipchat.client.reply.Block.Column;
import dev.clipchat.client.settings.SettingsLoader;
import dev.clipchat.client.settings.Skill;
import dev.clipchat.client.settings.SkillShelf;
import java.util.List;
import java.util.stream.Stream;

/** The skills that there are. */
record SkillList(AppContext app) {

  Block block() {
    SettingsLoader loader = new SettingsLoader(app.parts().environment(), app.parts().places());
    List<List<Cell>> rows =
        Stream.concat(
                SkillShelf.BUILT_IN.stream()
                    .map(name -> loader.shelf().builtIn(name, app.settings().language())),
                loader.shelf().installed().stream())
            .map(this::row)
            .toList();
    return new Block.Table(
        "skills",
        List.of(
            Column.key("name", say("client.column_name")),
            Column.text("version", say("client.column_version")),
            Column.text("ceiling", say("client.column_limit")),
            Column.key("where", say("client.column_where"))),
        rows);
  }

  private List<Cell> row(Skill skill) {
    boolean current = skill.name().equals(app.settings().skill().name());
    return List.of(
        new Cell((current ? "* " : "  ") + skill.name(), skill.name()),
        Cell.of(skill.version()),
        skill.ceiling() == null ? Cell.empty() : Cell.of(skill.ceiling().exact()),
        skill.source() == null
            ? new Cell(say("client.built_in"), "built in")
            : Cell.of(skill.source().toString()));
  }

  private String say(String key) {
    return app.words().say(key);
  }
}
