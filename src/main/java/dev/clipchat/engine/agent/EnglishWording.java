package dev.clipchat.engine.agent;

import dev.clipchat.engine.agent.Understood.Question;
import dev.clipchat.engine.agent.Understood.Recall;
import dev.clipchat.engine.edit.Applied.Note;
import dev.clipchat.engine.edit.Cut;
import dev.clipchat.engine.edit.Edit;
import dev.clipchat.engine.edit.Plan;
import dev.clipchat.engine.edit.Project;
import dev.clipchat.engine.edit.Refusal;
import java.util.List;

/** The agent's words in English. */
final class EnglishWording extends Wording {

  private final EnglishEdits edits = new EnglishEdits();

  @Override
  Language language() {
    return Language.ENGLISH;
  }

  @Override
  String gap() {
    return " ";
  }

  @Override
  String edit(Edit edit) {
    return edit.match(edits);
  }

  @Override
  String sentence(String clip, List<String> deeds) {
    String what = String.join(", ", deeds);
    return clip.isEmpty() ? capital(what) + "." : clip + ": " + what + ".";
  }

  private static String capital(String text) {
    int first = text.codePointAt(0);
    return Character.toString(Character.toUpperCase(first))
        + text.substring(Character.charCount(first));
  }

  @Override
  String note(Note note) {
    return switch (note.kind()) {
      case STAYS_AT_LINES ->
          "It has only "
              + number(note.value())
              + " lines and stays at that; \"upscale\" would enlarge it.";
      case STAYS_AT_FPS -> "It was filmed at " + number(note.value()) + " fps and stays at that.";
      case FITS_ALREADY ->
          "It has only " + size(Math.round(note.value())) + " to begin with, so it fits already.";
      case SILENT_ALREADY -> "It had no sound to begin with.";
    };
  }

  @Override
  String plan(Plan plan) {
    if (plan.action() == Plan.Action.COPY) {
      return "It fits as it is, nothing is re-encoded: " + size(plan.bytes()) + ".";
    }
    String frame = plan.width() > 0 ? " at " + plan.width() + "x" + plan.height() : "";
    String length = plan.durationMs() > 0 ? ", " + clock(plan.durationMs()) + " long" : "";
    return "That comes to about " + size(plan.bytes()) + frame + length + ".";
  }

  @Override
  String comesTo(Project project, Cut cut) {
    String frame = project.frame(cut).map(f -> ", " + f.text()).orElse("");
    return "Now " + clock(cut.durationMs()) + frame + ".";
  }

  @Override
  String next(boolean small) {
    return small
        ? "Say \"export\" for the file, or \"undo\"."
        : "Say \"export\" for the file, \"under 10 MB\" for a size limit, or \"undo\".";
  }

  @Override
  String recalled(Recall recall) {
    return switch (recall.way()) {
      case UNDO ->
          recall.times() == 1 ? "Undone." : "Undone, as far as " + recall.times() + " steps.";
      case REDO -> "Done again.";
      case START_OVER -> "Started over: every clip is as it was uploaded.";
    };
  }

  @Override
  String nothingTo(Recall.Way way) {
    return switch (way) {
      case UNDO -> "There is nothing to undo yet.";
      case REDO -> "There is nothing to redo: \"redo\" brings back what \"undo\" took away.";
      case START_OVER -> "Nothing was uploaded yet, so there is nothing to start over.";
    };
  }

  @Override
  String answer(Question question, Project project) {
    return switch (question) {
      case WHAT_IS_THERE -> whatIsThere(project);
      case WHAT_CAN_YOU_DO ->
          "Tell me the result you want, several wishes at once if you like. For example: \"compress"
              + " this to under 10 MB\", \"trim the first 5 seconds\", \"keep 0:05 to 0:30\","
              + " \"720p, 30 fps\", \"crop to 9:16\", \"rotate 90\", \"2x speed\", \"reverse\","
              + " \"mute\", \"use song.mp3 as music at 30%\", \"fade out\", \"add a title \\\"Hello\\\""
              + " for 3 seconds\", \"black and white\", \"join a.mp4 and b.mp4\", \"make it a gif\","
              + " \"undo\". Files come out as mp4, webm, mkv, mov, gif, mp3, wav, m4a, png or jpg.";
      case THANKS -> "You're welcome! " + goOn(project);
      case PLEASED -> "Good! " + goOn(project);
      case DISPLEASED -> "\"undo\" takes the last edit back; or tell me what shall be different.";
      case FAREWELL -> "Goodbye! What was done stays in this session.";
      case GREETING ->
          project.cuts().isEmpty()
              ? "Hello! Upload a video, then tell me what you want: \"compress this to under 10 MB\"."
              : "Hello! Tell me what you want: \"compress this to under 10 MB\", \"trim the first 5"
                  + " seconds\".";
    };
  }

  private static String goOn(Project project) {
    return project.cuts().isEmpty()
        ? "Upload a video to begin."
        : "Say \"export\" for the file, or what else to change.";
  }

  private static String whatIsThere(Project project) {
    if (project.cuts().isEmpty()) {
      return "Nothing yet: upload a video first.";
    }
    StringBuilder text = new StringBuilder();
    for (Cut cut : project.cuts()) {
      String frame = project.frame(cut).map(f -> ", " + f.text()).orElse("");
      String sound = project.audible(cut) ? "" : ", no sound";
      boolean current = cut.id().equals(project.currentId()) && project.cuts().size() > 1;
      text.append(text.length() == 0 ? "" : " ")
          .append(cut.name())
          .append(": ")
          .append(clock(cut.durationMs()))
          .append(frame)
          .append(sound)
          .append(current ? " (the current one)" : "")
          .append('.');
    }
    return text.toString();
  }

  @Override
  String refusal(Edit edit, Refusal r) {
    return EnglishRefusals.words(edit, r) + " " + nothingChanged();
  }

  @Override
  String trouble(Trouble t) {
    return EnglishRefusals.words(t);
  }

  @Override
  String unreachable(long ceiling, long smallest) {
    String least =
        smallest > 0
            ? "The smallest that works is about "
                + size(smallest)
                + ": say \"under "
                + atLeast(smallest)
                + "\", or trim it first."
            : "Trim it first, or allow more.";
    return "That does not fit into " + size(ceiling) + ". " + least + " " + nothingChanged();
  }

  @Override
  String list(List<String> deeds) {
    return String.join(", ", deeds.stream().map(EnglishWording::wouldBe).toList());
  }

  /** "Removed the first 5 s" as something still to be done. */
  private static String wouldBe(String deed) {
    for (String[] form : FORMS) {
      if (deed.startsWith(form[0])) {
        return form[1] + deed.substring(form[0].length());
      }
    }
    return deed;
  }

  private static final String[][] FORMS = {
    {"removed", "remove"},
    {"kept", "keep"},
    {"cropped", "crop"},
    {"rotated", "rotate"},
    {"reversed", "reverse"},
    {"flipped", "flip"},
    {"mirrored", "mirror"},
    {"scaled", "scale"}
  };

  @Override
  String proposed(List<String> ways, List<String> unclear) {
    StringBuilder text = new StringBuilder();
    if (!unclear.isEmpty()) {
      text.append("I did not understand ")
          .append(String.join(", ", unclear.stream().map(u -> "\"" + u + "\"").toList()))
          .append(". ");
    }
    if (ways.size() == 1) {
      return text + "I would do this: " + ways.get(0) + ". Shall I? Say yes.";
    }
    text.append("Which do you mean?");
    for (int i = 0; i < ways.size(); i++) {
      text.append(' ').append(i + 1).append(") ").append(capital(ways.get(i))).append('.');
    }
    return text + " Say 1 or " + ways.size() + ".";
  }

  @Override
  String whatElse() {
    return "OK. What would you like me to change?";
  }

  @Override
  String takenBack(String deeds) {
    return "Taken back: " + deeds + ".";
  }

  @Override
  String wholeOnly() {
    return "I can do that to the whole clip only, not to a part of it. Speed, sound and direction can"
        + " change for a part.";
  }

  @Override
  String undrawable(String characters, String setting) {
    return "No font on this computer can draw \"%s\". Name a font file that can in %s. %s"
        .formatted(characters, setting, nothingChanged());
  }

  @Override
  String nothingChanged() {
    return "Nothing was changed.";
  }
}
