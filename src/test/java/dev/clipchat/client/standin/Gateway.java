package dev.clipchat.client.standin;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/**
 * A proxy, for SOCKS 5 and for HTTP, that takes whatever it is asked for to one server, wants a
 * login where it was given one, and writes down what it was asked.
 */
public final class Gateway implements AutoCloseable {

  private final ServerSocket listening;
  private final int target;
  private final String login;
  private final List<String> asked = new ArrayList<>();

  /** {@code login} is name:password; empty lets everybody in. */
  public Gateway(int target, String login) {
    this.target = target;
    this.login = login;
    try {
      this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    background(this::accept);
  }

  /** Its address, with a scheme and a login or none, as a variable would hold it. */
  public String address(String scheme, String user) {
    return scheme + "://" + (user.isEmpty() ? "" : user + "@") + "127.0.0.1:" + port();
  }

  private int port() {
    return listening.getLocalPort();
  }

  /** Whom it was asked for, and {@code refused} for each login that was missing or wrong. */
  public synchronized List<String> asked() {
    return List.copyOf(asked);
  }

  private synchronized void note(String what) {
    asked.add(what);
  }

  private static void background(Runnable work) {
    Thread thread = new Thread(work, "gateway");
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

  private void serve(Socket client) {
    try (client) {
      InputStream in = client.getInputStream();
      int first = in.read();
      if (first == 5) {
        socks(client, in);
      } else if (first >= 0) {
        http(client, in, (char) first);
      }
    } catch (IOException e) {
      // The client went away, which is its good right.
    }
  }

  // ---- SOCKS 5 (RFC 1928), with names and passwords (RFC 1929)

  private void socks(Socket client, InputStream in) throws IOException {
    OutputStream out = client.getOutputStream();
    byte[] methods = in.readNBytes(in.read());
    int wanted = login.isEmpty() ? 0 : 2;
    boolean offered = false;
    for (byte method : methods) {
      offered |= method == wanted;
    }
    out.write(new byte[] {5, (byte) (offered ? wanted : 0xff)});
    if (!offered || (wanted == 2 && !isLoggedIn(in, out))) {
      note("refused");
      return;
    }
    byte[] head = in.readNBytes(4);
    String host =
        head[3] == 3
            ? new String(in.readNBytes(in.read()), StandardCharsets.US_ASCII)
            : InetAddress.getByAddress(in.readNBytes(head[3] == 1 ? 4 : 16)).getHostAddress();
    byte[] port = in.readNBytes(2);
    note("socks " + host + ":" + (((port[0] & 0xff) << 8) | (port[1] & 0xff)));
    out.write(new byte[] {5, 0, 0, 1, 0, 0, 0, 0, 0, 0});
    carry(client, "");
  }

  private boolean isLoggedIn(InputStream in, OutputStream out) throws IOException {
    in.read();
    String user = new String(in.readNBytes(in.read()), StandardCharsets.ISO_8859_1);
    String password = new String(in.readNBytes(in.read()), StandardCharsets.ISO_8859_1);
    boolean good = login.equals(user + ":" + password);
    out.write(new byte[] {1, (byte) (good ? 0 : 1)});
    return good;
  }

  // ---- HTTP: CONNECT, and requests in the clear

  private void http(Socket client, InputStream in, char first) throws IOException {
    StringBuilder head = new StringBuilder().append(first);
    while (!head.toString().endsWith("\r\n\r\n")) {
      int c = in.read();
      if (c < 0) {
        return;
      }
      head.append((char) c);
    }
    String basic =
        "basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
    boolean known =
        head.toString().toLowerCase(Locale.ROOT).contains(basic.toLowerCase(Locale.ROOT));
    if (!login.isEmpty() && !known) {
      note("refused");
      answer(
          client,
          "HTTP/1.1 407 Who are you\r\nProxy-Authenticate: Basic realm=\"x\"\r\n"
              + "Connection: close\r\nContent-Length: 0\r\n\r\n");
      return;
    }
    String[] line = head.substring(0, head.indexOf("\r\n")).split(" ");
    note(line[0] + " " + line[1]);
    if (line[0].equals("CONNECT")) {
      answer(client, "HTTP/1.1 200 Connected\r\n\r\n");
      carry(client, "");
    } else {
      carry(client, head.toString());
    }
  }

  private static void answer(Socket client, String text) throws IOException {
    client.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** Both ways until one side ends. */
  private void carry(Socket client, String begun) throws IOException {
    try (Socket server = new Socket(InetAddress.getLoopbackAddress(), target)) {
      server.getOutputStream().write(begun.getBytes(StandardCharsets.ISO_8859_1));
      background(
          () -> {
            try (server) {
              client.getInputStream().transferTo(server.getOutputStream());
            } catch (IOException e) {
              // Its end is the end of the carrying.
            }
          });
      server.getInputStream().transferTo(client.getOutputStream());
    }
  }

  @Override
  public void close() {
    try {
      listening.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
