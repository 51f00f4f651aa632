package dev.clipchat.client.cli;

import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/**
 * A backend that can be worked with: who performs the deeds, how many pieces of work were left
 * unfinished, the names of sessions and jobs for completion, and the session that something was
 * done in.
 */
public record OpenedBackend(
    DeedRunner doer,
    IntSupplier unfinished,
    Supplier<List<String>> sessions,
    Supplier<List<String>> jobs,
    Supplier<Optional<String>> session) {}
