package dev.clipchat.client.intent;

import dev.clipchat.client.intent.Clauses.Clause;
import dev.clipchat.client.intent.Clauses.Joint;
import dev.clipchat.client.intent.Meaning.Kind;
import dev.clipchat.client.intent.Tokens.Token;
import dev.clipchat.client.intent.Vocabulary.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One line as a person says it: files, content in quotes, and one or several wishes. */
final class Sentence {

  private static final Pattern QUOTED =
      Pattern.compile(
          "\"[^\"]*\"|“[^”]*”|「[^」]*」|『[^』]*』|《[^》]*》|(?<![\\p{L}\\p{N}])'[^']*'(?![\\p{L}\\p{N}])|‘[^’]*’");

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
  private static final Pattern CONDITION =
      Pattern.compile(
          "(?i)^\\W*(if|unless|before|until|after|when|once|while)\\b|^(如果|等|要是|除非|在)|(之前|以前|的话)$");
  private static final Pattern NOT =
      Pattern.compile(
          "(?i)\\b(don'?t|do not|not|never|no need|without|cancel|stop)\\b|不要|别|不用|先不|取消|不想");

  private final String line;
  private final Meaning meaning;
  private final List<Mention> mentions;
  private final String masked;

  Sentence(String line, Surroundings around, Meaning meaning) {
    this.line = line;
    this.meaning = meaning;
    this.mentions = DroppedPaths.in(line, around);
    this.masked = mask();
  }

  private String mask() {
    StringBuilder masked = new StringBuilder(line);
    for (Mention mention : mentions) {
      fill(masked, mention.start(), mention.end(), Tokens.FILE);
    }
    Matcher quoted = QUOTED.matcher(masked.toString());
    while (quoted.find()) {
      fill(masked, quoted.start(), quoted.end(), Tokens.QUOTE);
    }
    return masked.toString();
  }

  private static void fill(StringBuilder text, int start, int end, char with) {
    for (int i = start; i < end; i++) {
      text.setCharAt(i, with);
    }
  }

  Routed routed() {
    if (mentions.isEmpty()) {
      String path = DroppedPaths.wholeLine(line);
      if (path != null) {
        return new Routed(new Deed.Upload(List.of(path)), "the whole line is a path");
      }
    }
    List<String> files = mentions.stream().flatMap(m -> m.sources().stream()).toList();
    List<Deed> wishes = new ArrayList<>();
    String reason = wishes(wishes);
    if (files.isEmpty()) {
      return new Routed(one(wishes), reason);
    }
    List<Deed> steps = new ArrayList<>(List.of(new Deed.Upload(files)));
    wishes.stream().filter(w -> !(w instanceof Deed.Upload)).forEach(steps::add);
    return new Routed(
        one(steps),
        steps.size() == 1
            ? "the line names files and asks for nothing else"
            : "the line names files, and says what to do with them");
  }

  private static Deed one(List<Deed> steps) {
    return steps.size() == 1 ? steps.get(0) : new Deed.Sequence(steps);
  }

  /** Adds what is wished and gives the reason. */
  private String wishes(List<Deed> wishes) {
    List<Clause> clauses = Clauses.of(masked);
    List<Tokens> tokens = clauses.stream().map(c -> meaning.tokens(c.in(masked))).toList();
    List<Kind> kinds = new ArrayList<>(tokens.stream().map(meaning::of).toList());
    if (clauses.size() == 1) {
      return single(wishes, clauses.get(0), tokens.get(0), kinds.get(0));
    }
    if (clauses.isEmpty()) {
      wishes.add(new Deed.Message(line));
      return "no words";
    }
    for (int i = 0; i < kinds.size(); i++) {
      kinds.set(i, within(kinds, i, clauses, tokens));
    }
    boolean deed = kinds.stream().anyMatch(Sentence::isDeed);
    if (!deed || heldTogether(clauses, kinds)) {
      wishes.add(new Deed.Message(said(0, line.length())));
      return chatReason(tokens.stream().flatMap(t -> meaning.strange(t).stream()).findFirst());
    }
    int i = 0;
    while (i < kinds.size()) {
      Kind kind = kinds.get(i);
      if (kind == Kind.CHAT) {
        int last = i;
        while (last + 1 < kinds.size() && kinds.get(last + 1) == Kind.CHAT) {
          last++;
        }
        wishes.add(new Deed.Message(said(clauses.get(i).start(), clauses.get(last).end())));
        i = last + 1;
      } else {
        add(wishes, kind, clauses.get(i), tokens.get(i));
        i++;
      }
    }
    return "several wishes in one line, one after the other";
  }

  private static boolean isDeed(Kind kind) {
    return kind != Kind.CHAT && kind != Kind.ASIDE;
  }

  /** What a clause is beside others: a bare noun in a list is no request. */
  private Kind within(List<Kind> kinds, int i, List<Clause> clauses, List<Tokens> tokens) {
    Kind kind = kinds.get(i);
    boolean noun = kind == Kind.CREDITS || kind == Kind.STATUS;
    if (kind == Kind.UPLOAD || (noun && !meaning.isSentence(tokens.get(i)))) {
      return Kind.CHAT;
    }
    return kind == Kind.EXPORT && continuesText(kinds, i, clauses) ? Kind.CHAT : kind;
  }

  /** "add the text like, subscribe, download": a list of unquoted words goes on. */
  private boolean continuesText(List<Kind> kinds, int i, List<Clause> clauses) {
    for (int k = i; k > 0 && clauses.get(k).joint() == Joint.COMMA; k--) {
      String before = clauses.get(k - 1).in(masked);
      if (kinds.get(k - 1) != Kind.CHAT) {
        return false;
      }
      if (NAMING_TEXT.matcher(before).find() && before.indexOf(Tokens.QUOTE) < 0) {
        return true;
      }
    }
    return false;
  }

  /** Questions, conditions and unquoted content are not taken apart. */
  private boolean heldTogether(List<Clause> clauses, List<Kind> kinds) {
    for (int i = 0; i + 1 < clauses.size(); i++) {
      String clause = clauses.get(i).in(masked);
      if (kinds.get(i) != Kind.CHAT) {
        continue;
      }
      boolean asks = QUESTION.matcher(clause).find();
      boolean conditional = CONDITION.matcher(clause).find();
      boolean content =
          SAYING.matcher(clause).find()
              && clause.indexOf(Tokens.QUOTE) < 0
              && clauses.get(i + 1).joint() != Joint.THEN;
      if (asks || conditional || content) {
        return true;
      }
    }
    return false;
  }

  private String single(List<Deed> wishes, Clause clause, Tokens tokens, Kind kind) {
    Optional<Kind> slip = kind == Kind.CHAT ? slipOfTheFinger(tokens) : Optional.empty();
    add(wishes, slip.orElse(kind), clause, tokens);
    if (wishes.isEmpty() && kind != Kind.FILE_ONLY) {
      wishes.add(new Deed.Message(said(0, line.length())));
    }
    if (slip.isPresent()) {
      return "one letter away from a word that asks for it";
    }
    return switch (kind) {
      case EXPORT -> "the whole line asks for the file";
      case EXPORT_AS -> "the whole line asks for the file and says how it is to be";
      case CREDITS -> "the whole line asks for the credits";
      case STATUS -> "the whole line asks what is on the timeline";
      case UPLOAD -> "the whole line asks to upload";
      case FILE_ONLY -> "the line names files and asks for nothing else";
      case ASIDE, CHAT -> chatReason(meaning.strange(tokens));
    };
  }

  private String chatReason(Optional<String> strange) {
    if (masked.indexOf(Tokens.QUOTE) >= 0) {
      return "a message; what stands in quotes is content";
    }
    if (NOT.matcher(masked).find()) {
      return "a message; it says what not to do";
    }
    if (QUESTION.matcher(masked).find()) {
      return "a message; it is a question";
    }
    return strange
        .map(word -> "a message; \"" + word + "\" is no part of a plain request")
        .orElse("a message; it is no plain request for anything else");
  }

  /** A single word with one letter wrong. */
  private static Optional<Kind> slipOfTheFinger(Tokens tokens) {
    List<Token> words = tokens.all();
    if (words.size() != 1 || words.get(0).word().length() < 5) {
      return Optional.empty();
    }
    String word = words.get(0).word();
    if (Nearest.distance(word, "export") == 1 || Nearest.distance(word, "download") == 1) {
      return Optional.of(Kind.EXPORT);
    }
    if (Nearest.distance(word, "credits") == 1 || Nearest.distance(word, "balance") == 1) {
      return Optional.of(Kind.CREDITS);
    }
    if (Nearest.distance(word, "status") == 1 || Nearest.distance(word, "timeline") == 1) {
      return Optional.of(Kind.STATUS);
    }
    return Nearest.distance(word, "upload") == 1 ? Optional.of(Kind.UPLOAD) : Optional.empty();
  }

  private void add(List<Deed> wishes, Kind kind, Clause clause, Tokens tokens) {
    switch (kind) {
      case EXPORT -> addOnce(wishes, new Deed.Export(namesMp4(tokens) ? "mp4" : null, null, false));
      case EXPORT_AS -> {
        wishes.add(new Deed.Message(made(clause, tokens)));
        addOnce(wishes, Deed.Export.PLAIN);
      }
      case CREDITS -> wishes.add(new Deed.Credits());
      case STATUS -> wishes.add(new Deed.Status());
      case UPLOAD -> wishes.add(new Deed.Upload(List.of()));
      case CHAT -> wishes.add(new Deed.Message(said(clause.start(), clause.end())));
      case FILE_ONLY -> {
        if (bringsSoundOrPicture(tokens)) {
          wishes.add(new Deed.Message(said(clause.start(), clause.end())));
        }
      }
      case ASIDE -> {
        // Said beside the wish; there is nothing to do for it.
      }
    }
  }

  private static void addOnce(List<Deed> wishes, Deed deed) {
    if (wishes.isEmpty() || !wishes.get(wishes.size() - 1).equals(deed)) {
      wishes.add(deed);
    }
  }

  /** "add music.mp3" is an edit, "add clip.mp4" the usual way to say upload. */
  private boolean bringsSoundOrPicture(Tokens tokens) {
    boolean adds =
        tokens.all().stream()
            .anyMatch(
                t -> t.word().equals("add") || t.word().equals("加入") || t.word().equals("添加"));
    return adds
        && mentions.stream()
            .flatMap(m -> m.sources().stream())
            .anyMatch(s -> !MediaName.endsLikeVideo(s));
  }

  private static boolean namesMp4(Tokens tokens) {
    return tokens.all().stream().anyMatch(t -> t.word().equals("mp4"));
  }

  /** "export the video in 720p" → "make it 720p". */
  private String made(Clause clause, Tokens tokens) {
    List<Token> words = tokens.all();
    int from = -1;
    int to = -1;
    for (Token token : words) {
      boolean says = token.parts().contains(Part.SPEC) || token.word().equals("mp4");
      if (says || (from >= 0 && !token.parts().contains(Part.EXPORT))) {
        from = from < 0 ? token.start() : from;
        to = token.end();
      }
    }
    String how = line.substring(clause.start() + from, clause.start() + to).strip();
    boolean chinese =
        how.codePoints().anyMatch(Character::isIdeographic)
            || masked.codePoints().anyMatch(Character::isIdeographic);
    return (chinese ? "改成" : "make it ") + how.replaceAll("(?i)^at\\s+", "");
  }

  /** The words of a piece of the line, files by their names. */
  private String said(int start, int end) {
    StringBuilder text = new StringBuilder();
    int at = start;
    for (Mention mention : mentions) {
      if (mention.start() >= start && mention.end() <= end) {
        text.append(line, at, mention.start()).append(mention.shown());
        at = mention.end();
      }
    }
    String said = text.append(line, at, end).toString().strip();
    return said.toLowerCase(Locale.ROOT).matches("(?s)(upload|上传)\\W.*") && !mentions.isEmpty()
        ? withoutUpload(said)
        : said;
  }

  /** "upload x.mp4 and compress it": the uploading is done by then. */
  private static String withoutUpload(String said) {
    @Nullable String rest = null;
    Matcher m =
        Pattern.compile(
                "(?is)(?:upload|上传).*?(?:\\band then\\b|\\bthen\\b|\\band\\b|[,，;；]|然后|并)\\s*(.+)")
            .matcher(said);
    if (m.matches()) {
      rest = m.group(1);
    }
    return rest == null ? said : rest;
  }
}
