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
record Credentials(@Nullable String token, boolean renewed, @Nullable String clientId) {

  static final Credentials NONE = new Credentials(null, false, null);

  static Credentials of(String token) {
    return new Credentials(token, false, null);
  }

  Credentials renewed(String other) {
    return new Credentials(other, true, clientId);
  }

  Credentials identified(String id) {
    return new Credentials(token, renewed, id);
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
