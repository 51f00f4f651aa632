package dev.clipchat.failure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Secrets go, and words stay readable. */
class SecretsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "bad nmv_usr_a1b2; sorry | bad nmv_usr_***; sorry",
        "see ?ct=clm_77 | see ?ct=***",
        "Bearer abc.def: refused | Bearer *** refused",
        "token 9f8e7d6c5b4a is no good | token *** is no good",
        "the token is sesame-open-17 | the token is ***",
        "api_key=\"AKIA9XYZ1234\", | api_key=\"***\",",
        "{\"accessToken\":\"q1w2e3r4t5\"} | {\"accessToken\":\"***\"}",
        "got eyJhbGciOiJI.eyJzdWIi.x-9_y here | got *** here",
        "id 0123456789abcdef0123456789abcdef there | id *** there",
        "https://x.example/o?X-Amz-Signature=ab12&a=1 | https://x.example/o?X-Amz-Signature=***&a=1",
        "the token has expired | the token has expired",
        "token authentication failed | token authentication failed",
        "a key frame at 1200 | a key frame at 1200",
        "session 5d1f0c3a-77aa-4c7e-9a10-0123456789ab | session 5d1f0c3a-77aa-4c7e-9a10-0123456789ab",
        "my_long_holiday_video_2024_final.mp4 | my_long_holiday_video_2024_final.mp4",
      })
  void whatIsSecretIsHidden(String text, String shown) {
    assertEquals(shown, Secrets.hidden(text));
  }
}
