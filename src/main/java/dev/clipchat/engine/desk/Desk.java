package dev.clipchat.engine.desk;

import dev.clipchat.engine.store.Sessions;

/** Everybody that a call can turn to. */
public record Desk(
    Accounts accounts,
    Credits credits,
    Sessions sessions,
    Intake intake,
    MessageService conversation,
    Renders renders,
    PreviewFrames stills) {}
