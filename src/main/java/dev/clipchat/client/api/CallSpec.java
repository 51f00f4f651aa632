package dev.clipchat.client.api;

import java.util.List;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/**
 * One call to be made.
 *
 * @param repeatable whether making it twice is the same as making it once
 * @param anonymous whether it goes without a token
 * @param subject the files that it is about, as a person calls them, or empty: ids are no words
 */
record CallSpec(
    String method,
    List<String> path,
    @Nullable RequestBody body,
    boolean repeatable,
    boolean anonymous,
    String subject) {

  static CallSpec get(String subject, String... path) {
    return new CallSpec("GET", List.of(path), null, true, false, subject);
  }

  static CallSpec post(RequestBody body, String subject, String... path) {
    return new CallSpec("POST", List.of(path), body, false, false, subject);
  }
}
