package dev.clipchat.engine.agent;

import static dev.clipchat.engine.agent.Wording.clock;
import static dev.clipchat.engine.agent.Wording.seconds;

import dev.clipchat.engine.edit.Beside;
import dev.clipchat.engine.edit.Moment;
import dev.clipchat.engine.edit.Span;
import dev.clipchat.engine.edit.Where;
import java.util.List;

/** Times and parts of a timeline in Chinese. */
final class ChineseTimes {

  private ChineseTimes() {}

  static String spans(List<Span> spans) {
    return String.join("和", spans.stream().map(ChineseTimes::span).toList());
  }

  static String span(Span span) {
    boolean head = span.from().equals(Moment.START);
    boolean tail = span.to().equals(Moment.END);
    if (head && tail) {
      return "全部";
    }
    if (head && !span.to().fromEnd()) {
      return "前" + seconds(span.to().ms()) + "秒";
    }
    if (tail && span.from().fromEnd()) {
      return "最后" + seconds(span.from().ms()) + "秒";
    }
    return moment(span.from()) + "到" + moment(span.to());
  }

  static String moment(Moment moment) {
    if (moment.equals(Moment.END)) {
      return "结尾";
    }
    return moment.fromEnd() ? "结尾前" + seconds(moment.ms()) + "秒" : clock(moment.ms());
  }

  static String where(Where where) {
    return where.match(ChineseTimes::moment, ChineseTimes::beside);
  }

  private static String beside(Beside b) {
    String clip = b.number() == 0 ? b.name() : b.number() < 0 ? "最后一个片段" : "第" + b.number() + "个片段";
    return clip + (b.after() ? "之后" : "之前");
  }

  static String part(Span span) {
    return span.isAll() ? "" : "（" + span(span) + "）";
  }
}
