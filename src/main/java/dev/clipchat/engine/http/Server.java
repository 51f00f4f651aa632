package dev.clipchat.engine.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.files.WholeFile;
import dev.clipchat.pace.Stop;
import dev.clipchat.words.Text;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.hc.core5.function.Supplier;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.URIScheme;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.bootstrap.AsyncServerBootstrap;
import org.apache.hc.core5.http.impl.bootstrap.HttpAsyncServer;
import org.apache.hc.core5.http.nio.AsyncServerExchangeHandler;
import org.apache.hc.core5.http.protocol.HttpProcessorBuilder;
import org.apache.hc.core5.http.protocol.RequestConformance;
import org.apache.hc.core5.http.protocol.RequestValidateHost;
import org.apache.hc.core5.http.protocol.ResponseConnControl;
import org.apache.hc.core5.http.protocol.ResponseContent;
import org.apache.hc.core5.http.protocol.ResponseDate;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.reactor.IOReactorConfig;
import org.apache.hc.core5.reactor.IOReactorStatus;
import org.apache.hc.core5.reactor.ListenerEndpoint;
import org.apache.hc.core5.util.Timeout;

/**
 * Listens. Heads, bodies and answers are moved by two threads for all connections; calls run on
 * those of {@link CallThreads}.
 */
public final class Server implements AutoCloseable {

  private static final int LONGEST_LINE = 16_384;
  private static final int MOST_HEADERS = 100;

  private final Dispatcher dispatcher;
  private final Listening listening;
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(CallThreads.named("clipchat-http-watch"));
  private final ScheduledFuture<?> looking;
  private HttpAsyncServer server;
  private ListenerEndpoint endpoint;
  private final Set<Thread> troubled = ConcurrentHashMap.newKeySet();
  private boolean closed;
  private boolean anew;

  private Server(Dispatcher dispatcher, Listening listening, Duration look) {
    this.dispatcher = dispatcher;
    this.listening = listening;
    this.server = made();
    this.endpoint = open(listening.at());
    this.looking =
        watch.scheduleWithFixedDelay(
            this::look, look.toMillis(), look.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Starts to listen; what is asked is answered by the calls. */
  public static Server start(Listening listening, Calls calls, ObjectMapper json) {
    Limits limits = listening.strangers() ? Limits.served() : Limits.own();
    return start(listening, limits, calls.routes(), json);
  }

  static Server start(Listening listening, Limits limits, Routes routes, ObjectMapper json) {
    Limits.Waits waits = limits.waits();
    long shortest = Math.min(waits.head().toMillis(), waits.window().toMillis());
    Duration look = Duration.ofMillis(Math.max(20, Math.min(1000, shortest / 4)));
    return new Server(new Dispatcher(listening, limits, routes, json), listening, look);
  }

  public int port() {
    return ((InetSocketAddress) endpoint.getAddress()).getPort();
  }

  /** How many connections are open. */
  int connections() {
    return dispatcher.connections().taken();
  }

  /** How many calls are being worked on. */
  int busy() {
    return dispatcher.busy();
  }

  synchronized boolean listenedAnew() {
    return anew;
  }

  /** As the library does where the system refuses it a socket. */
  void forgetToListen() throws IOException {
    endpoint.close();
  }

  private HttpAsyncServer made() {
    return AsyncServerBootstrap.bootstrap()
        .setIOReactorConfig(
            IOReactorConfig.custom()
                .setIoThreadCount(2)
                .setTcpNoDelay(true)
                .setSoReuseAddress(true)
                .setSoTimeout(Timeout.DISABLED)
                .setBacklogSize(256)
                .build())
        .setHttp1Config(
            Http1Config.custom()
                .setMaxLineLength(LONGEST_LINE)
                .setMaxHeaderCount(MOST_HEADERS)
                .build())
        .setHttpProcessor(
            HttpProcessorBuilder.create()
                .addAll(
                    ResponseDate.INSTANCE, ResponseContent.INSTANCE, ResponseConnControl.INSTANCE)
                .addAll(RequestValidateHost.INSTANCE, RequestConformance.INSTANCE)
                .build())
        .setIOSessionListener(dispatcher.connections())
        .setExceptionCallback(this::trouble)
        .setRequestRouter((request, context) -> exchange(request))
        .setCanonicalHostName("localhost")
        .create();
  }

  /** Most often a connection that was lost; but what the network's thread says last kills it. */
  private void trouble(Exception e) {
    dispatcher.note("a connection was lost: " + e);
    Thread here = Thread.currentThread();
    if (!CallThreads.isOurs(here)) {
      troubled.add(here);
    }
  }

  /** The library ends a network thread for good where the system refuses it a socket. */
  private boolean broken() {
    return endpoint.isClosed()
        || server.getStatus() != IOReactorStatus.ACTIVE
        || troubled.stream().anyMatch(thread -> !thread.isAlive());
  }

  private Supplier<AsyncServerExchangeHandler> exchange(HttpRequest request) {
    // The library would ask for each body before anybody has looked at what it is for.
    boolean waits = request.containsHeader("Expect");
    request.removeHeaders("Expect");
    return () -> new Exchange(dispatcher, waits);
  }

  private ListenerEndpoint open(InetSocketAddress at) {
    server.start();
    try {
      return server.listen(at, URIScheme.HTTP).get();
    } catch (ExecutionException e) {
      server.close(CloseMode.IMMEDIATE);
      Text why =
          e.getCause() instanceof IOException io
              ? WholeFile.reason(io)
              : Text.asItIs(String.valueOf(e));
      throw new ClipchatException(
          new Failure.BadConfiguration(at.getHostString() + ":" + at.getPort(), why), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      server.close(CloseMode.IMMEDIATE);
      throw new ClipchatException(new Failure.Stopped(Stop.TERMINATE), e);
    }
  }

  /** Sends the slow away; and listens again where the system had no more sockets for us. */
  private synchronized void look() {
    if (closed) {
      return;
    }
    dispatcher.connections().look();
    if (broken()) {
      listening.log().accept("it does not listen any more: it begins anew");
      server.close(CloseMode.IMMEDIATE);
      dispatcher.connections().sendAllAway();
      troubled.clear();
      server = made();
      try {
        endpoint = open(new InetSocketAddress(listening.at().getAddress(), port()));
        anew = true;
      } catch (ClipchatException e) {
        listening.log().accept("it cannot listen yet: " + e.failure());
      }
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    looking.cancel(false);
    watch.shutdownNow();
    server.close(CloseMode.IMMEDIATE);
    dispatcher.close();
  }
}
