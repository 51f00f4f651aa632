package dev.clipchat.client.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.clipchat.client.standin.RawServer;
import dev.clipchat.client.standin.TestPace;
import dev.clipchat.pace.Stop;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Sends one message to a server of the test's own and keeps what came of it. */
final class StreamCase {

  static final String TOKEN = "nmv_usr_secret";

  final List<StreamFact> facts = new ArrayList<>();
  final List<String> log = new ArrayList<>();
  final TestPace pace = new TestPace();
  final Stop stop = new Stop();
  final FixedToken tokens = new FixedToken();

  /** A source that counts how often it had to find another token. */
  static final class FixedToken implements TokenSource {
    int renewals;

    @Override
    public String token(TokenApi issuer, CallContext errand) {
      return TOKEN;
    }

    @Override
    public String renew(TokenApi issuer, String refused, CallContext errand) {
      renewals++;
      return TOKEN + renewals;
    }

    @Override
    public String clientId() {
      return "11111111-2222-3333-4444-555555555555";
    }

    @Override
    public String freshClientId() {
      return "66666666-2222-3333-4444-555555555555";
    }

    @Override
    public String bind() {
      return "";
    }

    @Override
    public boolean isAnonymous() {
      return true;
    }
  }

  Service service(URI base) {
    Connection connection =
        Connection.remote(
            base,
            URI.create("https://web.example"),
            new Attribution("a-skill", "1.2.3", "unknown"),
            Network.DIRECT);
    return new Service(connection, tokens, pace, new ObjectMapper(), log::add);
  }

  StreamEnd send(RawServer server) {
    return send(server, fact -> {});
  }

  StreamEnd send(RawServer server, Consumer<StreamFact> also) {
    return service(server.base())
        .messages()
        .send("s1", "make it shorter", also.andThen(facts::add), CallContext.quiet(stop));
  }

  /** The texts that the user saw, each closed by a bar. */
  String seen() {
    StringBuilder text = new StringBuilder();
    for (StreamFact fact : facts) {
      if (fact instanceof StreamFact.Text t) {
        text.append(t.delta());
      } else if (fact instanceof StreamFact.TextEnd) {
        text.append('|');
      }
    }
    return text.toString();
  }

  <F extends StreamFact> List<F> facts(Class<F> kind) {
    return facts.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  static String said(String text) {
    return "{\"author\":\"nemo_agent\",\"content\":{\"parts\":[{\"text\":\"" + text + "\"}]}}";
  }

  static String delta(String text) {
    return "{\"author\":\"nemo_agent\",\"partial\":true,\"content\":{\"parts\":[{\"text\":\""
        + text
        + "\"}]}}";
  }

  static String events(String... events) {
    StringBuilder all = new StringBuilder();
    for (String event : events) {
      all.append("data: ").append(event).append("\n\n");
    }
    return all.toString();
  }
}
