package dev.clipchat.client.api;

import dev.clipchat.failure.Failure;
import dev.clipchat.words.Text;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;

/** What a broken connection means to the user, in one line. */
final class Faults {

  static final Text PROXY = Text.of("client.proxy_refused");

  private Faults() {}

  static Failure.Unreachable unreachable(URI where, IOException fault) {
    String host = where.getHost() == null ? "" : where.getHost();
    return new Failure.Unreachable(host, why(fault));
  }

  static Text why(IOException fault) {
    String said = String.valueOf(fault.getMessage());
    if (said.contains("authenticate with proxy") || said.startsWith("SOCKS")) {
      return PROXY;
    }
    if (fault instanceof UnknownHostException) {
      return Text.of("client.host_unknown");
    }
    if (fault instanceof ConnectException || fault instanceof NoRouteToHostException) {
      return Text.of("client.nobody_answers");
    }
    if (fault instanceof SocketTimeoutException) {
      return Text.of("client.no_answer_in_time");
    }
    if (fault instanceof SSLException) {
      return Text.of("client.no_trusted_connection", "why", OneLine.of(said));
    }
    return Text.of("client.connection_cut");
  }
}
