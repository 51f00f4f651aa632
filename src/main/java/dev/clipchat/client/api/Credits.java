package dev.clipchat.client.api;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A balance; null stands for what the backend does not say. */
public record Credits(
    @Nullable BigDecimal available, @Nullable BigDecimal frozen, @Nullable BigDecimal total) {}
