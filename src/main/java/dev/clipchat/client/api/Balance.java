package dev.clipchat.client.api;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A balance; null stands for what the backend does not say.
 *
 * @param unlimited nothing is counted, and the numbers mean nothing
 */
public record Balance(
    @Nullable BigDecimal available,
    @Nullable BigDecimal frozen,
    @Nullable BigDecimal total,
    boolean unlimited) {}
