package dev.clipchat.client.action;

import dev.clipchat.client.reply.Block;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** A moment as a person says it: the time of today, else the day. */
final class MomentText {

  private static final DateTimeFormatter TODAY = DateTimeFormatter.ofPattern("HH:mm");
  private static final DateTimeFormatter EARLIER = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private MomentText() {}

  static Block.Cell cell(Instant time, Instant now) {
    return new Block.Cell(text(time, now, ZoneId.systemDefault()), time.toString());
  }

  static String text(Instant time, Instant now, ZoneId zone) {
    ZonedDateTime there = time.atZone(zone);
    boolean today = there.toLocalDate().equals(now.atZone(zone).toLocalDate());
    return (today ? TODAY : EARLIER).format(there);
  }
}
