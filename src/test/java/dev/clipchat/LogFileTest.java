package dev.clipchat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clipchat.files.Places;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogFileTest {

  @TempDir private Path home;

  @Test
  void keepsLinesButNoSecretsAndNobodyElseReadsThem() throws Exception {
    Map<String, String> environment = Map.of("HOME", home.toString(), "NEMO_TOKEN", "my-own-key");
    LogFile log = new LogFile(Places.of(environment, "Linux"), environment);
    assertFalse(Files.exists(log.path()));

    log.accept("GET /state with Authorization: Bearer abc.def and my-own-key");

    String text = Files.readString(log.path());
    assertTrue(text.contains("GET /state"), text);
    assertFalse(text.contains("abc.def"), text);
    assertFalse(text.contains("my-own-key"), text);
    assertEquals(
        "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(log.path())));
  }

  @Test
  void aFaultIsThereWithItsTraceButNoSecrets() throws Exception {
    LogFile log = new LogFile(Places.of(Map.of("HOME", home.toString()), "Linux"), Map.of());
    log.fault(new IllegalStateException("token nmv_usr_abc is odd"));

    String text = Files.readString(log.path());
    assertTrue(text.contains("IllegalStateException: token nmv_usr_*** is odd"), text);
    assertTrue(text.contains("at dev.clipchat.LogFileTest"), text);
  }

  @ParameterizedTest
  @CsvSource({
    "token nmv_usr_AbC-1.2_x end, token nmv_usr_*** end",
    "claim clm_123 end, claim clm_*** end",
    "bearer  s3cret, bearer  ***",
    "at http://127.0.0.1:4711/s3cretbase/run_sse, at http://127.0.0.1:4711/***/run_sse",
    "nothing here, nothing here"
  })
  void takesSecretsOut(String line, String kept) {
    assertEquals(kept, LogFile.redact(line, List.of()));
  }
}
