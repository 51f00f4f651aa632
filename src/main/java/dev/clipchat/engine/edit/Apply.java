package dev.clipchat.engine.edit;

import dev.clipchat.engine.edit.Applied.Note;
import dev.clipchat.engine.edit.Refusal.Reason;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Does edits: a project and edits in, the changed project or a refusal out. Changes nothing. */
public final class Apply implements EditCases<Project> {

  private final Project project;
  private final String clipId;
  private final List<Note> notes = new ArrayList<>();

  private Apply(Project project, String clipId) {
    this.project = project;
    this.clipId = clipId;
  }

  /** All of them in order; the first that cannot be done refuses the whole. */
  public static Applied all(Project project, List<Step> steps) {
    Project now = project;
    List<Note> notes = new ArrayList<>();
    Set<String> touched = new LinkedHashSet<>();
    Step last = null;
    try {
      for (Step step : steps) {
        last = step;
        Apply one = new Apply(now, step.clipId() == null ? nameOfCurrent(now) : step.clipId());
        touched.add(one.clipId);
        now = step.edit().match(one);
        one.notes.stream().filter(n -> !notes.contains(n)).forEach(notes::add);
      }
      now.current().map(Cut::id).ifPresent(touched::add);
      for (String id : touched) {
        now.cut(id).ifPresent(Limits::check);
        now.cut(id).map(Cut::output).ifPresent(OutputEdits::check);
      }
      Project done = now;
      if (now.current().filter(c -> OutputEdits.mayStayAsItIs(done, c)).isEmpty()) {
        notes.removeIf(note -> note.kind() == Note.Kind.FITS_ALREADY);
      }
      return new Applied.Done(now, notes);
    } catch (CannotException e) {
      Edit failed = last == null ? new Edit.Smaller() : last.edit();
      return new Applied.Refused(failed, e.refusal());
    }
  }

  private static String nameOfCurrent(Project project) {
    return project
        .current()
        .map(Cut::id)
        .orElseThrow(() -> CannotException.because(Reason.NO_CLIP));
  }

  private Cut cut() {
    return project.cut(clipId).orElseThrow(() -> CannotException.because(Reason.NO_CLIP));
  }

  private TimeEdits time() {
    return new TimeEdits(cut());
  }

  private SoundEdits sound() {
    return new SoundEdits(project, cut());
  }

  private PictureEdits picture() {
    return new PictureEdits(project, cut());
  }

  private OutputEdits output() {
    return new OutputEdits(project, cut());
  }

  @Override
  public Project keep(Edit.Keep e) {
    return project.with(time().keep(e.spans()));
  }

  @Override
  public Project remove(Edit.Remove e) {
    return project.with(time().remove(e.spans()));
  }

  @Override
  public Project speed(Edit.Speed e) {
    return project.with(time().speed(e.factor(), e.span()));
  }

  @Override
  public Project reverse(Edit.Reverse e) {
    return project.with(time().reverse(e.span()));
  }

  @Override
  public Project loop(Edit.Loop e) {
    return project.with(time().loop(e.times(), e.untilMs()));
  }

  @Override
  public Project mute(Edit.Mute e) {
    if (e.muted() && !sound().hasOwn()) {
      notes.add(new Note(Note.Kind.SILENT_ALREADY, 0));
    }
    return project.with(sound().mute(e));
  }

  @Override
  public Project volume(Edit.Volume e) {
    return project.with(sound().volume(e));
  }

  @Override
  public Project addMusic(Edit.AddMusic e) {
    return project.with(sound().addMusic(e));
  }

  @Override
  public Project musicVolume(Edit.MusicVolume e) {
    return project.with(sound().musicVolume(e));
  }

  @Override
  public Project removeMusic(Edit.RemoveMusic e) {
    return project.with(sound().removeMusic());
  }

  @Override
  public Project fade(Edit.Fade e) {
    return project.with(sound().fade(e));
  }

  @Override
  public Project normalize(Edit.Normalize e) {
    return project.with(sound().normalize(e.on()));
  }

  @Override
  public Project addTitle(Edit.AddTitle e) {
    return project.with(picture().addTitle(e));
  }

  @Override
  public Project changeTitle(Edit.ChangeTitle e) {
    return project.with(picture().changeTitle(e));
  }

  @Override
  public Project removeTitles(Edit.RemoveTitles e) {
    return project.with(picture().removeTitles());
  }

  @Override
  public Project aspect(Edit.Aspect e) {
    return project.with(picture().aspect(e));
  }

  @Override
  public Project resize(Edit.Resize e) {
    return project.with(picture().resize(e.size(), notes::add));
  }

  @Override
  public Project resizeBy(Edit.ResizeBy e) {
    return project.with(picture().resizeBy(e.factor()));
  }

  @Override
  public Project fps(Edit.Fps e) {
    return project.with(picture().fps(e.fps(), notes::add));
  }

  @Override
  public Project rotate(Edit.Rotate e) {
    return project.with(picture().rotate(e.degrees()));
  }

  @Override
  public Project flip(Edit.Flip e) {
    return project.with(picture().flip(e.upsideDown()));
  }

  @Override
  public Project blackAndWhite(Edit.BlackAndWhite e) {
    return project.with(picture().blackAndWhite(e.on()));
  }

  @Override
  public Project adjust(Edit.Adjust e) {
    return project.with(picture().adjust(e));
  }

  @Override
  public Project useEffect(Edit.UseEffect e) {
    Cut cut = e.effect().isOfSound() ? sound().withOwn() : picture().cut();
    Effects effects =
        e.strength() < Effect.LEAST
            ? cut.effects().without(e.effect())
            : cut.effects().with(e.effect(), Math.min(1, e.strength()));
    return project.with(cut.withEffects(effects));
  }

  @Override
  public Project ceiling(Edit.Ceiling e) {
    return project.with(output().ceiling(e.bytes(), notes::add));
  }

  @Override
  public Project ceilingPart(Edit.CeilingPart e) {
    return project.with(output().ceilingPart(e.part(), notes::add));
  }

  @Override
  public Project smaller(Edit.Smaller e) {
    return project.with(cut().withOutput(cut().output().withSmaller(true)));
  }

  @Override
  public Project useCodec(Edit.UseCodec e) {
    return project.with(cut().withOutput(cut().output().withCodec(e.codec())));
  }

  @Override
  public Project useEffort(Edit.UseEffort e) {
    return project.with(cut().withOutput(cut().output().withEffort(e.effort())));
  }

  @Override
  public Project useFormat(Edit.UseFormat e) {
    return project.with(output().format(e.format(), e.at()));
  }

  @Override
  public Project insert(Edit.Insert e) {
    Media media = e.media();
    if (!media.hasPicture() || !cut().hasPicture()) {
      throw CannotException.because(Reason.WRONG_KIND, media.name());
    }
    return project.with(
        time().insert(Piece.whole("new", media, Limits.length(e.lengthMs())), e.at().in(cut())));
  }

  @Override
  public Project join(Edit.Join e) {
    return Joined.join(project, e.clipIds());
  }

  @Override
  public Project select(Edit.Select e) {
    return project.withCurrent(cut(e.clipId()).id());
  }

  private Cut cut(String id) {
    return project.cut(id).orElseThrow(() -> CannotException.because(Reason.NO_CLIP));
  }
}
