package dev.clipchat.engine.agent;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Something that can be said, in both languages, and the words for what people wish that is near to
 * it and cannot be done.
 */
record Topic(String english, String chinese, List<String> near) {

  private static final String FILE = "/agent/nearest.txt";

  Topic {
    near = List.copyOf(near);
  }

  static List<Topic> all() {
    List<Topic> all = new ArrayList<>();
    try (InputStream in = Objects.requireNonNull(Topic.class.getResourceAsStream(FILE));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.charAt(0) != '#') {
          String[] fields = line.split(" \\| ", -1);
          all.add(new Topic(fields[0], fields[1], List.of(fields[2].split(" ", -1))));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }

  /** As it is to be quoted. */
  String in(Language language) {
    return language == Language.CHINESE ? "“" + chinese + "”" : "\"" + english + "\"";
  }
}
