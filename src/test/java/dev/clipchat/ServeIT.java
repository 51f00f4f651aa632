package dev.clipchat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clipchat.Launched.Desk;
import dev.clipchat.Launched.Ended;
import dev.clipchat.ffmpeg.TestClips;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backend for others: the client and anybody with an HTTP program see the same one. */
class ServeIT {

  @TempDir private Path folder;

  @Test
  void whatTheClientDoesIsSeenByAnotherProgramWithItsToken() throws Exception {
    Path home = Files.createDirectories(folder.resolve("home"));
    Files.copy(TestClips.clip(2), folder.resolve("a.mp4"));
    Desk desk = new Desk(home, folder);
    Launched server = desk.start(Launched.launcher(), "serve", "--port", "0");
    try {
      String url = server.firstLine();
      Desk client = desk.with("NEMO_API_URL", url);
      assertEquals(0, client.run(Launched.launcher(), "upload", "a.mp4").code());
      Ended said = client.run(Launched.launcher(), "say", "keep only the first second");
      assertEquals(0, said.code(), said.err());

      String session = kept(home, "sessions", "\"id\"\\s*:\\s*\"([^\"]+)\"");
      String state = "/api/state/nemo_agent/me/" + session + "/latest";
      String theirs = get(url + state, kept(home, "tokens", "(nmv_usr_[a-z0-9]+)"));
      assertTrue(theirs.contains("\"d\":1000"), theirs);

      String stranger = newToken(url);
      assertTrue(
          get(url + state, stranger).contains("\"code\":1002"), "sessions are their token's");
      assertTrue(get(url + state, "nmv_usr_nobody").contains("\"code\":1001"));
    } finally {
      server.process().destroy();
    }
    assertEquals(143, server.ended("").code());
  }

  private static String get(String url, String token) throws Exception {
    HttpURLConnection call = (HttpURLConnection) URI.create(url).toURL().openConnection();
    call.setRequestProperty("Authorization", "Bearer " + token);
    return text(call.getInputStream());
  }

  private static String newToken(String url) throws Exception {
    HttpURLConnection call =
        (HttpURLConnection) URI.create(url + "/api/auth/anonymous-token").toURL().openConnection();
    call.setRequestMethod("POST");
    call.setRequestProperty("X-Client-Id", UUID.randomUUID().toString());
    return found(text(call.getInputStream()), "(nmv_usr_[a-z0-9]+)");
  }

  private static String text(InputStream body) throws Exception {
    try (body) {
      return new String(body.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String kept(Path home, String what, String pattern) throws Exception {
    try (Stream<Path> files = Files.list(home.resolve(".local/state/clipchat").resolve(what))) {
      Path file = files.filter(f -> f.toString().endsWith(".json")).findFirst().orElseThrow();
      return found(Files.readString(file), pattern);
    }
  }

  private static String found(String text, String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    assertTrue(matcher.find(), text);
    return matcher.group(1);
  }
}
