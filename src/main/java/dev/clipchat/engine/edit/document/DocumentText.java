package dev.clipchat.engine.edit.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.clipchat.engine.edit.document.Misread.Problem;

/** The text of a document, parsed within limits: it comes from anybody. */
final class DocumentText {

  static final int LONGEST = 100_000;
  private static final int DEEPEST = 12;
  private static final int LONGEST_NUMBER = 40;

  private DocumentText() {}

  static boolean isMeant(String message) {
    String text = message.strip();
    return text.startsWith("{") && text.contains('"' + Edits.EDITS + '"');
  }

  static JsonNode parse(String message) {
    if (message.length() > LONGEST) {
      throw new MisreadException(new Misread("", Problem.TOO_LONG, "", String.valueOf(LONGEST)));
    }
    try {
      JsonNode read = mapper().readTree(message);
      return read == null ? MissingNode.getInstance() : read;
    } catch (JsonProcessingException e) {
      String line = e.getLocation() == null ? "" : "line " + e.getLocation().getLineNr();
      throw new MisreadException(new Misread(line, Problem.NO_JSON, "", ""));
    }
  }

  private static JsonMapper mapper() {
    StreamReadConstraints limits =
        StreamReadConstraints.builder()
            .maxNestingDepth(DEEPEST)
            .maxNumberLength(LONGEST_NUMBER)
            .build();
    JsonFactory factory =
        JsonFactory.builder()
            .streamReadConstraints(limits)
            // Of two values for one key neither is the one that was meant.
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    return JsonMapper.builder(factory)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .build();
  }
}
