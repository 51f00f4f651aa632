package dev.clipchat.engine;

import com.sun.net.httpserver.HttpServer;
import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.pace.Stop;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;

/** A running backend. It answers until it is closed; nothing of it outlives that. */
public final class Backend implements AutoCloseable {

  private final HttpServer server;
  private final String url;
  private final String token;
  private final CountDownLatch closed = new CountDownLatch(1);

  private Backend(HttpServer server, String url, String token) {
    this.server = server;
    this.url = url;
    this.token = token;
  }

  public static Backend start(BackendSettings settings) {
    try {
      HttpServer server =
          HttpServer.create(
              new InetSocketAddress(InetAddress.getByName(settings.host()), settings.port()), 0);
      server.start();
      String path = settings.inProcess() ? "/" + UUID.randomUUID() : "";
      return new Backend(
          server,
          "http://" + settings.host() + ":" + server.getAddress().getPort() + path,
          UUID.randomUUID().toString());
    } catch (IOException e) {
      throw new ClipchatException(
          new Failure.BadConfiguration(
              settings.host() + ":" + settings.port(), String.valueOf(e.getMessage())),
          e);
    }
  }

  /** Where it answers: scheme, host, port and, in-process, the secret base path; no slash after. */
  public String url() {
    return url;
  }

  /** The token that opens it, where it is in-process; a new one for each start. */
  public String token() {
    return token;
  }

  /** Returns when the backend is closed, or closes it when asked to stop. */
  public void await(Stop stop) {
    try (Stop.Hook hook = stop.onStop(this::close)) {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      close();
    }
  }

  @Override
  public void close() {
    server.stop(0);
    closed.countDown();
  }
}
