package dev.clipchat.client.cli;

import dev.clipchat.client.intent.ServeRequest;
import dev.clipchat.client.settings.Settings;
import dev.clipchat.pace.Stop;
import java.net.URI;

/** Starts the backend for others; the client does not know what stands behind it. */
@FunctionalInterface
public interface Serving {

  Served start(ServeRequest request, Settings settings);

  /** A backend that answers at its address until it is closed. */
  interface Served extends AutoCloseable {

    URI url();

    /** Returns when asked to stop. */
    void await(Stop stop);

    @Override
    void close();
  }
}
