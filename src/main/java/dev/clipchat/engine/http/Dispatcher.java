package dev.clipchat.engine.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.words.Text;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the call for each request, has it done, and tells its failures by the protocol's codes. */
final class Dispatcher {

  private static final int MOST_FRAMES = 12;

  private final Listening listening;
  private final Limits limits;
  private final RequestFilter filter;
  private final Routes routes;
  private final ObjectMapper json;
  private final Connections connections;
  private final CallThreads threads = new CallThreads();
  private final BodyMemory bodies = new BodyMemory();

  Dispatcher(Listening listening, Limits limits, Routes routes, ObjectMapper json) {
    this.listening = listening;
    this.limits = limits;
    this.filter = new RequestFilter(listening);
    this.routes = routes;
    this.json = json;
    this.connections = new Connections(limits);
  }

  /**
   * What is to become of a request.
   *
   * @param address who asks
   * @param refused why nothing does; then there is no call
   */
  record Plan(
      String address, BodyRule body, Routes.@Nullable Found found, @Nullable ErrorReply refused) {}

  Connections connections() {
    return connections;
  }

  int busy() {
    return threads.busy();
  }

  BodyMemory bodies() {
    return bodies;
  }

  Limits.Waits waits() {
    return limits.waits();
  }

  void note(String line) {
    listening.log().accept(line);
  }

  Plan plan(Exchange exchange) {
    String address = filter.address(exchange.message(), exchange.remote().getAddress());
    Optional<ErrorReply> refused = filter.refuses(exchange.message());
    if (refused.isPresent()) {
      return new Plan(address, BodyRule.SMALL, null, refused.get());
    }
    String path = path(exchange);
    String method = exchange.message().getMethod();
    if (!path.startsWith(listening.base() + "/")) {
      return new Plan(
          address, BodyRule.SMALL, null, ErrorReply.status(404, "There is no such call"));
    }
    String inside = path.substring(listening.base().length());
    String prefix = listening.names().prefix();
    String call = inside.startsWith(prefix + "/") ? inside.substring(prefix.length()) : inside;
    return routes
        .find(method.equals("HEAD") ? "GET" : method, call)
        .map(found -> new Plan(address, found.body(), found, null))
        .orElseGet(() -> new Plan(address, BodyRule.SMALL, null, refusal(call)));
  }

  private ErrorReply refusal(String call) {
    String methods = routes.methods(call);
    return methods.isEmpty()
        ? ErrorReply.status(404, "There is no such call")
        : ErrorReply.status(405, "That call takes " + methods).under("Allow", methods);
  }

  private static String path(Exchange exchange) {
    String path = exchange.message().getPath();
    int query = path == null ? -1 : path.indexOf('?');
    return path == null ? "" : query < 0 ? path : path.substring(0, query);
  }

  private Request request(Exchange exchange, Plan plan, byte[] body) {
    List<String> named = plan.found() == null ? List.of() : plan.found().named();
    String home = filter.home(exchange.message(), exchange.remote().getAddress());
    return new Request(
        exchange,
        json,
        new Request.Asked(named, plan.address(), home, listening.strangers()),
        body);
  }

  void refuse(Exchange exchange, ErrorReply refused) throws IOException {
    request(exchange, new Plan("", BodyRule.SMALL, null, refused), new byte[0]).refuse(refused);
    tell(exchange);
  }

  /** Begins the call on a thread of its own. */
  CallThreads.Taken work(Exchange exchange, Plan plan, byte[] body) {
    Routes.Found found = plan.found();
    if (found == null) {
      throw new IllegalStateException("nothing was planned");
    }
    Request request = request(exchange, plan, body);
    String token = request.token();
    CallThreads.Asker address = new CallThreads.Asker(plan.address(), limits.abreast());
    List<CallThreads.Asker> askers =
        token == null
            ? List.of(address)
            : List.of(address, new CallThreads.Asker("token " + token, limits.each()));
    return threads.run(
        askers,
        plan.body().lasting(),
        () -> {
          try {
            answer(found.call(), request);
          } catch (IOException e) {
            note("a connection was lost: " + e);
          } finally {
            exchange.worked();
            tell(exchange);
          }
        });
  }

  private void answer(Call call, Request request) throws IOException {
    try {
      call.answer(request);
    } catch (ClipchatException e) {
      note("refused: " + e.failure());
      request.refuseUnlessAnswered(e.failure());
    } catch (OutOfMemoryError e) {
      note("there was no memory for a request: " + e);
      request.refuseUnlessAnswered(new Failure.ServerFailed(503, Text.of("engine.no_memory")));
    } catch (RuntimeException | StackOverflowError e) {
      String where =
          Arrays.stream(e.getStackTrace())
              .limit(MOST_FRAMES)
              .map(frame -> "\n  " + frame)
              .collect(Collectors.joining());
      note("a fault of ours: " + e + where);
      request.refuseUnlessAnswered(new Failure.ServerFailed(500, Text.of("engine.fault")));
    } finally {
      request.end();
    }
  }

  /** One line a request where strangers are served; the query, which can hold a key, stays out. */
  private void tell(Exchange exchange) {
    if (listening.strangers()) {
      note(
          "%s %s %s %d %.3f s"
              .formatted(
                  exchange.remote().getAddress().getHostAddress(),
                  exchange.message().getMethod(),
                  path(exchange),
                  exchange.status(),
                  (System.nanoTime() - exchange.begun()) / 1e9));
    }
  }

  void close() {
    threads.close();
  }
}
