package dev.clipchat.client.intent;

import dev.clipchat.client.intent.ClauseSplitter.Clause;
import dev.clipchat.client.intent.ClauseWords.Token;
import dev.clipchat.client.intent.Meaning.Kind;
import dev.clipchat.client.intent.Vocabulary.Part;
import dev.clipchat.units.EditDistance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One line as a person says it: files, content in quotes, and one or several wishes. */
final class Sentence {

  private static final Set<String> ADDING = Set.of("add", "加", "加入", "添加");

  private final MaskedLine line;
  private final FileLookup around;
  private final Meaning meaning;

  /** Where files are to go, of the requests that were found. */
  private final List<Destination> destinations = new ArrayList<>();

  Sentence(String line, FileLookup around, Meaning meaning) {
    this.line = new MaskedLine(line, around);
    this.around = around;
    this.meaning = meaning;
  }

  Routed routed() {
    List<FileMention> mentions = line.mentions();
    List<Deed> wishes = new ArrayList<>();
    String reason = wishes(wishes);
    String path = mentions.isEmpty() ? DroppedPaths.wholeLine(line.line()) : null;
    if (path != null && destinations.isEmpty()) {
      return new Routed(new Deed.Upload(List.of(path)), "the whole line is a path");
    }
    List<String> files =
        mentions.stream()
            .filter(m -> destinations.stream().noneMatch(to -> to.covers(m)))
            .flatMap(m -> m.sources().stream())
            .toList();
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
    ClauseContext company =
        new ClauseContext(meaning, line.masked(), ClauseSplitter.of(line.masked())).apart();
    List<Clause> clauses = company.clauses();
    List<Optional<Destination>> to =
        clauses.stream().map(c -> Destination.of(line, c, meaning)).toList();
    List<ClauseWords> tokens = new ArrayList<>();
    List<Kind> kinds = new ArrayList<>();
    for (int i = 0; i < clauses.size(); i++) {
      String clause = clauses.get(i).in(line.masked());
      tokens.add(to.get(i).map(Destination::tokens).orElseGet(() -> meaning.tokens(clause)));
      kinds.add(to.get(i).map(Destination::kind).orElse(meaning.of(tokens.get(i))));
    }
    if (clauses.size() == 1) {
      return single(wishes, company, to.get(0), tokens.get(0), kinds.get(0));
    }
    if (clauses.isEmpty()) {
      wishes.add(new Deed.Message(line.line()));
      return "no words";
    }
    for (int i = 0; i < kinds.size(); i++) {
      kinds.set(i, company.within(kinds, i, tokens));
    }
    boolean deed = kinds.stream().anyMatch(Sentence::isDeed);
    if (!deed || company.heldTogether(kinds)) {
      wishes.add(new Deed.Message(line.said()));
      return company.chatReason(
          tokens.stream().flatMap(t -> meaning.strange(t).stream()).findFirst());
    }
    int i = 0;
    while (i < kinds.size()) {
      Kind kind = kinds.get(i);
      if (kind == Kind.CHAT) {
        int last = i;
        boolean lists = namesFile(clauses.get(i));
        while (last + 1 < kinds.size() && goesOn(kinds.get(last + 1), lists)) {
          last++;
        }
        wishes.add(new Deed.Message(line.said(clauses.get(i).start(), clauses.get(last).end())));
        i = last + 1;
      } else {
        add(wishes, kind, clauses.get(i), to.get(i), tokens.get(i));
        i++;
      }
    }
    return "several wishes in one line, one after the other";
  }

  /** "join b.mp4, a.mp4 and c.mp4": names after a name belong to what is wished of the first. */
  private static boolean goesOn(Kind next, boolean lists) {
    return next == Kind.CHAT || (lists && next == Kind.FILE_ONLY);
  }

  private boolean namesFile(Clause clause) {
    return line.mentions().stream()
        .anyMatch(m -> m.start() >= clause.start() && m.end() <= clause.end());
  }

  private static boolean isDeed(Kind kind) {
    return kind != Kind.CHAT && kind != Kind.ASIDE;
  }

  private String single(
      List<Deed> wishes,
      ClauseContext company,
      Optional<Destination> to,
      ClauseWords tokens,
      Kind kind) {
    Optional<Kind> slip = kind == Kind.CHAT ? slipOfTheFinger(tokens) : Optional.empty();
    if (slip.isEmpty() && (kind == Kind.CHAT || kind == Kind.ASIDE)) {
      wishes.add(new Deed.Message(line.said()));
      return company.chatReason(meaning.strange(tokens));
    }
    add(wishes, slip.orElse(kind), company.clauses().get(0), to, tokens);
    if (slip.isPresent()) {
      return "one letter away from a word that asks for it";
    }
    if (to.isPresent()) {
      return "the whole line asks for the file, by name";
    }
    return switch (kind) {
      case EXPORT -> "the whole line asks for the file";
      case EXPORT_AS -> "the whole line asks for the file and says how it is to be";
      case CREDITS -> "the whole line asks for the credits";
      case STATUS -> "the whole line asks what is on the timeline";
      case UPLOAD -> "the whole line asks to upload";
      case FILE_ONLY -> "the line names files and asks for nothing else";
      case ASIDE, CHAT -> company.chatReason(meaning.strange(tokens));
    };
  }

  /** A single word with one letter wrong. */
  private static Optional<Kind> slipOfTheFinger(ClauseWords tokens) {
    List<Token> words = tokens.all();
    if (words.size() != 1 || words.get(0).word().length() < 5) {
      return Optional.empty();
    }
    String word = words.get(0).word();
    if (EditDistance.between(word, "export") == 1 || EditDistance.between(word, "download") == 1) {
      return Optional.of(Kind.EXPORT);
    }
    if (EditDistance.between(word, "credits") == 1 || EditDistance.between(word, "balance") == 1) {
      return Optional.of(Kind.CREDITS);
    }
    if (EditDistance.between(word, "status") == 1 || EditDistance.between(word, "timeline") == 1) {
      return Optional.of(Kind.STATUS);
    }
    return EditDistance.between(word, "upload") == 1 ? Optional.of(Kind.UPLOAD) : Optional.empty();
  }

  private void add(
      List<Deed> wishes, Kind kind, Clause clause, Optional<Destination> to, ClauseWords tokens) {
    switch (kind) {
      case EXPORT ->
          addOnce(
              wishes,
              to.map(this::export)
                  .orElseGet(() -> new Deed.Export(namesMp4(tokens) ? "mp4" : null, null, false)));
      case EXPORT_AS -> {
        wishes.add(new Deed.Message(made(clause, tokens)));
        addOnce(wishes, to.map(this::export).orElse(Deed.Export.PLAIN));
      }
      case CREDITS -> wishes.add(new Deed.Credits());
      case STATUS -> wishes.add(new Deed.Status());
      case UPLOAD -> wishes.add(new Deed.Upload(List.of()));
      case CHAT -> wishes.add(new Deed.Message(line.said(clause.start(), clause.end())));
      case FILE_ONLY -> {
        if (bringsSoundOrPicture(tokens)) {
          wishes.add(new Deed.Message(line.said(clause.start(), clause.end())));
        }
      }
      case ASIDE -> {
        // Said beside the wish; there is nothing to do for it.
      }
    }
  }

  private Deed export(Destination to) {
    destinations.add(to);
    return new Deed.Export(
        MediaName.exportFormat(to.name()), around.place().apply(to.name()), false);
  }

  private static void addOnce(List<Deed> wishes, Deed deed) {
    if (wishes.isEmpty() || !wishes.get(wishes.size() - 1).equals(deed)) {
      wishes.add(deed);
    }
  }

  /** "add music.mp3" is an edit, "add clip.mp4" the usual way to say upload. */
  private boolean bringsSoundOrPicture(ClauseWords tokens) {
    boolean adds = tokens.all().stream().anyMatch(t -> ADDING.contains(t.word()));
    return adds
        && line.mentions().stream()
            .flatMap(m -> m.sources().stream())
            .anyMatch(s -> !MediaName.endsLikeVideo(s));
  }

  private static boolean namesMp4(ClauseWords tokens) {
    return tokens.all().stream().anyMatch(t -> t.word().equals("mp4"));
  }

  /** "export the video in 720p" → "make it 720p". */
  private String made(Clause clause, ClauseWords tokens) {
    List<Token> words = tokens.all();
    int from = -1;
    int to = -1;
    for (Token token : words) {
      boolean says = token.parts().contains(Part.SPEC) || token.word().equals("mp4");
      if (says || (from >= 0 && token.parts().contains(Part.THING))) {
        from = from < 0 ? token.start() : from;
        to = token.end();
      }
    }
    String how = line.line().substring(clause.start() + from, clause.start() + to).strip();
    boolean chinese =
        how.codePoints().anyMatch(Character::isIdeographic)
            || line.masked().codePoints().anyMatch(Character::isIdeographic);
    return (chinese ? "改成" : "make it ") + how.replaceAll("(?i)^at\\s+", "");
  }
}
