package dev.clipchat;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The house: which room may use which, and which library lives in which room. */
class HouseTest {

  private static final String ROOT = "dev.clipchat.";
  private static final String GROUND = "words failure units pace files ffmpeg";
  private static final String CLIENT =
      "client.intent client.timeline client.api client.journal client.settings client.reply"
          + " client.translate client.action client.doctor client.terminal client.cli";
  private static final String ENGINE =
      "engine engine.http engine.desk engine.agent engine.agent.answer engine.ceiling engine.render engine.edit"
          + " engine.edit.document engine.store engine.store.disk";

  /** A room and the rooms that it may import; what is not named, it may not, but for words. */
  private static final Map<String, String> MAY_IMPORT =
      Map.ofEntries(
          Map.entry("words", ""),
          Map.entry("failure", ""),
          Map.entry("units", "failure"),
          Map.entry("pace", "failure"),
          Map.entry("files", "failure"),
          Map.entry("ffmpeg", "failure files pace"),
          Map.entry("client.intent", "units failure"),
          Map.entry("client.timeline", "units"),
          Map.entry("client.api", "client.timeline failure pace files"),
          Map.entry("client.journal", "files failure"),
          Map.entry("client.settings", "units files failure"),
          Map.entry("client.reply", "pace"),
          Map.entry(
              "client.translate",
              "client.api client.intent client.timeline client.reply failure units"),
          Map.entry("client.action", without(CLIENT, "cli", "terminal") + " " + GROUND),
          Map.entry("client.doctor", "client.settings client.translate " + GROUND),
          Map.entry("client.terminal", "client.reply pace units"),
          Map.entry("client.cli", without(CLIENT, "api", "terminal") + " " + GROUND),
          Map.entry("engine", ENGINE + " " + GROUND),
          Map.entry("engine.http", "units engine.desk engine.store engine.edit failure files pace"),
          Map.entry(
              "engine.desk",
              "engine.agent engine.ceiling engine.render engine.edit engine.store " + GROUND),
          Map.entry(
              "engine.agent", "engine.agent.answer engine.edit engine.edit.document units pace"),
          Map.entry("engine.agent.answer", "engine.edit units"),
          Map.entry("engine.ceiling", "engine.render engine.edit ffmpeg " + GROUND),
          Map.entry("engine.render", "engine.edit ffmpeg " + GROUND),
          Map.entry("engine.edit", "units"),
          Map.entry("engine.edit.document", "engine.edit"),
          Map.entry("engine.store", ""),
          Map.entry("engine.store.disk", "engine.store files failure pace"));

  private static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.clipchat");

  private static String without(String rooms, String... names) {
    List<String> kept = new ArrayList<>(List.of(rooms.split(" ")));
    Arrays.stream(names).forEach(name -> kept.remove("client." + name));
    return String.join(" ", kept);
  }

  @TestFactory
  Stream<DynamicTest> aRoomImportsOnlyWhatItsRowNames() {
    return MAY_IMPORT.entrySet().stream()
        .map(
            row ->
                dynamicTest(
                    row.getKey(),
                    () -> {
                      String[] allowed =
                          Stream.concat(
                                  Stream.of(row.getKey(), "words"),
                                  Arrays.stream(row.getValue().split(" ")))
                              .filter(room -> !room.isEmpty())
                              .map(room -> ROOT + room)
                              .toArray(String[]::new);
                      noClasses()
                          .that()
                          .resideInAPackage(ROOT + row.getKey())
                          .should()
                          .dependOnClassesThat(
                              resideInAPackage("dev.clipchat..")
                                  .and(DescribedPredicate.not(resideInAnyPackage(allowed))))
                          .allowEmptyShould(true)
                          .check(MAIN);
                    }));
  }

  @Test
  void everyRoomHasARow() {
    TreeSet<String> unknown = new TreeSet<>();
    for (JavaClass c : MAIN) {
      String name = c.getPackageName();
      if (!name.equals("dev.clipchat") && !MAY_IMPORT.containsKey(name.substring(ROOT.length()))) {
        unknown.add(name);
      }
    }
    assertTrue(unknown.isEmpty(), () -> "rooms without a row: " + unknown);
  }

  @Test
  void roomsFormNoCycle() {
    slices().matching("dev.clipchat.(**)").should().beFreeOfCycles().check(MAIN);
  }

  @Test
  void nobodyImportsTheAssemblyAndItKnowsOnlyTheEnginesDoor() {
    noClasses()
        .that()
        .resideInAPackage("dev.clipchat.*..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.clipchat")
        .check(MAIN);
    noClasses()
        .that()
        .resideInAPackage("dev.clipchat")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.clipchat.engine.*..")
        .check(MAIN);
  }

  @TestFactory
  Stream<DynamicTest> eachLibraryHasOneRoom() {
    return Stream.of(
            lives("picocli..", "client.cli"),
            lives("org.jline..", "client.terminal"),
            lives("com.launchdarkly..", "client.api"),
            lives("okhttp3..", "client.api", "engine.http", "engine.desk"),
            lives("org.apache.hc..", "engine.http"),
            lives("com.sun.net.httpserver..", ""),
            lives("ch.qos.logback..", ""),
            lives("com.fasterxml.jackson.dataformat..", "client.settings"))
        .map(rule -> dynamicTest(rule.getKey(), () -> rule.getValue().run()));
  }

  private static Map.Entry<String, Runnable> lives(String library, String... rooms) {
    String[] homes =
        Arrays.stream(rooms)
            .map(room -> room.isEmpty() ? "dev.clipchat" : ROOT + room)
            .toArray(String[]::new);
    return Map.entry(
        library,
        () ->
            noClasses()
                .that()
                .resideOutsideOfPackages(homes)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(MAIN));
  }

  @Test
  void programsAreStartedInOneRoom() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.clipchat.ffmpeg")
        .should()
        .dependOnClassesThat()
        .areAssignableTo(ProcessBuilder.class)
        .check(MAIN);
    noClasses().should().callMethod(Runtime.class, "exec", String[].class).check(MAIN);
  }

  @Test
  void theScreenHasOneRoomAndTheExitOnePlace() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.clipchat.client.terminal")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .check(MAIN);
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("dev.clipchat.Main")
        .should()
        .callMethod(System.class, "exit", int.class)
        .check(MAIN);
  }

  @Test
  void nothingKeepsStateInStatics() {
    noFields()
        .that()
        .areDeclaredInClassesThat()
        .resideInAPackage("dev.clipchat..")
        .and()
        .areStatic()
        .should()
        .notHaveModifier(JavaModifier.FINAL)
        .check(MAIN);
  }

  /**
   * Each awaits its second: a database and an object store, workers elsewhere, a language model.
   */
  private static final Set<String> PORTS =
      Set.of("Sessions", "Jobs", "Purse", "Bytes", "Renders", "Reader");

  @Test
  void anInterfaceOfTheEngineHasMoreThanOneImplementation() {
    TreeSet<String> alone = new TreeSet<>();
    for (JavaClass c : MAIN) {
      boolean port =
          PORTS.contains(c.getSimpleName())
              || c.getEnclosingClass().filter(of -> PORTS.contains(of.getSimpleName())).isPresent();
      // One method may be a lambda anywhere.
      long methods =
          c.getMethods().stream()
              .filter(m -> m.getModifiers().contains(JavaModifier.ABSTRACT))
              .count();
      if (c.getPackageName().startsWith(ROOT + "engine")
          && c.isInterface()
          && methods > 1
          && !port
          && c.getAllSubclasses().size() < 2) {
        alone.add(c.getName());
      }
    }
    assertTrue(alone.isEmpty(), () -> "interfaces with one implementation: " + alone);
  }

  /** A sentence's language and the screen's; how far an edit goes and how far a client. */
  private static final Set<String> SHARED = Set.of("Language", "Limits");

  /**
   * The wings share the protocol's words, such as draft and turn; within one, a name is one thing.
   */
  @Test
  void aNameStandsForOneThingInAWing() {
    for (String other : List.of("dev.clipchat.engine", "dev.clipchat.client")) {
      Map<String, String> places = new TreeMap<>();
      for (JavaClass c : MAIN) {
        if (!c.isTopLevelClass()
            || c.getSimpleName().equals("package-info")
            || SHARED.contains(c.getSimpleName())
            || c.getPackageName().startsWith(other)) {
          continue;
        }
        String before = places.put(c.getSimpleName(), c.getPackageName());
        assertNull(before, () -> c.getName() + " is called as one in " + before);
      }
    }
  }

  @Test
  void namesSayWhatAThingIs() {
    classes()
        .should()
        .haveSimpleNameNotEndingWith("Manager")
        .andShould()
        .haveSimpleNameNotEndingWith("Util")
        .andShould()
        .haveSimpleNameNotEndingWith("Utils")
        .andShould()
        .haveSimpleNameNotEndingWith("Helper")
        .andShould()
        .haveSimpleNameNotEndingWith("Impl")
        .check(MAIN);
    noClasses()
        .should()
        .resideInAnyPackage("..util..", "..common..", "..helper..", "..impl..")
        .check(MAIN);
  }
}
