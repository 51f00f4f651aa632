package dev.clipchat.client.reply;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What an export would do, as far as the backend tells. Zero or empty stands for what it does not;
 * bytes and time are estimates.
 */
public record ExportPlan(
    boolean copy,
    long ceiling,
    long bytes,
    String codec,
    int width,
    int height,
    double fps,
    int audioKbps,
    @Nullable Duration duration,
    @Nullable Duration expected) {}
