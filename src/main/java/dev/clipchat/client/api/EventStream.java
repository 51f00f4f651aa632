package dev.clipchat.client.api;

import com.launchdarkly.eventsource.ConnectStrategy;
import com.launchdarkly.eventsource.ErrorStrategy;
import com.launchdarkly.eventsource.EventSource;
import com.launchdarkly.eventsource.MessageEvent;
import com.launchdarkly.eventsource.StreamClosedByServerException;
import com.launchdarkly.eventsource.StreamEvent;
import com.launchdarkly.eventsource.StreamException;
import com.launchdarkly.eventsource.StreamIOException;
import com.launchdarkly.logging.LDLogger;
import dev.clipchat.failure.ClipchatException;
import dev.clipchat.pace.Stop;
import java.io.IOException;
import java.util.Objects;
import java.util.function.Consumer;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/** One answer to one message, from the request to the end of its stream. */
final class EventStream {

  private final Exchange exchange;
  private final Request request;
  private final EventReader reader;
  private StreamEnd.How how = StreamEnd.How.DROPPED;
  private String why = "";

  EventStream(Exchange exchange, Request request, Consumer<StreamFact> to) {
    this.exchange = exchange;
    this.request = request;
    this.reader =
        new EventReader(
            exchange.bare(), request.header("Authorization"), exchange.access()::outOfCredits, to);
  }

  /** Reads to the end; what came in place of a stream is given back, else null. */
  @Nullable ApiResponse read(Stop stop) {
    StreamCall line = new StreamCall(exchange.bare());
    try (Stop.Hook hook = stop.onStop(line::cut);
        TurnTimer watch = TurnTimer.start(exchange.pace(), reader::stillWorking, line::cut);
        EventSource source = open(line)) {
      return readAll(source, line, watch, stop);
    }
  }

  private @Nullable ApiResponse readAll(
      EventSource source, StreamCall line, TurnTimer watch, Stop stop) {
    try {
      while (true) {
        StreamEvent event = source.readAnyEvent();
        if (event instanceof MessageEvent message && reader.accept(message)) {
          watch.sign();
        }
      }
    } catch (StreamClosedByServerException e) {
      how = StreamEnd.How.COMPLETE;
    } catch (StreamIOException e) {
      stop.check();
      if (e.getIOException() instanceof StreamCall.NotAStream other) {
        return other.answer();
      }
      broken(e.getIOException(), line, watch);
    } catch (StreamException e) {
      // Not the server's end and no fault of the line: it was cut here, by the stop or the watch.
      stop.check();
      timedOutOrDropped(watch, String.valueOf(e.getMessage()));
    }
    reader.end(how == StreamEnd.How.COMPLETE);
    exchange.bare().log("POST /run_sse: " + how + " " + why);
    return null;
  }

  private void broken(IOException fault, StreamCall line, TurnTimer watch) {
    if (!line.wasSent() && !watch.gaveUp()) {
      throw new ClipchatException(
          Faults.unreachable(exchange.http().connection().base(), fault), fault);
    }
    timedOutOrDropped(watch, Faults.why(fault).toString());
  }

  private void timedOutOrDropped(TurnTimer watch, String reason) {
    how = watch.gaveUp() ? StreamEnd.How.TIMED_OUT : StreamEnd.How.DROPPED;
    why = reason;
  }

  StreamEnd end() {
    return new StreamEnd(how, reader.spoke(), reader.unread(), why);
  }

  private EventSource open(StreamCall line) {
    return new EventSource.Builder(
            ConnectStrategy.http(request.url())
                .httpClient(line.on(exchange.http().once()))
                .methodAndBody(request.method(), Objects.requireNonNull(request.body()))
                .requestTransformer(built -> request))
        .errorStrategy(ErrorStrategy.alwaysThrow())
        .logger(LDLogger.none())
        .build();
  }
}
