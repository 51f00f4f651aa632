package dev.clipchat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clipchat.Launched.Desk;
import dev.clipchat.Launched.Ended;
import dev.clipchat.ffmpeg.TestClips;
import java.io.InputStream;
import java.io.OutputStream;
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

  @Test
  void eachOptionOfTheCommandCounts() throws Exception {
    Path home = Files.createDirectories(folder.resolve("home"));
    Files.writeString(folder.resolve("tokens.txt"), "# ours\nnmv_usr_ours\n");
    Desk desk = new Desk(home, folder);
    String[] command = {
      "serve",
      "--host",
      "localhost",
      "--token-file",
      "tokens.txt",
      "--credits",
      "1",
      "--max-upload",
      "10kB",
      "--data",
      "kept"
    };
    Launched server = desk.start(Launched.launcher(), command);
    try {
      String url = server.firstLine();
      assertTrue(url.startsWith("http://localhost:"), url);

      String balance = "/api/credits/balance/simple";
      assertTrue(get(url + balance, "nmv_usr_theirs").contains("\"code\":1001"));
      assertEquals("1", found(get(url + balance, "nmv_usr_ours"), "\"available\":(\\d+)"));

      byte[] project = "{\"task_name\":\"project\"}".getBytes(StandardCharsets.UTF_8);
      String made =
          post(url + "/api/tasks/me/with-session/nemo_agent", "application/json", project);
      String session = found(made, "\"session_id\":\"([^\"]+)\"");
      Path kept = folder.resolve("kept");
      assertTrue(anythingNamed(kept, session), "the session lies in the folder that was named");
      assertFalse(anythingNamed(home, session));

      String upload = "/api/upload-video/nemo_agent/me/" + session;
      String refused = post(url + upload, "multipart/form-data; boundary=b", file(20_000));
      assertEquals("10000", found(refused, "\"code\":4002.*\"limit\":(\\d+)"));
    } finally {
      server.process().destroy();
    }
    assertEquals(143, server.ended("").code());
  }

  private static byte[] file(int bytes) {
    String head = "--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.mp4\"\r\n";
    return (head + "\r\n" + "x".repeat(bytes) + "\r\n--b--\r\n").getBytes(StandardCharsets.UTF_8);
  }

  private static boolean anythingNamed(Path folder, String name) throws Exception {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.anyMatch(p -> p.getFileName().toString().contains(name));
    }
  }

  private static String post(String url, String type, byte[] body) throws Exception {
    HttpURLConnection call = (HttpURLConnection) URI.create(url).toURL().openConnection();
    call.setRequestMethod("POST");
    call.setRequestProperty("Authorization", "Bearer nmv_usr_ours");
    call.setRequestProperty("Content-Type", type);
    call.setDoOutput(true);
    try (OutputStream out = call.getOutputStream()) {
      out.write(body);
    }
    return text(call.getInputStream());
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
