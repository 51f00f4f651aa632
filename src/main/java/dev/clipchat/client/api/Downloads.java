package dev.clipchat.client.api;

import java.nio.file.Path;
import java.util.function.Supplier;

/** Fetches finished videos; what has arrived already is never fetched again. */
public final class Downloads {

  private final Exchange exchange;

  Downloads(Exchange exchange) {
    this.exchange = exchange;
  }

  /**
   * Brings a render's file to {@code part}, going on from what lies there.
   *
   * @param links gives the current link, asked again when one has expired; empty where there is
   *     none
   */
  public void fetch(
      String render, Supplier<String> links, Path part, Received received, CallContext errand) {
    PartFile file = new PartFile(part, received, exchange.pace());
    new Fetch(exchange, render, links, file, errand).run();
  }

  /** Hears how many bytes have arrived; {@code total} is negative where nobody announced it. */
  @FunctionalInterface
  public interface Received {
    void bytes(long arrived, long total);
  }
}
