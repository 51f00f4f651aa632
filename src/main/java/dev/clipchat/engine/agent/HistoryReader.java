package dev.clipchat.engine.agent;

import dev.clipchat.engine.agent.Understood.Recall;

/** Going back, forth again, and to the beginning. */
final class HistoryReader {

  private HistoryReader() {}

  private static final Sense[] OF_HISTORY = {
    Sense.UNDO,
    Sense.REDO,
    Sense.RESTART,
    Sense.TIMES,
    Sense.NUMBER,
    Sense.LAST,
    Sense.CHANGE,
    Sense.FIRST,
    Sense.BEFORE,
    Sense.TOP,
    Sense.REMOVE,
    Sense.PICTURE,
    Sense.UNKNOWN
  };

  static void read(Clause c, Reading out) {
    int at = c.find(Sense.UNDO, Sense.REDO, Sense.RESTART);
    if (at < 0) {
      return;
    }
    Part p = c.get(at);
    if (p.is(Sense.RESTART) && c.has(Sense.SPAN)) {
      // "Bin everything after the 20 second mark".
      c.replace(at, p.withSense(Sense.REMOVE));
      return;
    }
    if (!Clauses.content(c).stream().allMatch(q -> q.is(OF_HISTORY))) {
      // "Undo the title": the history goes back by steps, not by what they did.
      for (int i = 0; i < c.size(); i++) {
        c.use(i);
      }
      out.trouble(Trouble.Kind.UNKNOWN, c.start(), c.get(c.size() - 1).end(), "");
      return;
    }
    c.takeAll(Sense.UNDO, Sense.REDO, Sense.RESTART);
    Part times = c.take(Sense.TIMES, Sense.NUMBER);
    c.takeAll(Sense.LAST, Sense.CHANGE, Sense.FIRST, Sense.BEFORE, Sense.TOP);
    int n = times == null ? 1 : (int) Math.max(1, Math.min(100, times.number()));
    Recall.Way way =
        switch (p.sense()) {
          case REDO -> Recall.Way.REDO;
          case RESTART -> Recall.Way.START_OVER;
          default -> Recall.Way.UNDO;
        };
    out.recall(new Recall(way, n));
  }
}
