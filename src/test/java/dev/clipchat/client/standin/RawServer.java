package dev.clipchat.client.standin;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A server that writes exactly the bytes that a test wants, and counts what it was asked. */
public final class RawServer implements AutoCloseable {

  /** Answers one request; closing the socket is part of what it may do. */
  @FunctionalInterface
  public interface Reply {
    void to(OutputStream out, Socket socket) throws IOException;
  }

  private final ServerSocket listening;
  private final List<Reply> replies;
  private final List<String> requests = new ArrayList<>();

  /** The replies in order; the last one answers everything that follows. */
  public RawServer(Reply... replies) {
    this.replies = List.of(replies);
    try {
      this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    background(this::accept);
  }

  public URI base() {
    return URI.create("http://127.0.0.1:" + listening.getLocalPort());
  }

  /** The first lines of the requests. */
  public synchronized List<String> requests() {
    return List.copyOf(requests);
  }

  /** How often a message arrived. */
  public int messages() {
    return (int) requests().stream().filter(r -> r.startsWith("POST /run_sse")).count();
  }

  private static void background(Runnable work) {
    Thread thread = new Thread(work, "raw-server");
    thread.setDaemon(true);
    thread.start();
  }

  private void accept() {
    try {
      while (true) {
        Socket socket = listening.accept();
        background(() -> serve(socket));
      }
    } catch (IOException e) {
      // Closed: the test is over.
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      InputStream in = new BufferedInputStream(socket.getInputStream());
      while (!socket.isClosed()) {
        Reply reply = next(in);
        if (reply == null) {
          return;
        }
        reply.to(socket.getOutputStream(), socket);
        socket.getOutputStream().flush();
      }
    } catch (IOException e) {
      // The client went away, which is its good right.
    }
  }

  private @Nullable Reply next(InputStream in) throws IOException {
    String head = head(in);
    if (head.isEmpty()) {
      return null;
    }
    int at = head.toLowerCase(Locale.ROOT).indexOf("content-length:");
    if (at >= 0) {
      String rest = head.substring(at + 15);
      in.readNBytes(Integer.parseInt(rest.substring(0, rest.indexOf('\r')).strip()));
    }
    synchronized (this) {
      requests.add(head.substring(0, head.indexOf('\r')));
      return replies.get(Math.min(requests.size(), replies.size()) - 1);
    }
  }

  private static String head(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    int c;
    while ((c = in.read()) >= 0) {
      head.append((char) c);
      if (head.length() > 3 && head.substring(head.length() - 4).equals("\r\n\r\n")) {
        return head.toString();
      }
    }
    return "";
  }

  @Override
  public void close() {
    try {
      listening.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  // ---- pieces of answers

  public static void streamHead(OutputStream out) throws IOException {
    text(
        out,
        String.join(
            "\r\n",
            "HTTP/1.1 200 OK",
            "Content-Type: text/event-stream;charset=utf-8",
            "Transfer-Encoding: chunked",
            "",
            ""));
    out.flush();
  }

  public static void chunk(OutputStream out, byte[] bytes) throws IOException {
    text(out, Integer.toHexString(bytes.length) + "\r\n");
    out.write(bytes);
    text(out, "\r\n");
    out.flush();
  }

  public static void chunk(OutputStream out, String content) throws IOException {
    chunk(out, content.getBytes(StandardCharsets.UTF_8));
  }

  public static void end(OutputStream out) throws IOException {
    text(out, "0\r\n\r\n");
    out.flush();
  }

  public static void text(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  /** A whole answer with a body of known length. */
  public static Reply answer(String status, String headers, String body) {
    return (out, socket) ->
        text(
            out,
            "HTTP/1.1 %s\r\n%sContent-Length: %d\r\n\r\n%s"
                .formatted(status, headers, body.getBytes(StandardCharsets.UTF_8).length, body));
  }

  /** A stream with these bytes, in chunks of this size. */
  public static Reply stream(String content, int chunkSize) {
    return (out, socket) -> {
      streamHead(out);
      byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < bytes.length; i += chunkSize) {
        int to = Math.min(bytes.length, i + chunkSize);
        chunk(out, Arrays.copyOfRange(bytes, i, to));
      }
      end(out);
    };
  }
}
