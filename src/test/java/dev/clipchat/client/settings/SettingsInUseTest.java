package dev.clipchat.client.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.clipchat.client.intent.CommandTable;
import dev.clipchat.client.intent.OptionSpec;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What can be set does something, and each flag that the table names can be typed. */
class SettingsInUseTest {

  private static final String ROOM = Setting.class.getPackageName();

  /** What only shows or checks a setting makes no use of it. */
  private static final Set<String> ONLY_TOLD =
      Set.of("rows", "row", "shown", "defaultOf", "secret", "allowedInFile", "accepts");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.clipchat");

  @Test
  void eachSettingIsAskedForBySomebody() {
    Set<Setting> unused = EnumSet.noneOf(Setting.class);
    for (Setting setting : Setting.values()) {
      boolean used =
          CLASSES.get(Setting.class).getField(setting.name()).getAccessesToSelf().stream()
              .map(JavaAccess::getOrigin)
              .anyMatch(SettingsInUseTest::isUse);
      if (!used) {
        unused.add(setting);
      }
    }
    // The screen's width is needed before there are settings: it is read from the environment.
    assertEquals(EnumSet.of(Setting.COLUMNS), unused);
  }

  private static boolean isUse(JavaCodeUnit unit) {
    JavaClass owner = unit.getOwner();
    if (!owner.getPackageName().equals(ROOM)) {
      return true;
    }
    return owner.isEquivalentTo(Settings.class)
        && !ONLY_TOLD.contains(unit.getName())
        && unit.getAccessesToSelf().stream()
            .map(access -> access.getOriginOwner().getPackageName())
            .anyMatch(room -> !room.equals(ROOM));
  }

  @Test
  void eachFlagOfASettingIsAnOptionOfACommand() {
    CommandTable table = CommandTable.standard();
    Set<String> options =
        Stream.concat(
                table.everywhere().stream(),
                table.inShell().flatMap(command -> command.syntax().options().stream()))
            .map(OptionSpec::names)
            .flatMap(List::stream)
            .collect(Collectors.toSet());
    List<String> flags =
        Arrays.stream(Setting.values())
            .flatMap(s -> Stream.of(s.flag().split(", ", -1)))
            .filter(flag -> !flag.isEmpty())
            .toList();
    assertTrue(options.containsAll(flags), () -> flags + " are not all in " + options);
  }
}
