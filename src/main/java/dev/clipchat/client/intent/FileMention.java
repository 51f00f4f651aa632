package dev.clipchat.client.intent;

import java.util.List;

/**
 * Where a line names files: from {@code start} to {@code end} in the line, and what is meant.
 * {@code shown} is how a sentence refers to them; {@code there} is whether they were found.
 */
record FileMention(int start, int end, List<String> sources, String shown, boolean there) {
  FileMention {
    sources = List.copyOf(sources);
  }
}
