package dev.clipchat.client.cli;

import dev.clipchat.client.intent.Completion;
import dev.clipchat.client.settings.SettingsLoader;
import dev.clipchat.client.settings.Skill;
import dev.clipchat.client.settings.SkillShelf;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** The names that completion may offer: files, skills, sessions, jobs. */
record Completing(ChatState state, Disk disk) implements Completion.Names {

  @Override
  public List<String> files(String beginning) {
    Path path = disk.resolved(beginning.isEmpty() ? "." : beginning);
    int slash = beginning.lastIndexOf('/');
    String head = beginning.substring(0, slash + 1);
    Path folder =
        beginning.isEmpty() || beginning.endsWith("/")
            ? path
            : path.getParent() == null ? Path.of(".") : path.getParent();
    List<String> names = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        String name = String.valueOf(entry.getFileName());
        if (!name.startsWith(".") || beginning.substring(slash + 1).startsWith(".")) {
          names.add(head + name + (Files.isDirectory(entry) ? "/" : ""));
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      // No such folder, or a disk that fails: nothing to offer.
      return List.of();
    }
    Collections.sort(names);
    return names;
  }

  @Override
  public List<String> skills() {
    AppParts parts = state.app().parts();
    Stream<String> installed =
        new SettingsLoader(parts.environment(), parts.places())
            .shelf().installed().stream().map(Skill::name);
    return Stream.concat(SkillShelf.BUILT_IN.stream(), installed).toList();
  }

  @Override
  public List<String> sessions() {
    return state.opened().sessions().get();
  }

  @Override
  public List<String> jobs() {
    return state.opened().jobs().get();
  }
}
