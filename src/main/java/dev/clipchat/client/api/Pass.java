package dev.clipchat.client.api;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a request shows at the door.
 *
 * @param renewed whether the token has been exchanged once during this call
 * @param clientId sent along only where the backend asked for it
 */
record Pass(@Nullable String token, boolean renewed, @Nullable String clientId) {

  static final Pass NONE = new Pass(null, false, null);

  static Pass of(String token) {
    return new Pass(token, false, null);
  }

  Pass renewed(String other) {
    return new Pass(other, true, clientId);
  }

  Pass identified(String id) {
    return new Pass(token, renewed, id);
  }

  Map<String, String> headers() {
    Map<String, String> headers = new LinkedHashMap<>();
    if (token != null) {
      headers.put("Authorization", "Bearer " + token);
    }
    if (clientId != null) {
      headers.put("X-Client-Id", clientId);
    }
    return headers;
  }

  /** A token is a secret: it never becomes part of a text by accident. */
  @Override
  public String toString() {
    return "Pass[renewed=" + renewed + "]";
  }
}
