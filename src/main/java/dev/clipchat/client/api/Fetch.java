package dev.clipchat.client.api;

import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.pace.Stop;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** One download from its first byte to its last, over as many requests as it takes. */
final class Fetch {

  private static final int FRESH_LINKS = 3;
  private static final Set<Integer> EXPIRED = Set.of(400, 401, 403, 404, 410);

  private final Exchange exchange;
  private final String render;
  private final Supplier<String> links;
  private final PartFile file;
  private final CallContext errand;
  private RetryDelays patience;
  private @Nullable Credentials pass;
  private int freshLinks;
  private boolean fellBack;
  private boolean done;

  Fetch(
      Exchange exchange, String render, Supplier<String> links, PartFile file, CallContext errand) {
    this.exchange = exchange;
    this.render = render;
    this.links = links;
    this.file = file;
    this.errand = errand;
    this.patience = new RetryDelays(exchange.pace(), errand);
  }

  void run() {
    HttpUrl address = address(links.get());
    while (true) {
      long before = file.length();
      ApiResponse instead = attempt(address);
      if (done) {
        return;
      }
      if (instead != null) {
        address = judge(instead, address);
      }
      if (file.length() > before) {
        patience = new RetryDelays(exchange.pace(), errand);
      }
    }
  }

  private HttpUrl address(String link) {
    return link.isEmpty() ? fallback() : exchange.http().resolve(link);
  }

  private HttpUrl fallback() {
    fellBack = true;
    return exchange.http().address(List.of("api", "render", "proxy", render, "download"));
  }

  /** What came in place of the file; null where it came, or after a fault that was waited for. */
  private @Nullable ApiResponse attempt(HttpUrl address) {
    Stop stop = errand.stop();
    stop.check();
    Call call = exchange.http().transfers(address).newCall(request(address));
    try (Stop.Hook hook = stop.onStop(call::cancel);
        Response response = call.execute()) {
      exchange
          .bare()
          .log("GET " + Redacted.path(address, exchange.http()) + ": " + response.code());
      if (response.code() == 416) {
        done = file.isWhole(response);
        return done ? null : startOver();
      }
      if (response.isSuccessful() && !isTalk(response)) {
        file.take(response);
        done = true;
        return null;
      }
      return exchange.bare().read(response);
    } catch (IOException e) {
      stop.check();
      Failure.Unreachable fault = Faults.unreachable(address.uri(), e);
      if (!patience.waitsAfter(fault)) {
        throw new ClipchatException(fault, e);
      }
      return null;
    }
  }

  private @Nullable ApiResponse startOver() throws IOException {
    file.clear();
    throw new IOException("the part that lay there is not of this file");
  }

  private Request request(HttpUrl address) {
    Request.Builder request =
        exchange.http().request(address).header("Accept-Encoding", "identity");
    if (exchange.http().isOurs(address)) {
      if (pass == null) {
        pass = exchange.access().pass(errand);
      }
      pass.headers().forEach(request::header);
    }
    if (file.length() > 0) {
      request.header("Range", "bytes=" + file.length() + "-");
    }
    return request.build();
  }

  private HttpUrl judge(ApiResponse answer, HttpUrl address) {
    Credentials other =
        pass == null || !exchange.http().isOurs(address)
            ? null
            : exchange.access().another(pass, answer, errand);
    if (other != null) {
      pass = other;
      return address;
    }
    if (EXPIRED.contains(answer.status()) || answer.code() == 0) {
      return freshAddress(answer);
    }
    if (!patience.waitsFor(answer, true)) {
      throw new ClipchatException(CodeTable.of(answer, "", patience.askedFor(answer)));
    }
    return address;
  }

  private HttpUrl freshAddress(ApiResponse answer) {
    if (freshLinks++ < FRESH_LINKS) {
      String link = links.get();
      if (!link.isEmpty()) {
        return exchange.http().resolve(link);
      }
    }
    if (fellBack) {
      throw new ClipchatException(CodeTable.of(answer, "", null));
    }
    return fallback();
  }

  /** A refusal, or a proxy's page, where a video was to come. */
  private static boolean isTalk(Response response) {
    String type = response.header("Content-Type", "");
    return type != null && (type.contains("json") || type.startsWith("text/html"));
  }
}
