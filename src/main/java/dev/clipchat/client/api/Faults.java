package dev.clipchat.client.api;

import dev.clipchat.failure.Failure;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;

/** What a broken connection means to the user, in one line. */
final class Faults {

  static final String PROXY = "the proxy refused; its address may need a name and a password";

  private Faults() {}

  static Failure.Unreachable unreachable(URI where, IOException fault) {
    String host = where.getHost() == null ? "the backend" : where.getHost();
    return new Failure.Unreachable(host, why(fault));
  }

  static String why(IOException fault) {
    String said = String.valueOf(fault.getMessage());
    if (said.contains("authenticate with proxy") || said.startsWith("SOCKS")) {
      return PROXY;
    }
    if (fault instanceof UnknownHostException) {
      return "the host's name is not known";
    }
    if (fault instanceof ConnectException || fault instanceof NoRouteToHostException) {
      return "nobody answers there";
    }
    if (fault instanceof SocketTimeoutException) {
      return "no answer in time";
    }
    if (fault instanceof SSLException) {
      return "no trusted connection (TLS): " + OneLine.of(said);
    }
    return "the connection was lost";
  }
}
