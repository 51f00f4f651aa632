package dev.clipchat.client.api;

import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.pace.Pace;
import dev.clipchat.pace.Stop;
import java.io.IOException;
import java.util.function.Predicate;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/** One call and its answer, by the code table: what is renewed, waited for, repeated, given up. */
final class Exchange {

  private final Http http;
  private final Access access;
  private final RawCall bare;
  private final Pace pace;

  Exchange(Http http, Access access, RawCall bare, Pace pace) {
    this.http = http;
    this.access = access;
    this.bare = bare;
    this.pace = pace;
  }

  Http http() {
    return http;
  }

  Access access() {
    return access;
  }

  RawCall bare() {
    return bare;
  }

  Pace pace() {
    return pace;
  }

  /** Makes the call and gives its successful answer. */
  ApiResponse run(CallSpec ask, CallContext errand) {
    return run(ask, errand, answer -> answer.code() == 0);
  }

  /**
   * The same where a refusal may be what was asked for.
   *
   * @param good whether an answer in the protocol's form is the answer
   */
  ApiResponse run(CallSpec ask, CallContext errand, Predicate<ApiResponse> good) {
    RetryDelays patience = new RetryDelays(pace, errand);
    Credentials pass = ask.anonymous() ? Credentials.NONE : access.pass(errand);
    while (true) {
      errand.stop().check();
      ApiResponse answer = attempt(ask, pass, errand.stop(), patience);
      if (answer == null) {
        continue;
      }
      if (answer.isJson() && good.test(answer)) {
        return answer;
      }
      Credentials other = ask.anonymous() ? null : access.another(pass, answer, errand);
      if (other != null) {
        pass = other;
      } else if (!patience.waitsFor(answer, ask.repeatable())) {
        throw new ClipchatException(
            access.refusal(answer, ask.subject(), patience.askedFor(answer)));
      }
    }
  }

  private @Nullable ApiResponse attempt(
      CallSpec ask, Credentials pass, Stop stop, RetryDelays patience) {
    Request.Builder request =
        http.request(http.address(ask.path())).method(ask.method(), ask.body());
    pass.headers().forEach(request::header);
    try {
      return bare.call(http.calls(), request.build(), stop);
    } catch (IOException e) {
      stop.check();
      Failure.Unreachable failure = Faults.unreachable(http.connection().base(), e);
      if (!ask.repeatable() || !patience.waitsAfter(failure)) {
        throw new ClipchatException(failure, e);
      }
      return null;
    }
  }
}
