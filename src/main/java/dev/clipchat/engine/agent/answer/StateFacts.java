package dev.clipchat.engine.agent.answer;

import dev.clipchat.engine.agent.answer.Question.Topic;
import dev.clipchat.engine.edit.Cut;
import dev.clipchat.engine.edit.History;
import dev.clipchat.engine.edit.Plan;
import dev.clipchat.engine.edit.Project;
import dev.clipchat.words.Phrasebook;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Answers questions from the state; never changes it. */
public final class StateFacts {

  private final Phrasebook words;
  private final History history;
  private final Project project;
  private final Function<Project, @Nullable Plan> plans;

  /**
   * @param plans what an export of a project's current clip would do, null where that is unknown
   */
  public StateFacts(Phrasebook words, History history, Function<Project, @Nullable Plan> plans) {
    this.words = words;
    this.history = history;
    this.project = history.now();
    this.plans = plans;
  }

  /** The answer to a question that names no edits. */
  public String answer(Question question) {
    return switch (question.topic()) {
      case UNDOWHAT -> undo();
      case MUTED -> ofTheClip(ClipFacts::muted);
      case TITLES -> ofTheClip(ClipFacts::titles);
      case MUSICWHAT -> ofTheClip(this::music);
      case CHANGES, DIDIT -> ofTheClip(ClipFacts::changes);
      case DONE -> ofTheClip(clip -> clip.changes() + words.say("answer.say_export"));
      case FIT -> ofTheClip(clip -> places().fits(question.said(), clip));
      case TARGET -> places().limits(question.said()).orElseGet(() -> plain(question));
      case DIFFERENCE -> difference(question.said());
      case TERM -> term(question.said());
      case QUALITY -> ofTheClip(ClipFacts::quality);
      case TAKES -> ofTheClip(ClipFacts::takes);
      case WHYBIG -> ofTheClip(ClipFacts::whyBig);
      case WHY -> ofTheClip(clip -> words.say("answer.why") + clip.changes());
      case SAVED -> ofTheClip(ClipFacts::saved);
      case CLIPS -> clips();
      case FPS -> ofTheClip(ClipFacts::fps);
      case BITRATE -> ofTheClip(ClipFacts::bitrate);
      case CODEC -> ofTheClip(ClipFacts::codec);
      case RESOLUTION -> ofTheClip(ClipFacts::resolution);
      case SOUND -> ofTheClip(ClipFacts::sound);
      case SIZE -> ofTheClip(ClipFacts::size);
      case LENGTH -> ofTheClip(ClipFacts::length);
      default -> plain(question);
    };
  }

  /**
   * Answers a question that names edits: "how big would it be at 720p?". They are not made.
   *
   * @param changed what the clips would be with them
   */
  public String answer(Optional<Question> question, Project changed) {
    Topic topic = question.map(Question::topic).orElse(Topic.QUALITY);
    if (topic == Topic.HOWTO || topic == Topic.ABLE) {
      return words.say(topic == Topic.HOWTO ? "answer.howto" : "answer.able");
    }
    return topic.dependsOnEdits() || question.isEmpty() ? wouldBe(changed) : answer(question.get());
  }

  /** Whether the edits that a question names are still worth offering after that answer. */
  public boolean offers(Optional<Question> question) {
    return question
        .filter(q -> q.topic() == Topic.FIT)
        .map(q -> ofTheClip(clip -> places().isTaken(q.said(), clip) ? "" : "no").isEmpty())
        .map(taken -> !taken)
        .orElse(true);
  }

  private String wouldBe(Project changed) {
    Cut cut = changed.current().orElse(null);
    Plan plan = cut == null ? null : plans.apply(changed);
    return cut == null || plan == null
        ? words.say("answer.quality_unknown")
        : new ClipFacts(words, changed, cut, plan).quality()
            + words.say("answer.long", "length", Amounts.clock(cut.durationMs()));
  }

  private PlaceFacts places() {
    return new PlaceFacts(words);
  }

  private String plain(Question question) {
    return words.say("answer." + question.topic().name().toLowerCase(Locale.ROOT));
  }

  private String ofTheClip(Function<ClipFacts, String> fact) {
    return project
        .current()
        .map(cut -> fact.apply(new ClipFacts(words, project, cut, plans.apply(project))))
        .orElseGet(() -> words.say("answer.no_clip"));
  }

  private String music(ClipFacts clip) {
    String names = clip.music();
    return names.isEmpty()
        ? words.say("answer.no_music")
        : words.say("answer.music", "music", names);
  }

  private String undo() {
    return words.say(history.canUndo() ? "answer.undo" : "answer.undo_nothing");
  }

  private String clips() {
    if (project.cuts().isEmpty()) {
      return words.say("answer.no_clip");
    }
    return project.cuts().stream()
        .map(
            cut ->
                words.say(
                    cut.id().equals(project.currentId()) && project.cuts().size() > 1
                        ? "answer.clip_current"
                        : "answer.clip",
                    "name",
                    cut.name(),
                    "length",
                    Amounts.clock(cut.durationMs()),
                    "picture",
                    project.frame(cut).map(f -> f.text()).orElse(words.say("answer.only_sound"))))
        .collect(Collectors.joining(words.say("answer.gap")));
  }

  private String difference(String said) {
    boolean containers = said.matches(".*\\b(?:mp4|webm|mkv|mov|gif|container|format|格式).*");
    boolean codecs = said.matches(".*(?:h\\.?26[45]|hevc|av1|avc|codec|编码).*");
    return words.say(
        containers && !codecs ? "answer.difference_formats" : "answer.difference_codecs");
  }

  /** The entry of the glossary that the question names. */
  private String term(String said) {
    return words.find("answer.terms").map(keys -> keys.split(" ")).stream()
        .flatMap(Arrays::stream)
        .filter(entry -> said.contains(entry.substring(0, entry.indexOf('=')).replace('_', ' ')))
        .findFirst()
        .map(entry -> words.say("answer.term_" + entry.substring(entry.indexOf('=') + 1)))
        .orElseGet(() -> words.say("answer.cando"));
  }
}
