package dev.clipchat.client.action;

import static dev.clipchat.client.standin.StandInCloud.Call.MESSAGE;
import static dev.clipchat.client.standin.StandInCloud.Call.STATE;
import static dev.clipchat.client.standin.StandInCloud.Call.TOKEN;
import static dev.clipchat.client.standin.StandInCloud.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clipchat.client.intent.Deed;
import dev.clipchat.client.journal.StoredToken;
import dev.clipchat.client.standin.Client;
import dev.clipchat.client.standin.StandInCloud;
import dev.clipchat.failure.Failure;
import dev.clipchat.words.Text;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a server answers, what comes of it is bounded. */
@Timeout(120)
class BoundedAnswersTest extends AtTheCloud {

  private static String state(String track, int count) {
    StringBuilder state = new StringBuilder("{\"data\":{\"state\":{\"draft\":{\"t\":[");
    for (int i = 0; i < count; i++) {
      state.append(i == 0 ? "" : ",").append(track);
    }
    return state.append("]}}}}").toString();
  }

  @Test
  void aStateOfAMillionTracksIsTooLarge() {
    cloud.next(STATE, json(state("{\"tt\":0,\"sg\":[]}", 1_000_000)));

    assertEquals(
        new Failure.ServerFailed(200, Text.of("client.answer_too_large")),
        client.fails(new Deed.Status()));
  }

  @Test
  void aStateOfManyTracksIsCountedAndCompared() {
    String many = state("{\"tt\":0,\"sg\":[{\"d\":1000}]}", 30_000);
    cloud.next(STATE, json(many)).next(STATE, json(many));
    cloud.next(STATE, json(state("{\"tt\":0,\"sg\":[{\"d\":1000}]}", 30_001)));
    cloud.next(MESSAGE, StandInCloud.stream(""));

    client.perform(new Deed.Status());
    client.perform(new Deed.Message("one more"));

    assertEquals("The timeline was updated.", client.screen().answers().get(0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\\r\\nX-Evil: 1", "\\u0000", "t\u00f6k", "two words"})
  void aTokenThatNoHeaderCanHoldIsNone(String token) {
    cloud.next(TOKEN, json("{\"data\":{\"token\":\"" + token + "\"}}"));

    assertEquals(
        new Failure.ServerFailed(200, Text.of("client.answer_lacks", "name", "token")),
        new Client(home, cloud.base(), "").fails(new Deed.Credits()));
  }

  @Test
  void aKeptTokenThatSomebodyDamagedIsReplaced() {
    Client anonymous = new Client(home, cloud.base(), "");
    anonymous
        .identity()
        .keep(
            anonymous.connection().backend(),
            new StoredToken("a\r\nb", Instant.parse("2999-01-01T00:00:00Z"), ""));

    anonymous.perform(new Deed.Credits());

    assertEquals(1, cloud.requests(TOKEN).size());
    assertTrue(anonymous.screen().notices().isEmpty());
  }
}
