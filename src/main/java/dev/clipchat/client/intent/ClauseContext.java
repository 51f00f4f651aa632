package dev.clipchat.client.intent;

import dev.clipchat.client.intent.ClauseSplitter.Clause;
import dev.clipchat.client.intent.ClauseSplitter.Joint;
import dev.clipchat.client.intent.Meaning.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a clause is in the company of others: content, questions and conditions reach further. */
record ClauseContext(Meaning meaning, String masked, List<Clause> clauses) {

  /** From here on, what follows is content although no quotes say so. */
  private static final Pattern SAYING =
      Pattern.compile(
          "(?i)\\b(says?|saying|reads?|reading|called|named|titled|with the (text|words?|title|caption)|text|title|caption)\\s*[:：]"
              + "|\\b(says?|saying|reads?|reading|called|named|titled)\\b|写着|内容是|内容为|叫做");

  private static final Pattern NAMING_TEXT =
      Pattern.compile("(?i)\\b(title|text|caption|subtitle|watermark)s?\\b|标题|字幕|文字|水印");
  private static final Pattern QUESTION =
      Pattern.compile(
          "(?i)\\b(how|why|whether|which|should|did|does|when will)\\b|\\bwhat\\b(?!'s on)|怎么|如何|为什么|怎样|是否|要不要");

  /** What is a question as a whole, and has not only a word that questions have. */
  private static final Pattern ASKED =
      Pattern.compile(
          "(?i)[?？]|^\\W*(?:tell me |i wonder )?(?:how|why|whether|which|what|when|where|who|should|did|does|do|is"
              + "|are|can|could)\\b|怎么|如何|为什么|怎样|是否|要不要|吗[。！]?$");

  private static final Pattern CONDITION =
      Pattern.compile(
          "(?i)^\\W*(if|unless|before|until|after|when|once|while)\\b|^(如果|等|要是|除非|在)|(之前|以前|的话)$");
  private static final Pattern NOT =
      Pattern.compile(
          "(?i)\\b(don'?t|do not|not|never|no need|without|cancel|stop)\\b|不要|别|不用|先不|取消|不想");

  /** "转成gif发给我": Chinese needs no word between the edit and the asking for it. */
  private static final Pattern SENT_LAST = Pattern.compile("(.*\\S)((?:发给|传给|发)我[吧呗啊]?)");

  /** The same, with what is asked for at the end of an edit as a clause of its own. */
  ClauseContext apart() {
    List<Clause> all = new ArrayList<>();
    for (Clause clause : clauses) {
      Matcher m = SENT_LAST.matcher(clause.in(masked));
      boolean edit =
          m.matches()
              && meaning.of(meaning.tokens(m.group())) == Kind.CHAT
              && meaning.of(meaning.tokens(m.group(1))) == Kind.CHAT
              && !isSaid(m.group(1));
      if (edit) {
        int cut = clause.start() + m.end(1);
        all.add(new Clause(clause.start(), cut, clause.joint()));
        all.add(new Clause(cut, clause.end(), Joint.AND));
      } else {
        all.add(clause);
      }
    }
    return new ClauseContext(meaning, masked, List.copyOf(all));
  }

  /** Asked, denied or put on the screen, and not wished for. */
  private static boolean isSaid(String text) {
    return Stream.of(QUESTION, NOT, SAYING, NAMING_TEXT, CONDITION)
        .anyMatch(said -> said.matcher(text).find());
  }

  /** What a clause is beside others: a bare noun in a list is no request. */
  Kind within(List<Kind> kinds, int i, List<ClauseWords> tokens) {
    Kind kind = kinds.get(i);
    boolean noun = kind == Kind.CREDITS || kind == Kind.STATUS;
    if (kind == Kind.UPLOAD || (noun && !meaning.isSentence(tokens.get(i)))) {
      return Kind.CHAT;
    }
    return kind == Kind.EXPORT && continuesText(kinds, i) ? Kind.CHAT : kind;
  }

  /** "add the text like, subscribe, download": a list of unquoted words goes on. */
  private boolean continuesText(List<Kind> kinds, int i) {
    for (int k = i; k > 0 && clauses.get(k).joint() == Joint.COMMA; k--) {
      String before = clauses.get(k - 1).in(masked);
      if (kinds.get(k - 1) != Kind.CHAT) {
        return false;
      }
      if (NAMING_TEXT.matcher(before).find() && before.indexOf(ClauseWords.QUOTE) < 0) {
        return true;
      }
    }
    return false;
  }

  /** Questions, conditions and unquoted content are not taken apart. */
  boolean heldTogether(List<Kind> kinds) {
    for (int i = 0; i + 1 < clauses.size(); i++) {
      String clause = clauses.get(i).in(masked);
      if (kinds.get(i) != Kind.CHAT) {
        continue;
      }
      boolean asks = QUESTION.matcher(clause).find();
      boolean conditional = CONDITION.matcher(clause).find();
      boolean content =
          SAYING.matcher(clause).find()
              && clause.indexOf(ClauseWords.QUOTE) < 0
              && clauses.get(i + 1).joint() != Joint.THEN;
      if (asks || conditional || content) {
        return true;
      }
    }
    return false;
  }

  String chatReason(Optional<String> strange) {
    if (masked.indexOf(ClauseWords.QUOTE) >= 0) {
      return "a message; what stands in quotes is content";
    }
    if (NOT.matcher(masked).find()) {
      return "a message; it says what not to do";
    }
    if (QUESTION.matcher(masked).find() && ASKED.matcher(masked.strip()).find()) {
      return "a message; it is a question";
    }
    return strange
        .map(word -> "a message; \"" + word + "\" is no part of a plain request")
        .orElse("a message; it is no plain request for anything else");
  }
}
