package dev.clipchat.engine.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which call answers which method and path; a {@code *} in a path stands for one open place, and
 * {@code me} for whatever a client calls its user: whose it is, the token says.
 */
final class Routes {

  private final List<Route> routes = new ArrayList<>();

  private record Route(String method, List<String> path, BodyRule body, Call call) {}

  /** A call that was found, and what stood in the open places. */
  record Found(Call call, BodyRule body, List<String> named) {}

  Routes add(String method, String path, Call call) {
    return add(method, path, BodyRule.SMALL, call);
  }

  Routes add(String method, String path, BodyRule body, Call call) {
    routes.add(new Route(method, split(path), body, call));
    return this;
  }

  Optional<Found> find(String method, String path) {
    List<String> parts = split(path);
    for (Route route : routes) {
      if (route.method().equals(method) && fits(route.path(), parts)) {
        List<String> named = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
          if (route.path().get(i).equals("*")) {
            named.add(decoded(parts.get(i)));
          }
        }
        return Optional.of(new Found(route.call(), route.body(), named));
      }
    }
    return Optional.empty();
  }

  /**
   * The methods that the path has, as {@code Allow} lists them; none where there is no such path.
   */
  String methods(String path) {
    List<String> parts = split(path);
    return routes.stream()
        .filter(route -> fits(route.path(), parts))
        .map(Route::method)
        .flatMap(method -> method.equals("GET") ? Stream.of("GET", "HEAD") : Stream.of(method))
        .distinct()
        .sorted()
        .collect(Collectors.joining(", "));
  }

  /** Method and path of each. */
  List<String> listed() {
    return routes.stream()
        .map(route -> route.method() + " " + String.join("/", route.path()))
        .toList();
  }

  private static boolean fits(List<String> pattern, List<String> parts) {
    if (pattern.size() != parts.size()) {
      return false;
    }
    for (int i = 0; i < parts.size(); i++) {
      String wanted = pattern.get(i);
      boolean open = wanted.equals("*") || wanted.equals("me");
      if (open ? parts.get(i).isEmpty() : !wanted.equals(parts.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Only after the split: a slash that is written as %2F belongs to the name. */
  private static String decoded(String part) {
    try {
      return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return part;
    }
  }

  private static List<String> split(String path) {
    return List.of(path.split("/", -1));
  }
}
