package dev.clipchat.engine.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;

class FiltersTest {

  /** As ffmpeg takes a value out of a text: up to a character of the list that is not escaped. */
  private static String token(String text, String ends) {
    StringBuilder out = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted) {
        quoted = c != '\'';
        if (quoted) {
          out.append(c);
        }
      } else if (c == '\\' && i + 1 < text.length()) {
        i++;
        out.append(text.charAt(i));
      } else if (c == '\'') {
        quoted = true;
      } else if (ends.indexOf(c) >= 0) {
        break;
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  @Property(tries = 500)
  void whateverAValueHoldsItIsReadBackAsItWas(
      @ForAll @StringLength(max = 30) @CharRange(from = ' ', to = '~') String value) {
    String filter = new Filters().add("drawtext", "text", value, "x", 1).toString();
    assertEquals(value, readBack(filter));
  }

  @Property(tries = 200)
  void anyCharactersSurvive(@ForAll @StringLength(max = 20) String value) {
    String filter = new Filters().add("drawtext", "text", value, "x", 1).toString();
    assertEquals(value, readBack(filter));
  }

  /** The graph's reader takes one filter's arguments, the options' reader one value of them. */
  private static String readBack(String filter) {
    String arguments = tokenKeepingEscapes(filter.substring("drawtext=".length()));
    return token(arguments.substring("text=".length()), ":");
  }

  /** The graph's reader takes one layer of escapes off everything up to the filter's end. */
  private static String tokenKeepingEscapes(String text) {
    return token(text, "[],;");
  }

  @Example
  void namesAndValuesAreWrittenInOrder() {
    Filters filters = new Filters().add("hflip").addIf(false, "vflip").add("scale", "w", 2, "h", 4);
    assertEquals("[in]hflip,scale=w=2:h=4[out]", filters.between("[in]", "[out]", "null"));
    assertEquals("[in]null[out]", new Filters().between("[in]", "[out]", "null"));
    List<String> rates = new ArrayList<>();
    for (double fps : new double[] {25, 29.97, 23.976, 59.94, 12.5, 30}) {
      rates.add(FilterNumbers.rate(fps));
    }
    assertEquals(List.of("25", "30000/1001", "24000/1001", "60000/1001", "12.5", "30"), rates);
  }
}
