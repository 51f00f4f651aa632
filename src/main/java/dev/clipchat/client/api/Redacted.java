package dev.clipchat.client.api;

import okhttp3.HttpUrl;

/** Addresses as the log may show them: signed links and the base's own path stay out. */
final class Redacted {

  private Redacted() {}

  static String path(HttpUrl url, Http http) {
    if (!http.isOurs(url)) {
      return url.host() + "/…";
    }
    String path = url.encodedPath();
    int api = path.indexOf("/api/");
    int run = path.indexOf("/run_sse");
    int from = api >= 0 ? api : run;
    return from >= 0 ? path.substring(from) : "/…";
  }
}
