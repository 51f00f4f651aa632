package dev.clipchat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A cloud that begins to read an upload and then waits until whoever sends it has had enough. */
final class SlowCloud implements AutoCloseable {

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch uploading = new CountDownLatch(1);
  private final CountDownLatch goOn = new CountDownLatch(1);
  private final CountDownLatch cut = new CountDownLatch(1);

  SlowCloud() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  void awaitUpload() throws InterruptedException {
    if (!uploading.await(2, TimeUnit.MINUTES)) {
      throw new AssertionError("nothing was uploaded");
    }
  }

  /** Reads on, and tells whether the sender had gone. */
  boolean uploadWasCut() throws InterruptedException {
    goOn.countDown();
    return cut.await(2, TimeUnit.MINUTES);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      if (path.contains("upload")) {
        upload(exchange.getRequestBody());
      }
      String data =
          path.contains("with-session")
              ? "{\"session_id\":\"s1\",\"task_id\":\"t1\"}"
              : "{\"available\":77,\"frozen\":0,\"total\":100}";
      byte[] body =
          ("{\"code\":0,\"message\":\"success\",\"data\":" + data + "}")
              .getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private void upload(InputStream body) throws IOException {
    body.readNBytes(1 << 16);
    uploading.countDown();
    try {
      goOn.await();
      body.transferTo(java.io.OutputStream.nullOutputStream());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      cut.countDown();
      throw e;
    }
  }

  @Override
  public void close() {
    goOn.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
