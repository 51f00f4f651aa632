package dev.clipchat.client.translate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.clipchat.client.timeline.Draft;
import dev.clipchat.client.timeline.InForce;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class InForceTextTest {

  private static final String PIECE = "{'d':1000,'m':{'speed':%s,'reverse':%s,'level':%s}}";

  private static String told(String language, String draft) {
    List<InForce> all = new Draft(draft.replace('\'', '"')).inForce();
    return String.join(" · ", new InForceText(Words.of(language)).of(all));
  }

  private static String m(String m) {
    return "{'t':[],'m':{" + m + "}}";
  }

  private static String pieces(String... pieces) {
    return "{'t':[{'tt':0,'sg':[" + String.join(",", pieces) + "]}],'m':{}}";
  }

  @Test
  void theLimitComesFirstAndThenWhatIsDone() {
    String draft =
        "{'t':[{'tt':0,'sg':["
            + PIECE.formatted(1.5, false, 1)
            + "]}],'m':{'ceiling':10000000,'picture':{'colour':{'grey':true}},"
            + "'plan':{'action':'encode','width':1280,'height':720}}}";
    assertEquals("Limit: under 10 MB · 1280x720 · black and white · 1.5x speed", told("en", draft));
    assertEquals("上限：10 MB以内 · 1280x720 · 黑白 · 1.5倍速", told("zh", draft));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "'ceiling':9961472 | Limit: under 9.96 MB",
        "'output':{'smaller':true} | as small as it goes without visible loss",
        "'picture':{'aspect':{'width':9,'height':16},'fit':'crop'} | cropped to 9:16",
        "'picture':{'aspect':{'width':1,'height':1},'fit':'pad'} | 1:1 with black bars",
        "'picture':{'size':{'lines':480}},'plan':{'width':852,'height':480} | 852x480",
        "'picture':{'fps':23.976,'turn':90,'mirror':true} | 23.98 fps · turned 90° · mirrored",
        "'picture':{'colour':{'brightness':0.2,'contrast':0.9}} | brightness +20% · contrast -10%",
        "'picture':{'fadeIn':1000},'sound':{'fadeOut':2500} | fade-in 1 s · fade-out 2.5 s",
        "'sound':{'muted':true,'normalize':true} | no sound · loudness evened out",
        "'sound':{'volume':0.5} | volume 50%",
        "'loop':3 | plays 3 times",
        "'format':'webm','output':{'codec':'h264','effort':'best'} | H.264 · as webm · best quality",
      })
  void eachIsAFewWords(String m, String words) {
    assertEquals(words, told("en", m(m)));
  }

  @Test
  void whatIsOfAPartOnlyIsSaidToBe() {
    assertEquals("reversed", told("en", pieces(PIECE.formatted(1, true, 1))));
    assertEquals(
        "parts at another speed · parts reversed · parts louder or quieter",
        told("en", pieces(PIECE.formatted(1, true, 1), PIECE.formatted(2, false, 0.5))));
    assertEquals(
        "parts without sound",
        told("en", pieces(PIECE.formatted(1, false, 1), PIECE.formatted(1, false, 0))));
    assertEquals("no sound", told("en", pieces(PIECE.formatted(1, false, 0))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "nonsense",
        "{'t':[{'tt':0,'sg':[{'d':1000}]}]}",
        "{'t':'x','m':{'picture':7,'sound':[],'loop':'often','ceiling':-3,'output':null}}",
        "{'t':[{'tt':0,'sg':[{'m':{'speed':1,'reverse':false,'level':1}}]}],"
            + "'m':{'format':'mp4','loop':1,'picture':{'fps':0,'turn':0,'size':{'lines':0}},"
            + "'sound':{'muted':false,'volume':1},'output':{'effort':'normal'},"
            + "'plan':{'action':'encode','width':640,'height':360}}}",
      })
  void whereNothingIsInForceOrCanBeReadNothingIsTold(String draft) {
    assertEquals("", told("en", draft));
  }

  @ParameterizedTest
  @EnumSource
  void everythingHasWordsInBothLanguages(InForce.What what) {
    List<Object> values =
        what == InForce.What.CEILING ? List.of(1_000L) : Collections.nCopies(2, "7");
    for (String language : List.of("en", "zh")) {
      String text =
          new InForceText(Words.of(language)).of(List.of(new InForce(what, values))).get(0);
      assertFalse(text.isBlank() || text.contains("{"), text);
    }
  }
}
