package dev.clipchat.client.action;

import static dev.clipchat.client.standin.StandInCloud.Call.CANCEL;
import static dev.clipchat.client.standin.StandInCloud.Call.CREDITS;
import static dev.clipchat.client.standin.StandInCloud.Call.MESSAGE;
import static dev.clipchat.client.standin.StandInCloud.Call.POLL;
import static dev.clipchat.client.standin.StandInCloud.Call.SESSION;
import static dev.clipchat.client.standin.StandInCloud.Call.START;
import static dev.clipchat.client.standin.StandInCloud.Call.STATE;
import static dev.clipchat.client.standin.StandInCloud.Call.TOKEN;
import static dev.clipchat.client.standin.StandInCloud.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.clipchat.client.intent.Deed;
import dev.clipchat.client.reply.Block;
import dev.clipchat.client.standin.Client;
import dev.clipchat.client.standin.StandInCloud;
import dev.clipchat.client.standin.StandInCloud.Call;
import dev.clipchat.failure.Failure;
import dev.clipchat.words.Text;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The shapes in which servers of the family give their answers, one row each. */
class FamilyAnswersTest extends AtTheCloud {

  private Client anonymous() {
    return new Client(home, cloud.base(), "");
  }

  // ---- whose credits they are

  @ParameterizedTest(name = "{0} in {1}")
  @CsvSource({
    "user_id,TOKEN", "bind,TOKEN", "bind_id,TOKEN", "bindId,TOKEN", "anonymous_id,TOKEN",
    "user_id,SESSION", "bind,SESSION", "bind_id,SESSION", "bindId,SESSION", "anonymous_id,SESSION",
    "user_id,STATE", "bind,STATE", "bind_id,STATE", "bindId,STATE", "anonymous_id,STATE",
    "user_id,MESSAGE", "bind,MESSAGE", "bind_id,MESSAGE", "bindId,MESSAGE", "anonymous_id,MESSAGE"
  })
  void theIdOfTheLinkIsFoundWhereverItStands(String field, Call where) {
    String id = "\"" + field + "\":\"anon_7\"";
    cloud.next(TOKEN, json("{\"data\":{\"token\":\"nmv_usr_1\"" + in(where, TOKEN, id) + "}}"));
    cloud.next(SESSION, json("{\"data\":{\"session_id\":\"s\"" + in(where, SESSION, id) + "}}"));
    cloud.next(STATE, json("{\"data\":{\"state\":{}" + in(where, STATE, id) + "}}"));
    cloud.next(MESSAGE, json("{\"code\":2001,\"data\":{\"x\":1" + in(where, MESSAGE, id) + "}}"));

    assertEquals(
        new Failure.OutOfCredits("https://web.example/register?bind=anon_7"),
        anonymous().fails(new Deed.Message("hello")));
  }

  private static String in(Call where, Call here, String id) {
    return where == here ? "," + id : "";
  }

  @Test
  void itMayComeInTheStreamAndInsideOfTheState() {
    cloud.next(
        MESSAGE,
        StandInCloud.stream(
            "data: {\"code\":2001,\"message\":\"none\",\"data\":{\"user_id\":\"anon_8\"}}\n\n"));
    assertEquals(
        new Failure.OutOfCredits("https://web.example/register?bind=anon_8"),
        anonymous().fails(new Deed.Message("hello")));
  }

  @Test
  void theTokensIdOutlivesTheProcess() {
    cloud.next(TOKEN, json("{\"data\":{\"token\":\"nmv_usr_1\",\"user_id\":\"anon_9\"}}"));
    anonymous().perform(new Deed.Credits());
    cloud.next(MESSAGE, json("{\"code\":2001}"));

    assertEquals(
        new Failure.OutOfCredits("https://web.example/register?bind=anon_9"),
        anonymous().fails(new Deed.Message("hello")));
    assertEquals(1, cloud.requests(TOKEN).size());
  }

  @ParameterizedTest
  @CsvSource({"anon_5,https://web.example/register?bind=anon_5", "u_5,"})
  void aGivenTokenMayBeAnAnonymousOneToo(String user, String link) {
    cloud.next(SESSION, json("{\"data\":{\"session_id\":\"s\",\"user_id\":\"" + user + "\"}}"));
    cloud.next(MESSAGE, json("{\"code\":2001}"));

    assertEquals(new Failure.OutOfCredits(link), client.fails(new Deed.Message("hello")));
  }

  // ---- refusals

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"detail\":\"Session not found\"}",
        "{\"error\":\"Session not found: s1\"}",
        "{\"error\":{\"message\":\"session s1 does not exist\"}}",
        "{\"timestamp\":1,\"status\":404,\"error\":\"Not Found\",\"message\":\"Session not found\"}"
      })
  void aSessionThatAnAgentServerDoesNotKnowIsMadeAnew(String body) {
    cloud.next(MESSAGE, json(404, body));

    client.perform(new Deed.Message("hello"));

    assertEquals(List.of(SESSION, STATE, MESSAGE, SESSION, STATE, MESSAGE), cloud.calls());
    assertTrue(client.screen().notices().get(0).contains("The old session is gone"));
  }

  @Test
  void another404IsNoLostSession() {
    cloud.next(CREDITS, json(404, "{\"detail\":\"Not Found\"}"));
    assertEquals(
        new Failure.ServerFailed(404, Text.asItIs("Not Found")), client.fails(new Deed.Credits()));
  }

  static Stream<Arguments> reasons() {
    return Stream.of(
        arguments("{\"success\":false,\"error\":\"no GPU\"}", 400),
        arguments("{\"success\":false,\"message\":\"\",\"reason\":\"no GPU\"}", 400),
        arguments("{\"success\":false,\"message\":\"ok\",\"error\":{\"message\":\"no GPU\"}}", 400),
        arguments("{\"success\":false,\"data\":{\"error_message\":\"no GPU\"}}", 400),
        arguments("{\"code\":7001,\"error_message\":\"no GPU\"}", 7001),
        arguments(
            "{\"code\":7001,\"errors\":[{\"message\":\"no GPU\"},{\"message\":\"x\"}]}", 7001),
        arguments("{\"code\":7001,\"reason\":\"no GPU\"}", 7001),
        arguments("{\"code\":7001,\"detail\":[{\"msg\":\"no GPU\"}]}", 7001));
  }

  @ParameterizedTest
  @MethodSource("reasons")
  void aRefusalIsReadFromWhereverItsReasonStands(String body, int code) {
    cloud.next(CREDITS, json(body));
    assertEquals(
        new Failure.ServerFailed(code, Text.asItIs("no GPU")), client.fails(new Deed.Credits()));
  }

  // ---- renders

  static Stream<Arguments> ends() {
    return Stream.of(
        arguments(
            "{\"success\":true,\"data\":{\"id\":\"r\",\"status\":\"completed\",\"progress\":100,"
                + "\"outputUrl\":\"/objects/o.mp4\"}}"),
        arguments("{\"status\":\"completed\",\"outputUrl\":\"/objects/o.mp4\"}"),
        arguments("{\"taskId\":\"r\",\"status\":\"completed\",\"output\":\"/objects/o.mp4\"}"),
        arguments(
            "{\"taskId\":\"r\",\"status\":\"completed\",\"output\":{\"url\":\"/objects/o.mp4\","
                + "\"duration\":2,\"size\":7}}"));
  }

  @ParameterizedTest
  @MethodSource("ends")
  void aRenderIsFetchedFromWhereverItsAddressStands(String body) throws Exception {
    cloud.next(POLL, json(body));

    client.perform(EXPORT);

    assertEquals("/objects/o.mp4", cloud.requests(Call.OBJECT).get(0).getTarget());
    assertTrue(Files.exists(home.resolve("x.mp4")));
  }

  @ParameterizedTest
  @CsvSource({
    "'{\"status\":\"processing\",\"progress\":0.5}',0.5",
    "'{\"status\":\"processing\",\"progress\":50}',0.5",
    "'{\"success\":true,\"data\":{\"status\":\"processing\",\"progress\":1}}',0.01",
    "'{\"success\":true,\"data\":{\"status\":\"processing\",\"progress\":\"50%\"}}',0.5",
    "'{\"status\":\"processing\",\"progress\":1}',1"
  })
  void progressComesInPartsOfOneOrOfAHundred(String body, double shown) {
    cloud.next(POLL, json(body));

    client.perform(EXPORT);

    assertTrue(
        client.screen().blocks(Block.Progress.class).stream().anyMatch(p -> p.fraction() == shown),
        () -> client.screen().blocks(Block.Progress.class).toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"status\":\"failed\",\"reason\":\"no GPU\"}",
        "{\"status\":\"failed\",\"error_message\":\"no GPU\"}",
        "{\"status\":\"failed\",\"errors\":[{\"message\":\"no GPU\"}]}",
        "{\"success\":false,\"status\":\"failed\",\"error\":\"no GPU\"}",
        "{\"success\":true,\"data\":{\"status\":\"failed\",\"error\":{\"message\":\"no GPU\"}}}"
      })
  void aRenderThatFailedSaysWhy(String body) {
    cloud.next(POLL, json(body));

    assertEquals(new Failure.RenderFailed(Text.asItIs("no GPU")), client.fails(EXPORT));
    assertEquals(1, cloud.requests(START).size());
  }

  private static String id(RecordedRequest start) {
    return StandInCloud.body(start).replaceAll("(?s).*\"id\":\"(render_\\d+)\".*", "$1");
  }

  static Stream<Arguments> cutStarts() {
    MockResponse dropped =
        new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build();
    return Stream.of(
        arguments("dropped", dropped),
        arguments("502", StandInCloud.page(502)),
        arguments("500", json("{\"code\":500,\"message\":\"oops\"}")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cutStarts")
  void aStartWhoseAnswerWasLostIsNotPaidTwice(String name, MockResponse answer) {
    cloud.next(START, answer);
    cloud.next(POLL, json("{\"status\":\"processing\"}"));

    client.perform(EXPORT);

    assertEquals(1, cloud.requests(START).size());
    assertTrue(cloud.requests(POLL).get(0).getTarget().endsWith(id(cloud.requests(START).get(0))));
    assertTrue(Files.exists(home.resolve("x.mp4")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cutStarts")
  void aStartThatNeverArrivedIsMadeAnew(String name, MockResponse answer) {
    cloud.next(START, answer);
    cloud.next(POLL, json(404, "{\"code\":404,\"message\":\"unknown render\"}"));

    client.perform(EXPORT);

    assertEquals(2, cloud.requests(START).size());
    assertFalse(id(cloud.requests(START).get(0)).equals(id(cloud.requests(START).get(1))));
    assertTrue(Files.exists(home.resolve("x.mp4")));
  }

  @Test
  void whereNobodyKnowsWhetherItBeganItIsLeftForLater() {
    cloud.next(START, StandInCloud.page(502));
    for (int i = 0; i < 9; i++) {
      cloud.next(POLL, StandInCloud.page(503));
    }

    client.fails(EXPORT);

    assertEquals(1, cloud.requests(START).size());
    assertEquals(1, client.journal().renders(client.connection().backend()).size());
  }

  @ParameterizedTest
  @CsvSource({"200,Cancelled render", "404,may still finish it", "500,may still finish it"})
  void aJobIsGivenUpWithTheFamilysCall(int status, String told) {
    exportIsInterrupted();
    cloud.next(CANCEL, json(status, "{\"code\":" + (status == 200 ? 0 : status) + "}"));
    Client next = new Client(home, cloud.base(), "nmv_usr_given");

    next.perform(new Deed.CancelJob("render_"));

    assertEquals(1, cloud.requests(CANCEL).size());
    RecordedRequest asked = cloud.requests(CANCEL).get(0);
    assertEquals("POST", asked.getMethod());
    assertTrue(asked.getTarget().matches("/api/render/proxy/lambda/render_\\d+/cancel"));
    assertEquals("", StandInCloud.body(asked));
    assertTrue(next.screen().notices().get(0).contains(told), next.screen().notices()::toString);
    assertEquals(0, next.actions().waitingJobs());
  }

  @Test
  void whoWaitsForAJobThatIsGivenUpElsewhereStops() {
    cloud.next(
        POLL,
        request -> {
          client
              .journal()
              .renders(client.connection().backend())
              .forEach(r -> client.journal().endRender(r.id()));
          return json("{\"status\":\"processing\"}");
        });

    assertEquals(new Failure.RenderFailed(Text.of("client.was_cancelled")), client.fails(EXPORT));
  }

  // ---- ids, languages, headers

  @Test
  void anIdOfNineteenDigitsIsKeptToTheLast() {
    String id = "1987654321012345679";
    cloud.next(SESSION, json("{\"data\":{\"session_id\":" + id + ",\"task_id\":" + id + "}}"));

    client.perform(new Deed.Message("hello"));

    assertTrue(cloud.requests(STATE).get(0).getTarget().contains("/" + id + "/"));
    assertTrue(
        StandInCloud.body(cloud.requests(MESSAGE).get(0))
            .contains("\"session_id\":\"" + id + "\""));
    assertEquals(id, client.book().list(client.connection().backend()).get(0).id());
  }

  @ParameterizedTest
  @CsvSource({
    "make the first 5 seconds faster please,en,false,en",
    "剪掉前五秒,en,false,zh",
    "最初の5秒を削除して,en,false,ja",
    "haz el vídeo más corto,en,false,es",
    "haz el vídeo más corto,de,true,de",
    "export,fr,false,fr"
  })
  void aSessionSpeaksTheLanguageThatIsTyped(
      String said, String usual, boolean asked, String language) {
    client.speaking(new SessionLanguage(usual, asked)).perform(new Deed.Message(said));

    String body = StandInCloud.body(cloud.requests(SESSION).get(0));
    assertTrue(body.contains("\"language\":\"" + language + "\""), body);
  }

  @Test
  void anotherHostLearnsNeitherWhoAsksNorThroughWhat() {
    try (StandInCloud elsewhere = new StandInCloud()) {
      elsewhere.renders(video);
      for (int i = 0; i < 2; i++) {
        String there = elsewhere.base().resolve("/objects/o.mp4").toString();
        if (i == 0) {
          cloud.next(POLL, json("{\"status\":\"completed\",\"outputUrl\":\"" + there + "\"}"));
        } else {
          cloud.next(
              Call.OBJECT,
              new MockResponse.Builder().code(302).addHeader("Location", there).build());
        }
        client.perform(new Deed.Export(null, "x" + i + ".mp4", false));

        RecordedRequest asked = elsewhere.requests(Call.OBJECT).get(i);
        for (String name :
            List.of("Authorization", "X-Skill-Source", "X-Skill-Version", "X-Skill-Platform")) {
          assertEquals(null, asked.getHeaders().get(name), name);
        }
      }
    }
    assertEquals("a-skill", cloud.requests(Call.OBJECT).get(0).getHeaders().get("X-Skill-Source"));
  }

  @Test
  void theStatusTellsOfTheCanvasAndOfWhatWasMade() {
    cloud.next(
        STATE,
        json(
            "{\"data\":{\"state\":{\"draft\":"
                + StandInCloud.DRAFT
                + ",\"canvas_config\":{\"width\":1080,\"height\":1920,\"fps\":29.97},"
                + "\"generated_media\":[{\"name\":\"intro.mp4\"},{\"url\":\"https://x/y/song.mp3?k=1\"}]}}}"));

    client.perform(new Deed.Status());

    assertEquals(
        List.of("canvas 1080x1920, 29.97 fps", "generated: intro.mp4, song.mp3"),
        client.screen().blocks(Block.Tracks.class).get(0).beside());
  }

  static Stream<Arguments> silentEdits() {
    String piece = "{\"d\":2000,\"m\":{\"name\":\"a.mp4\"}";
    return Stream.of(
        arguments(
            "speed", piece, "{\"d\":1000,\"m\":{\"name\":\"a.mp4\",\"speed\":2}", "Now: 2x speed"),
        arguments(
            "filter", "\"a.mp4\"", "\"a.mp4\",\"filter\":\"vintage\"", "Set: filter to vintage"),
        arguments(
            "setting", "\"m\":{}", "\"m\":{\"aspectRatio\":\"9:16\"}", "Set: aspect Ratio to 9:16"),
        arguments("changed", "\"zz\":1", "\"zz\":2", "Set: zz to 2 (was 1)"),
        arguments("nested", "\"z\":1", "\"z\":5", "Set: z to 5 (was 1)"),
        arguments("gone", ",\"zz\":1", "", "No longer set: zz"),
        arguments(
            "length",
            "{\"d\":2000",
            "{\"d\":1500",
            "Video trimmed: a.mp4 is now 1.5s long (was 2s)"),
        arguments(
            "colour",
            "\"m\":{}",
            "\"m\":{\"picture\":{\"colour\":{\"grey\":true}}}",
            "Now: black and white"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("silentEdits")
  void aSilentEditIsToldInWords(String name, String from, String to, String told) {
    cloud.next(
        MESSAGE,
        request -> {
          cloud.holds(StandInCloud.DRAFT.replace(from, to), "[]");
          return StandInCloud.stream("");
        });

    client.perform(new Deed.Message("change it"));

    assertEquals(List.of(told), client.screen().answers());
  }

  @Test
  void aDraftThatOnlyLastsAnotherTimeSaysSo() {
    cloud.holds("{\"d\":9000,\"t\":[]}", "[]");
    cloud.next(
        MESSAGE,
        request -> {
          cloud.holds("{\"d\":4500,\"t\":[]}", "[]");
          return StandInCloud.stream("");
        });

    client.perform(new Deed.Message("change it"));

    assertEquals(List.of("The video is now 4.5s long (was 9s)"), client.screen().answers());
  }
}
