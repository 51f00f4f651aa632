package dev.clipchat.client.cli;

import dev.clipchat.client.settings.Settings;
import dev.clipchat.files.Places;
import dev.clipchat.pace.Pace;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What the ways in are made of; each is opened when it is first needed. {@code fonts} names the
 * file that the embedded backend would draw a text with, {@code log} is the file for technical
 * things, {@code version} the program's own. {@code editSchema} gives the JSON Schema of the edits
 * that the embedded backend does.
 */
public record AppParts(
    Map<String, String> environment,
    Places places,
    Terminals terminals,
    Function<Settings, OpenedBackend> open,
    Serving serving,
    BiFunction<Settings, String, Optional<Path>> fonts,
    Supplier<String> editSchema,
    Pace pace,
    Path log,
    String version) {}
